/** The comment on a pull request: what the change does to the promises, worst first, then how everything stands. */
import { say } from '../../contract/promise.ts'
import type { Ledger } from '../../ledger/model.ts'
import { CHANGES, compare } from '../diff.ts'
import { clip } from '../lists.ts'
import type { ChangeClass, ReportContext, Reporter } from '../model.ts'
import { byArticle, count, SIGNS, STANDINGS, standing } from '../shape.ts'
import { counted, whereabouts } from '../words.ts'
import { became, changed, LONGEST, name, sums } from './changes.ts'
import { code, folded, plain, table } from './gfm.ts'
import { MARKER } from './marker.ts'
import { asItStands } from './standing.ts'

type Say = (fr: string, en: string) => string

/** A client before and after a change; `before` is null when there is nothing to compare with. */
export interface Pair {
  readonly before: Ledger | null
  readonly after: Ledger
}

/** Rows of one table. */
const MOST = 40

/** Characters of a comment; GitHub holds 65 536. */
const ROOM = 60_000

/** All that is not kept, with the place; folded, as a reviewer reads the changes first. */
function standings(ledger: Ledger, ctx: ReportContext, t: Say): string[] {
  const counts = count(ledger.verdicts)
  const totals = STANDINGS.filter((how) => counts[how] > 0).map((how) => counted(how, counts[how], ctx.lang))
  const open = [...ledger.verdicts]
    .sort(byArticle)
    .filter((one) => !['kept', 'paper', 'moot'].includes(standing(one)))
  const lines = open.slice(0, MOST).flatMap((verdict) => {
    const { promise, waiver } = verdict
    const title = `${SIGNS[standing(verdict)]} ${plain(promise.article)} ${name(verdict, ledger, ctx)}`
    const spots = verdict.findings
      .slice(0, 2)
      .map((finding) => clip(whereabouts(finding), LONGEST))
      .filter((spot) => spot !== '')
    const term = waiver ? [plain(`${waiver.reason} — ${waiver.approver}, ${waiver.until}`)] : []
    return [
      `- ${title} — ${became(verdict, ctx, true)}`,
      ...[...spots.map(code), ...term].map((line) => `  <br>${line}`),
    ]
  })
  const title = `${code(ledger.client.code)} — ${totals.join(' · ') || t('aucun engagement à juger', 'no promise to judge')}`
  return lines.length > 0 ? folded(title, lines) : [title, '']
}

function changeClass({ name, why, message }: ChangeClass, { lang }: ReportContext, t: Say): string[] {
  const label = t('Classe du changement\u00a0:', 'Change class:')
  const draft = message
    ? say(message, lang)
        .split('\n')
        .map((line) => `> ${plain(line)}`)
    : []
  const title = t('Projet de message au client', 'Draft message to the client')
  return [
    `${label} **${plain(say(name, lang))}** — ${plain(say(why, lang))}`,
    '',
    ...(draft.length > 0 ? folded(title, draft) : []),
  ]
}

/** One comment for every client that a change touches. A promise that is merely added and kept is counted, not listed. */
export function pullRequest(pairs: readonly Pair[], ctx: ReportContext): string {
  const t: Say = (fr, en) => (ctx.lang === 'fr' ? fr : en)
  const all = pairs
    .flatMap(({ before, after }) => compare(before, after).map((one) => ({ one, ledger: after })))
    .sort((a, b) => CHANGES.indexOf(a.one.change) - CHANGES.indexOf(b.one.change))
  const touched = new Set(all.map(({ ledger }) => ledger.client.code)).size
  const clients = t(
    `${touched} client${touched < 2 ? ' concerné' : 's concernés'}`,
    `${touched} client${touched === 1 ? '' : 's'} affected`,
  )
  const changes = all.map(({ one }) => one.change)
  const headline =
    touched > 0 ? [clients, ...sums(changes, ctx)] : [t('aucun engagement ne change', 'no promise changes')]
  const listed = all.filter(({ one }) => one.change !== 'added')
  const head = [
    MARKER,
    `### Paraphe — ${headline.join(', ')}`,
    '',
    ...table(
      ['', t('engagement', 'promise'), 'article', t('avant', 'before'), t('après', 'after')],
      listed.map(({ one, ledger }) => changed(one, ledger, ctx)),
      MOST,
      (left) => t(`… et ${left} de plus`, `… and ${left} more`),
    ),
    ...(ctx.change ? changeClass(ctx.change, ctx, t) : []),
  ].join('\n')
  const blocks = pairs.map(({ after }) => standings(after, ctx, t).join('\n'))
  return `${fitted(head, blocks, t).trimEnd()}\n`
}

/** `head` and as many blocks as a comment holds; what is left out is counted. */
function fitted(head: string, blocks: readonly string[], t: Say): string {
  let end = head.length
  const fit = blocks.filter((block) => {
    end += block.length + 1
    return end < ROOM
  }).length
  const left = blocks.length - fit
  const more = t(`… et ${left} clients de plus`, `… and ${left} more clients`)
  return [head, ...blocks.slice(0, fit), ...(left > 0 ? [more] : [])].join('\n')
}

export const markdown: Reporter = (ledger, ctx) => {
  if (ctx.before !== undefined) return pullRequest([{ before: ctx.before, after: ledger }], ctx)
  const t: Say = (fr, en) => (ctx.lang === 'fr' ? fr : en)
  const change = ctx.change ? changeClass(ctx.change, ctx, t) : []
  return `${[MARKER, ...asItStands(ledger, ctx), ...change].join('\n').trimEnd()}\n`
}
