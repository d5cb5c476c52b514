/** The rules of a SARIF log: one a policy, with what it says of itself and where it is documented. */
import { type Lang, say } from '../../contract/promise.ts'
import type { Ledger } from '../../ledger/model.ts'
import type { Severity } from '../../policies/model.ts'
import type { PolicyWords, ReportContext } from '../model.ts'
import { anchor } from '../uri.ts'

export const LEVEL: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}

/** The scale on which GitHub sorts security alerts, 0 to 10. */
const SCORE: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' }

/**
 * What the policy `id` says of itself; a policy that nobody described is a rule by its id alone. The help is whole without
 * any page: what is asked, why, what mends it, what is read, and the command that tells more.
 */
export function rule(id: string, { policies, docs, lang }: ReportContext) {
  const words = policies.get(id)
  if (!words) return { id }
  const page = docs === null ? null : `${docs}#${encodeURIComponent(anchor(id))}`
  return {
    id,
    shortDescription: { text: say(words.title, lang) },
    fullDescription: { text: say(words.why, lang) },
    help: helpOf(id, words, lang, page),
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVEL[words.severity] },
    properties: { tags: ['contract'], 'security-severity': SCORE[words.severity] },
  }
}

const TOLD = {
  remedy: { fr: 'Remède\u00a0:', en: 'Remedy:' },
  reads: { fr: 'Lit\u00a0:', en: 'Reads:' },
  more: { fr: 'En savoir plus\u00a0:', en: 'Learn more:' },
} as const

function helpOf(id: string, words: PolicyWords, lang: Lang, page: string | null) {
  const [title, why, remedy] = [words.title, words.why, words.remedy].map((one) => say(one, lang)) as [
    string,
    string,
    string,
  ]
  const { reads } = words
  const command = `paraphe explain ${id}`
  const text = [`${title} — ${why}.`, `${TOLD.remedy[lang]} ${remedy}.`]
  const markdown = [
    `**${literal(title)}** — ${literal(why)}.`,
    `**${TOLD.remedy[lang]}** ${literal(remedy)}.`,
  ]
  // What is read is told by policies; they are what `explain` and the page know.
  if (reads) {
    text.push(
      `${TOLD.reads[lang]} ${reads.join(', ')}.`,
      `${TOLD.more[lang]} ${command}${page ? ` · ${page}` : ''}`,
    )
    markdown.push(
      `**${TOLD.reads[lang]}** ${reads.map((one) => `\`${one}\``).join(', ')}.`,
      `**${TOLD.more[lang]}** \`${command}\`${page ? ` · [${id}](${page})` : ''}`,
    )
  }
  return { text: text.join('\n'), markdown: markdown.join('\n\n') }
}

/** Words that hold a star, a bracket or the like, as they are. */
const literal = (words: string): string => words.replace(/[\\*_[\]<>#|~]/g, '\\$&')

/** Ids of the policies that had a say, sorted: a result points into this list. */
export function rulesOf(ledger: Ledger): readonly string[] {
  const used = ledger.verdicts.flatMap(({ policies, findings }) => [
    ...policies,
    ...findings.map((one) => one.policy),
  ])
  return [...new Set(used)].sort()
}
