/** One verdict on the terminal: its row, then what is wrong, where, and what to do. */
import { say } from '../../contract/promise.ts'
import { fallsShort, type Ledger, type Verdict } from '../../ledger/model.ts'
import type { Finding } from '../../policies/model.ts'
import { firstFew, gather } from '../lists.ts'
import type { ReportContext } from '../model.ts'
import { onlyDeclared, QUIET, SIGNS, type Standing, standing } from '../shape.ts'
import { tame } from '../tame.ts'
import { ASKED, contrast, gapText, LEVEL, whereabouts } from '../words.ts'
import { pad, wrap } from './width.ts'

export type Style = 'green' | 'red' | 'yellow' | 'magenta' | 'gray' | 'cyan' | 'bold'
const STYLE: Readonly<Record<Standing, Style>> = {
  kept: 'green',
  broken: 'red',
  over: 'magenta',
  unproven: 'yellow',
  paper: 'gray',
  waived: 'cyan',
  moot: 'gray',
}

/** How many findings, sights or places a row lists. */
const SHOWN = 4

export interface Page {
  readonly ledger: Ledger
  readonly ctx: ReportContext
  readonly columns: {
    readonly article: number
    readonly title: number
    readonly seen: number
    /** The window is too narrow for columns. */
    readonly stacked: boolean
  }
  readonly paint: (style: Style, text: string) => string
  readonly t: (fr: string, en: string) => string
}

/** What the wide column says: the contrast, the evidence, or what is missing. */
function lead(verdict: Verdict, { ctx, t }: Page): string {
  const [finding] = verdict.findings
  if (finding && verdict.status === 'broken') return contrast(finding, ctx.lang)
  if (verdict.status === 'not-measurable') return t('à vérifier sur pièces', 'to be verified from documents')
  const gaps = verdict.missing.map((gap) => gapText(gap, ctx.lang))
  const seen = verdict.seen.map((one) => say(one.words, ctx.lang))
  // three servers that say the same are told once: "31 days (×3)"
  const told = gather(verdict.status !== 'kept' && gaps.length > 0 ? gaps : seen, (text) => text).map(
    ({ text, items }) => (items.length > 1 ? `${text} (×${items.length})` : text),
  )
  return firstFew(told, SHOWN, t).join(' · ') || '—'
}

/** Whether it is kept, and not as firmly as `--require` asks: the run fails on it. */
export function isShort(verdict: Verdict, { require }: ReportContext): boolean {
  return verdict.status === 'kept' && require !== undefined && fallsShort(verdict, require)
}

/** What a brief report keeps: what is not kept, and what is kept by less than was asked. */
export const isLoud = (verdict: Verdict, ctx: ReportContext): boolean =>
  !QUIET.has(standing(verdict)) || isShort(verdict, ctx)

/** How firmly it is known; a kept promise may wait for stronger proof. */
export function strength(verdict: Verdict, { ledger, ctx, t }: Omit<Page, 'columns'>): string {
  if (verdict.status === 'not-measurable') return t('papier', 'paper')
  if (verdict.status === 'not-applicable') return t('sans objet', 'not applicable')
  if (verdict.level === null) return t('non prouvé', 'unproven')
  if (ctx.require && isShort(verdict, ctx))
    return `${say(LEVEL[verdict.level], ctx.lang)} → ${say(ASKED[ctx.require], ctx.lang)}`
  const later = onlyDeclared(verdict, ledger.sources)
    ? t(' → pas encore de preuve', ' → no evidence yet')
    : ''
  return say(LEVEL[verdict.level], ctx.lang) + later
}

/** The title, what is seen below it, and how firmly: a phone or half a screen. */
function stack(verdict: Verdict, page: Page): string[] {
  const { ctx } = page
  const room = Math.max(20, ctx.width - 4)
  const title = wrap(tame([verdict.promise.article, say(verdict.promise.title, ctx.lang)].join(' ')), room)
  const below = wrap(`${tame(lead(verdict, page))} (${strength(verdict, page)})`, room)
  return [...title, ...below].map((line, at) => `  ${at === 0 ? sign(verdict, page) : ' '} ${line}`)
}

function sign(verdict: Verdict, { ctx, paint }: Page): string {
  const how = standing(verdict)
  return paint(isShort(verdict, ctx) ? 'yellow' : STYLE[how], SIGNS[how])
}

export function row(verdict: Verdict, page: Page): string[] {
  const { columns, paint, ctx } = page
  if (columns.stacked) return stack(verdict, page)
  const titles = wrap(tame(say(verdict.promise.title, ctx.lang)), columns.title)
  const seen = wrap(tame(lead(verdict, page)), columns.seen)
  const article = wrap(tame(verdict.promise.article), columns.article)
  return Array.from({ length: Math.max(titles.length, seen.length, article.length) }, (_, at) =>
    [
      `  ${at === 0 ? sign(verdict, page) : ' '} ${pad(article[at] ?? '', columns.article)}`,
      pad(titles[at] ?? '', columns.title),
      pad(seen[at] ?? '', columns.seen),
      at === 0 ? paint('gray', strength(verdict, page)) : '',
    ]
      .join('  ')
      .trimEnd(),
  )
}

/** Whether cdktf made what was judged: a stack of another tool is deployed by that. */
const isOfCdktf = ({ client: { code }, sources }: Ledger): boolean =>
  sources.some(
    ({ stage, file }) =>
      stage === 'synth' || file.includes('cdktf.out') || file.endsWith(`terraform.${code}.tfstate`),
  )

/** The lines under a row: address and attribute, note, remedy, and how to learn more. */
export function details(verdict: Verdict, { ledger, ctx, columns, paint, t }: Page): string[] {
  const indent = ' '.repeat(columns.stacked ? 4 : columns.article + 6)
  const room = Math.max(columns.stacked ? 20 : 30, ctx.width - indent.length)
  const put = (text: string, style?: Style) =>
    wrap(tame(text), room).map((line) => indent + (style ? paint(style, line) : line))
  const told = (finding?: Finding) => (finding ? contrast(finding, ctx.lang) : '')
  const untold = verdict.findings.length - SHOWN
  const findings = verdict.findings.slice(0, SHOWN).flatMap((finding, at, all) => [
    // The row said it of the first; what the one before said needs no saying again.
    ...(at > 0 && told(finding) !== told(all[at - 1]) ? put(told(finding)) : []),
    ...put(whereabouts(finding), 'gray'),
    ...(finding.note === undefined ? [] : put(say(finding.note, ctx.lang))),
  ])
  const again = verdict.level !== 'declared' && isOfCdktf(ledger)
  const deploy = again ? `cdktf deploy ${ledger.client.code}   ` : ''
  const remedies = [...new Set(verdict.findings.map((finding) => finding.policy))].flatMap((policy) => {
    const remedy = ctx.policies.get(policy)?.remedy
    return [
      ...(remedy ? put(say(remedy, ctx.lang)) : []),
      ...put(`→ ${deploy}paraphe explain ${policy}`, 'bold'),
    ]
  })
  const short = isShort(verdict, ctx)
  const reasons = short ? [...new Set(verdict.missing.map((gap) => say(gap.words, ctx.lang)))] : []
  const places =
    verdict.status === 'unproven' || short
      ? [...new Set(verdict.missing.map(whereabouts))].filter((gap) => gap !== '')
      : []
  const gaps = firstFew(places, SHOWN, t)
  const { waiver } = verdict
  return [
    ...findings,
    ...(untold > 0 ? put(t(`et ${untold} autres`, `and ${untold} more`), 'gray') : []),
    ...firstFew(reasons, SHOWN, t).flatMap((reason) => put(reason)),
    ...gaps.flatMap((gap) => put(gap, 'gray')),
    ...(waiver ? put(`${t('dérogation', 'waiver')} ${waiver.id} — ${waiver.reason}`, 'cyan') : []),
    ...(verdict.status === 'broken' && !waiver ? remedies : []),
    ...verdict.promise.readings.flatMap((id) => {
      const reading = ledger.readings.find((one) => one.id === id)
      return reading ? put(`${t('lecture', 'reading')} ${id} = ${reading.value}`, 'gray') : []
    }),
  ].filter((line) => line.trim() !== '')
}
