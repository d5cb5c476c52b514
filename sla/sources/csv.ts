/** RFC 4180: quoted cells, doubled quotes, line breaks inside quotes; comma or semicolon, told by the first line. */
import { InputError } from '../../contract/errors.ts'

export interface Row {
  /** 1-based line of the file where the row starts. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Rows by header name, lower-cased and trimmed. Refuses an open quote and rows longer than the header. */
export function parseCsv(
  text: string,
  file: string,
): { readonly headers: readonly string[]; readonly rows: readonly Row[] } {
  const clean = text.replace(/^\uFEFF/, '')
  const first = clean.slice(0, clean.indexOf('\n') < 0 ? undefined : clean.indexOf('\n'))
  const separator = first.includes(';') && !first.includes(',') ? ';' : ','
  const records = split(clean, separator, file)
  const headers = (records[0]?.cells ?? []).map((name) => name.trim().toLowerCase())
  const rows = records.slice(1).map(({ line, cells }) => {
    if (cells.length > headers.length)
      throw refuseLine(file, line, 'more cells than the header has', 'plus de cellules que l’en-tête')
    return {
      line,
      cells: Object.fromEntries(headers.map((name, index) => [name, cells[index]?.trim() ?? ''])),
    }
  })
  return { headers, rows }
}

interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

function split(text: string, separator: string, file: string): readonly Cells[] {
  const records: Cells[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let start = 1
  const endRecord = () => {
    cells.push(cell)
    if (cells.length > 1 || cell.trim() !== '') records.push({ line: start, cells })
    cells = []
    cell = ''
    start = line
  }
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string
    if (char === '\n') line += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[index + 1] === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (char === separator) {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') endRecord()
    else if (char !== '\r') cell += char
  }
  if (quoted) throw refuseLine(file, start, 'a quote is never closed', 'un guillemet n’est jamais fermé')
  endRecord()
  return records
}

export function refuseLine(
  file: string,
  line: number,
  en: string,
  fr: string,
  remedy: string | null = null,
): InputError {
  return new InputError([{ position: { file, line, column: 1 }, what: { fr, en }, why: null, remedy }])
}

/** A cell that would start a formula in a spreadsheet is defused; quotes, separators and line breaks are quoted. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
