/** What the search of a language looks through: a line a section. The page loads it when somebody begins to type. */
import { posix } from 'node:path'
import type { Rendered } from './markdown.ts'
import { addressOf, type Page } from './page.ts'

/** `[address from the language's folder, title, heading, text]` */
export type Line = readonly [string, string, string, string]

export function linesOf(page: Page, { sections }: Rendered): readonly Line[] {
  const address = posix.relative(page.lang, addressOf(page))
  return sections
    .filter(({ text, heading }) => text !== '' || heading !== '')
    .map(({ id, heading, text }) => [id === null ? address : `${address}#${id}`, page.title, heading, text])
}

/** A script and not JSON: a browser loads it from a folder too, where there is no server. */
export const indexScript = (lines: readonly Line[]): string =>
  `globalThis.parapheIndex=${JSON.stringify(lines).replaceAll('<', '\\u003c')}\n`
