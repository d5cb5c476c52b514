/** HTML by tagged template: whatever is put in is text, unless it came out of this very function. */
import { escapeHtml } from '../../contract/html-escape.ts'
import { tame } from '../tame.ts'

const TAG = Symbol('html')

export interface Html {
  readonly [TAG]: true
  readonly text: string
}

type Piece = Html | string | number | null | false | readonly Piece[]

/** Fit for text and for quoted attributes alike. */
export function escaped(text: string): string {
  return escapeHtml(tame(text))
}

function render(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escaped(piece)
  return 'text' in piece ? piece.text : piece.map(render).join('')
}

export function h(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const text = strings.reduce((made, part, at) => made + render(pieces[at - 1] ?? null) + part)
  return { [TAG]: true, text }
}

/** Only for what this product wrote itself: style sheets and path data. */
export function trusted(text: string): Html {
  return { [TAG]: true, text }
}

/** A JavaScript string as a CSS string, for running titles. */
export function cssString(text: string): string {
  return `"${tame(text).replace(/["\\<>&]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
