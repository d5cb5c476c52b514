/** One row a promise whose verdict a change moves: what it was, what it becomes. */
import { say } from '../../contract/promise.ts'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import { CHANGES, type Change, type Difference } from '../diff.ts'
import { clip, gather } from '../lists.ts'
import type { ReportContext } from '../model.ts'
import { SIGNS, standing } from '../shape.ts'
import { COUNTED, contrast, gapText } from '../words.ts'
import { code, plain, row } from './gfm.ts'

/** Characters of one text in a cell. */
export const LONGEST = 160

const NAMES: Readonly<Record<Change, { readonly fr: readonly [string, string]; readonly en: string }>> = {
  'newly-broken': { fr: ['nouvellement rompu', 'nouvellement rompus'], en: 'newly broken' },
  worse: { fr: ['rompu davantage', 'rompus davantage'], en: 'broken further' },
  'over-delivered': { fr: ['désormais en excès', 'désormais en excès'], en: 'now over-delivered' },
  'newly-unproven': { fr: ['désormais sans preuve', 'désormais sans preuve'], en: 'newly unproven' },
  removed: { fr: ['retiré du contrat', 'retirés du contrat'], en: 'removed from the contract' },
  waived: { fr: ['désormais sous dérogation', 'désormais sous dérogation'], en: 'now waived' },
  repaired: { fr: ['rétabli', 'rétablis'], en: 'restored' },
  added: { fr: ['ajouté', 'ajoutés'], en: 'added' },
}

/** A verdict in a cell: the word, then what was found, seen or missing. */
export function became(verdict: Verdict | null, { lang }: ReportContext, strong: boolean): string {
  if (!verdict) return '—'
  const how = standing(verdict)
  const word = say(COUNTED[how].one, lang)
  const [finding] = verdict.findings
  const told =
    how === 'kept'
      ? verdict.seen.map((one) => say(one.words, lang))
      : verdict.missing.map((gap) => gapText(gap, lang))
  const detail =
    finding && how !== 'kept'
      ? contrast(finding, lang)
      : // Three servers that say the same are told once.
        gather(told, (text) => text)
          .map(({ text, items }) => (items.length > 1 ? `${text} (×${items.length})` : text))
          .join(' · ')
  const bold = strong && how !== 'kept' ? `**${word}**` : word
  return detail === '' ? bold : `${bold}${lang === 'fr' ? '\u00a0' : ''}: ${plain(clip(detail, LONGEST))}`
}

export const name = ({ promise }: Verdict, ledger: Ledger, { lang }: ReportContext) =>
  [
    code(ledger.client.code),
    plain(promise.service ?? ''),
    '—',
    plain(clip(say(promise.title, lang), LONGEST)),
  ]
    .filter(Boolean)
    .join(' ')

export function changed({ before, after }: Difference, ledger: Ledger, ctx: ReportContext): string {
  const verdict = after ?? before
  if (!verdict) return ''
  const sign = after ? SIGNS[standing(after)] : '∅'
  return row([
    sign,
    name(verdict, ledger, ctx),
    plain(verdict.promise.article),
    became(before, ctx, false),
    became(after, ctx, true),
  ])
}

/** "1 promise newly broken, 2 repaired", worst first. */
export function sums(changes: readonly Change[], { lang }: ReportContext): readonly string[] {
  const present = CHANGES.filter((change) => changes.includes(change))
  return present.map((change, at) => {
    const number = changes.filter((one) => one === change).length
    const many = lang === 'fr' ? number > 1 : number !== 1
    const noun = at > 0 ? '' : `${lang === 'fr' ? 'engagement' : 'promise'}${many ? 's' : ''} `
    return `${number} ${noun}${lang === 'fr' ? NAMES[change].fr[many ? 1 : 0] : NAMES[change].en}`
  })
}
