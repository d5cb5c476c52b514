/** What every section of the dossier is handed, and the small pieces that several of them draw. */
import { say } from '../../contract/promise.ts'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import type { Words } from '../../policies/model.ts'
import type { ReportContext } from '../model.ts'
import { type Standing, standing } from '../shape.ts'
import { COUNTED } from '../words.ts'
import { type Html, h, trusted } from './template.ts'

export interface Dossier {
  readonly ledger: Ledger
  readonly ctx: ReportContext
  readonly t: (fr: string, en: string) => string
  readonly say: (words: Words) => string
}

/** French typography: no line starts with a sign that belongs to the word before it. */
function typeset(text: string): string {
  return text.replace(/ ([:;!?»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
}

export function dossierOf(ledger: Ledger, ctx: ReportContext): Dossier {
  return {
    ledger,
    ctx,
    t: (fr, en) => (ctx.lang === 'fr' ? typeset(fr) : en),
    say: (words) => (ctx.lang === 'fr' ? typeset(say(words, 'fr')) : say(words, ctx.lang)),
  }
}

/** Drawn, not typed: some systems turn the signs of the terminal into coloured emoji. */
const ICONS: Readonly<Record<Standing, string>> = {
  kept: '<path d="M2.5 6.5 5 9l4.5-6"/>',
  broken: '<path d="m3 3 6 6M9 3 3 9"/>',
  over: '<path d="M6 2.5 10 9.5H2z"/>',
  unproven: '<circle cx="6" cy="6" r="3.8" stroke-dasharray="1.7 1.3"/>',
  paper: '<path d="M3 1.8h4l2 2v6.4H3zM4.6 5.6h2.8M4.6 7.6h2.8"/>',
  waived:
    '<path d="M2 10c2-1 2.500-6 4.500-7.500C8 1.500 8.200 4 6.500 5.500 5.500 6.500 5 8 6.500 8s2-1.500 3.500-1"/>',
  moot: '<path d="M2.500 6h7"/>',
}

export function icon(how: Standing): Html {
  return h`<svg class="icon" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${trusted(ICONS[how])}</svg>`
}

export function badge(verdict: Verdict, { say }: Dossier): Html {
  const how = standing(verdict)
  return h`<span class="badge ${how}">${icon(how)}${say(COUNTED[how].one)}</span>`
}

/** The fragment that a promise is found under. */
export function anchor(verdict: Verdict): string {
  return `p-${verdict.promise.id.replace(/[^\w-]+/g, '-')}`
}

export function serviceName({ promise }: Verdict, { t }: Dossier): string {
  return promise.service ?? t('contrat entier', 'whole contract')
}

/** A numbered section; its number comes from a CSS counter, as in the table of contents. */
export function section(
  id: string,
  title: string,
  ...body: readonly (Html | readonly Html[] | false)[]
): Html {
  return h`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`
}

/** Name and value pairs; a pair without a value is left out. */
export function pairs(rows: readonly (readonly [string, Html | string | readonly Html[] | null])[]): Html {
  const filled = rows.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return h`<dl>${filled.map(([name, value]) => h`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}
