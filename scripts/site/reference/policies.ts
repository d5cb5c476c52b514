/** Every policy with why it is there, what it reads and what to do: the contract's own, then those of the packs. */
import { both, type Lang } from '../../../contract/promise.ts'
import { PACKS, POLICIES } from '../../../policies/index.ts'
import type { Policy, Severity } from '../../../policies/model.ts'
import { literal } from './table.ts'

const WORDS = {
  title: both('Les règles', 'The policies'),
  intro: both(
    'Une règle lit ce qui est déployé et rend un verdict par engagement\u00a0: tenu, rompu ou non prouvé. `paraphe explain <règle>` dit la même chose.',
    'A policy reads what is deployed and gives a verdict a promise: kept, broken or unproven. `paraphe explain <policy>` says the same.',
  ),
  own: both('Celles du contrat', 'Those of the contract'),
  judges: both('juge', 'judges'),
  reads: both('lit', 'reads'),
  evidence: both('juge les preuves', 'judges evidence'),
  remedy: both('remède', 'remedy'),
}
const SEVERITIES: Readonly<Record<Severity, { fr: string; en: string }>> = {
  critical: both('critique', 'critical'),
  high: both('élevée', 'high'),
  medium: both('moyenne', 'medium'),
  low: both('faible', 'low'),
}

export function policiesPage(lang: Lang): string {
  const packs = PACKS.flatMap(({ title, id, policies }) => [
    `## ${title[lang]} (\`--pack ${id}\`)`,
    ...policies.map((policy) => section(policy, lang, false)),
  ])
  const own = POLICIES.map((policy) => section(policy, lang, true))
  return [`# ${WORDS.title[lang]}`, WORDS.intro[lang], `## ${WORDS.own[lang]}`, ...own, ...packs].join('\n\n')
}

function section(
  { id, title, why, remedy, severity, kind, reads, evidence }: Policy,
  lang: Lang,
  linked: boolean,
): string {
  const judged = linked ? `[\`${kind}\`](promises#${kind.replaceAll('.', '')})` : `\`${kind}\``
  const seen = evidence ? ` · ${WORDS.evidence[lang]} ${evidence.map((one) => `\`${one}\``).join(', ')}` : ''
  return [
    `### \`${id}\``,
    `**${literal(title[lang])}** — ${SEVERITIES[severity][lang]}. ${literal(why[lang])}.`,
    `${WORDS.judges[lang]} ${judged} · ${WORDS.reads[lang]} ${reads.map((one) => `\`${one}\``).join(', ')}${seen} · ${WORDS.remedy[lang]} : ${literal(remedy[lang])}`,
  ].join('\n\n')
}
