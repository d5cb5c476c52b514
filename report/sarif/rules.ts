/** The rules of a SARIF log: one a policy, with what it says of itself and where it is documented. */
import { say } from '../../contract/promise.ts'
import type { Ledger } from '../../ledger/model.ts'
import type { Severity } from '../../policies/model.ts'
import type { ReportContext } from '../model.ts'
import { uri } from '../uri.ts'

export const LEVEL: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}

/** The scale on which GitHub sorts security alerts, 0 to 10. */
const SCORE: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' }

/** What the policy `id` says of itself; a policy that nobody described is a rule by its id alone. */
export function rule(id: string, { policies, docs, lang }: ReportContext) {
  const words = policies.get(id)
  const helpUri = docs === null ? {} : { helpUri: docs + uri(id) }
  if (!words) return { id, ...helpUri }
  const remedy = say(words.remedy, lang)
  return {
    id,
    shortDescription: { text: say(words.title, lang) },
    fullDescription: { text: say(words.why, lang) },
    help: { text: remedy, markdown: remedy },
    ...helpUri,
    defaultConfiguration: { level: LEVEL[words.severity] },
    properties: { tags: ['contract'], 'security-severity': SCORE[words.severity] },
  }
}

/** Ids of the policies that had a say, sorted: a result points into this list. */
export function rulesOf(ledger: Ledger): readonly string[] {
  const used = ledger.verdicts.flatMap(({ policies, findings }) => [
    ...policies,
    ...findings.map((one) => one.policy),
  ])
  return [...new Set(used)].sort()
}
