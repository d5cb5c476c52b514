/** Cells of a Markdown table: a bar or a line end in a text would break the row. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

/** A table of Markdown; every cell is Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

/** Text that stands for itself: `<`, `*` and `_` in it are no markup. */
export const literal = (text: string): string => text.replace(/[\\`*_<[\]]/g, '\\$&')
