/** How a client stands, where there is nothing from before to compare with: nothing is new then, and nothing changed. */
import type { Ledger, Verdict } from '../../ledger/model.ts'
import { clip, firstFew } from '../lists.ts'
import type { ReportContext } from '../model.ts'
import { byArticle, count, SIGNS, STANDINGS, type Standing, standing } from '../shape.ts'
import { counted, whereabouts } from '../words.ts'
import { became, LONGEST, name } from './changes.ts'
import { code, plain, row, table } from './gfm.ts'

/** What asks for something, the worst first. */
const OPEN: readonly Standing[] = ['broken', 'over', 'unproven', 'waived']

/** Rows of the table, and places of one verdict. */
const MOST = 40
const PLACES = 3

/** The heading, then a table of everything that is not kept. */
export function asItStands(ledger: Ledger, ctx: ReportContext): readonly string[] {
  const t = (fr: string, en: string) => (ctx.lang === 'fr' ? fr : en)
  const counts = count(ledger.verdicts)
  const order = [...OPEN, ...STANDINGS.filter((how) => !OPEN.includes(how))]
  const totals = order.filter((how) => counts[how] > 0).map((how) => counted(how, counts[how], ctx.lang))
  const sorted = [...ledger.verdicts].sort(byArticle)
  const open = OPEN.flatMap((how) => sorted.filter((verdict) => standing(verdict) === how))
  const places = (verdict: Verdict): string => {
    const all = [...new Set(placesOf(verdict))].map((place) => code(clip(place, LONGEST)))
    return firstFew(all, PLACES, t).join('<br>')
  }
  const rows = open.map((verdict) =>
    row([
      SIGNS[standing(verdict)],
      name(verdict, ledger, ctx),
      plain(verdict.promise.article),
      became(verdict, ctx, true),
      places(verdict),
    ]),
  )
  return [
    `### Paraphe — ${code(ledger.client.code)}${t('\u00a0', '')}: ${totals.join(', ') || t('aucun engagement à juger', 'no promise to judge')}`,
    '',
    ...table(['', t('engagement', 'promise'), 'article', 'verdict', t('où', 'where')], rows, MOST, (left) =>
      t(`… et ${left} de plus`, `… and ${left} more`),
    ),
  ]
}

const placesOf = ({ findings, missing }: Verdict): readonly string[] =>
  (findings.length > 0 ? findings : missing).map(whereabouts).filter((place) => place !== '')
