/** Writing GitHub-flavoured Markdown that means what it says, whatever the text holds. */
import { tame } from '../tame.ts'

/** Text as itself: no markup, no HTML, no mention, no reference to an issue, no cell border. */
export function plain(text: string): string {
  return tame(text)
    .replace(/[\\`*_{}[\]()<>|~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/([@#])(?=\w)/g, '$1\u200c')
    .replace(/:\/\//g, ':\u200c//')
}

/** A code span, fenced by more backticks than it holds. */
export function code(text: string): string {
  const inside = tame(text)
  const fence = '`'.repeat(Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const space = /^`|`$/.test(inside) ? ' ' : ''
  return `${fence}${space}${inside || ' '}${space}${fence}`
}

/** A line of a table; a border inside a cell is escaped unless it is already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
}

/** A table, or nothing at all when it has no rows; `more` tells of those beyond `most`. */
export function table(
  heads: readonly string[],
  rows: readonly string[],
  most: number,
  more: (left: number) => string,
): string[] {
  if (rows.length === 0) return []
  const left = rows.length - most
  return [
    row(heads),
    row(heads.map(() => '---')),
    ...rows.slice(0, most),
    ...(left > 0 ? ['', more(left)] : []),
    '',
  ]
}

export function folded(title: string, lines: readonly string[]): string[] {
  return ['<details><summary>', '', title, '', '</summary>', '', ...lines, '', '</details>', '']
}
