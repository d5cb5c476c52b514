/** The terminal: who, on what proof, every promise with its verdict, then waivers, strays and the counts. */
import { styleText } from 'node:util'
import { say } from '../../contract/promise.ts'
import { NO_CONTRACT, type Verdict } from '../../ledger/model.ts'
import type { Reporter } from '../model.ts'
import { count, type Group, groups, isCheck, STANDINGS, standing } from '../shape.ts'
import { tame } from '../tame.ts'
import { brief, counted, LEVEL, shortOf, WAIVER_STATE } from '../words.ts'
import { checks } from './checks.ts'
import { details, isLoud, isShort, type Page, row, strength } from './verdict.ts'
import { width, wrap } from './width.ts'

/** Columns of what is seen; with fewer, what stands in a row stands below each other. */
const LEAST = 24

/** Widths shared by all rows, so that services line up under each other; what is seen gets the room that is left. */
function columnsOf(page: Omit<Page, 'columns'>): Page['columns'] {
  const { ledger, ctx } = page
  const widest = (most: number, text: (verdict: Verdict) => string) =>
    Math.min(most, Math.max(0, ...ledger.verdicts.map((verdict) => width(tame(text(verdict))))))
  const article = widest(10, ({ promise }) => promise.article)
  const title = widest(Math.max(20, Math.min(34, Math.floor(ctx.width * 0.3))), ({ promise }) =>
    say(promise.title, ctx.lang),
  )
  const proof = widest(40, (verdict) => strength(verdict, page))
  const seen = ctx.width - article - title - proof - 10
  return { article, title, seen, stacked: seen < LEAST }
}

function header({ ledger, ctx, paint, t }: Page): string[] {
  const { lock } = ledger
  const unlocked =
    ledger.catalogue.id === NO_CONTRACT ? [] : [paint('yellow', t('contrat non verrouillé', 'not locked'))]
  const locked =
    lock.state === 'none'
      ? unlocked
      : [
          ...(lock.signedOn ? [`${t('signé le', 'signed')} ${lock.signedOn}`] : []),
          `${t('verrou', 'lock')} ${brief(lock.hash)} ${paint('green', '✔')}`,
        ]
  const sources = ledger.sources.map(({ file, level }) => `${tame(file)} (${say(LEVEL[level], ctx.lang)})`)
  const observed = ledger.evidence?.filter(({ counts }) => counts).length ?? 0
  if (observed > 0)
    sources.push(t(`relevés\u00a0: ${observed} (observé)`, `evidence: ${observed} (observed)`))
  return [
    [paint('bold', tame(ledger.client.code)), tame(say(ledger.catalogue.title, ctx.lang)), ...locked].join(
      ' · ',
    ),
    paint('gray', `${t('jugé sur', 'judged on')} ${sources.join(', ') || t('rien', 'nothing')}`),
  ]
}

function group({ service, verdicts: all }: Group, page: Page): string[] {
  const promises = all.filter((verdict) => !isCheck(verdict))
  const verdicts = page.ctx.brief ? promises.filter((verdict) => isLoud(verdict, page.ctx)) : promises
  if (verdicts.length === 0) return []
  const name = service
    ? `${service.id} · ${say(service.offer, page.ctx.lang)}`
    : page.t('contrat entier', 'whole contract')
  const rows = verdicts.flatMap((verdict) => [...row(verdict, page), ...details(verdict, page)])
  return ['', `  ${page.paint('bold', tame(name))}`, ...rows]
}

/** Waivers are always listed, used or not, so that none is forgotten. */
function waivers({ ledger, ctx, paint, t }: Page): string[] {
  const lines = ledger.waivers.flatMap((one) => {
    const state = say(WAIVER_STATE[one.state], ctx.lang)
    const text = [one.id, state, `${t('jusqu’au', 'until')} ${one.until}`, one.approver, one.reason].join(
      ' · ',
    )
    const style = one.state === 'expired' ? 'red' : 'gray'
    return wrap(tame(text), Math.max(30, ctx.width - 4)).map((line, at) =>
      paint(style, `${at ? '    ' : '  '}${line}`),
    )
  })
  return lines.length > 0 ? ['', `  ${paint('bold', t('dérogations', 'waivers'))}`, ...lines] : []
}

/** How many services' names are given as an example. */
const NAMED = 3

function unclaimed({ ledger, ctx, paint, t }: Page): string[] {
  if (ledger.unclaimed.length === 0) return []
  const title = t('ressources qu’aucun service ne revendique', 'resources that no service claims')
  const lines = ledger.unclaimed.map(({ address }) => `  ${paint('yellow', '?')} ${tame(address)}`)
  const names = ledger.services.slice(0, NAMED).map(({ id }) => `${ledger.client.code}-${id}-…`)
  const how = t(
    `un service revendique ce qui se nomme ${names.join(', ')}, et ce qui en dépend`,
    `a service claims what is named ${names.join(', ')}, and what depends on it`,
  )
  const hint = wrap(tame(how), Math.max(30, ctx.width - 4)).map((line) => `    ${paint('gray', line)}`)
  return ['', `  ${paint('bold', title)}`, ...lines, ...(names.length > 0 ? hint : [])]
}

/** "14 kept · 1 broken · 1 waived (until 2026-12-31, approved by m.d.)"; standings that nobody has are left out. */
function summary({ ledger, ctx, t }: Page): string {
  const counts = count(ledger.verdicts)
  const terms = ledger.verdicts.flatMap((verdict) =>
    standing(verdict) === 'waived' && verdict.waiver
      ? `${t('jusqu’au', 'until')} ${verdict.waiver.until}, ${t('approuvée par', 'approved by')} ${verdict.waiver.approver}`
      : [],
  )
  const short = ledger.verdicts.filter((verdict) => isShort(verdict, ctx)).length
  const parts = STANDINGS.filter((how) => counts[how] > 0).map((how) => {
    const words = counted(how, counts[how], ctx.lang)
    if (how === 'kept' && short > 0)
      return `${words} (${shortOf(short, ctx.require ?? 'declared', ctx.lang)})`
    return how === 'waived' ? `${words} (${tame([...new Set(terms)].join(' · '))})` : words
  })
  return parts.join(' · ') || t('aucun engagement à juger', 'no promise to judge')
}

export const pretty: Reporter = (ledger, ctx) => {
  const bare: Omit<Page, 'columns'> = {
    ledger,
    ctx,
    paint: (style, text) => (ctx.color ? styleText(style, text, { validateStream: false }) : text),
    t: (fr, en) => (ctx.lang === 'fr' ? fr : en),
  }
  const page: Page = { ...bare, columns: columnsOf(bare) }
  const body = groups(ledger).flatMap((one) => group(one, page))
  return [
    ...header(page),
    ...body,
    ...checks(page),
    ...waivers(page),
    ...unclaimed(page),
    '',
    summary(page),
    '',
  ].join('\n')
}
