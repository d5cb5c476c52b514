/**
 * The YAML that contracts are written in — block maps and lists, one-line scalars, flow collections, comments — read
 * in one pass. It never guesses and never refuses: at the first thing beyond that subset (anchors, tags, escapes,
 * block text, tabs, an empty value, any mistake) it gives up, and the full parser reads the file and says what is wrong.
 */
import { readFlow } from './plain-flow.ts'
import { DEEPEST, GIVE_UP, giveUp, KEY, type Plain, type Reader, readKey } from './reader.ts'
import type { Entry, Tree } from './tree.ts'

/** Control characters, tabs, carriage returns, exotic line breaks, lone halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the pattern
const EXOTIC = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/
/** Null when the text needs the full parser. */
export function readPlain(text: string): Plain | null {
  if (EXOTIC.test(text)) return null
  try {
    const reader: Reader = { text, at: 0 }
    const root = readBlockMap(reader, 0, 0)
    return nextIndent(reader) === -1 ? root : null
  } catch (error) {
    if (error === GIVE_UP) return null
    throw error
  }
}

/** Moves to the first character of the next line with content, and gives its column; -1 at the end of the text. */
function nextIndent(reader: Reader): number {
  const { text } = reader
  for (;;) {
    const start = reader.at
    let at = start
    while (text[at] === ' ') at += 1
    if (at >= text.length) return -1
    const char = text[at]
    if (char === '#') {
      const end = text.indexOf('\n', at)
      if (end < 0) return -1
      at = end
    }
    if (text[at] !== '\n') return at - start
    reader.at = at + 1
  }
}

/** Nothing but a comment may follow a value on its line; the reader moves to the next line. */
function endLine(reader: Reader): void {
  const { text } = reader
  const from = reader.at
  let at = from
  while (text[at] === ' ') at += 1
  if (text[at] === '#' && at > from) at = Math.max(text.indexOf('\n', at), 0) || text.length
  if (at < text.length && text[at] !== '\n') giveUp()
  reader.at = at + 1
}

const isItem = ({ text, at }: Reader, indent: number): boolean =>
  text[at + indent] === '-' && text[at + indent + 1] === ' '

/** The reader stands at the start of a line. */
function readBlock(reader: Reader, indent: number, depth: number): Plain {
  return isItem(reader, indent) ? readBlockList(reader, indent, depth) : readBlockMap(reader, indent, depth)
}

/** @param inline the first key stands at the reader itself, after a dash, instead of at the start of a line */
function readBlockMap(reader: Reader, indent: number, depth: number, inline = false): Plain {
  if (depth > DEEPEST) giveUp()
  const value: Record<string, unknown> = {}
  const entries = new Map<string, Entry>()
  let here = inline
  for (;;) {
    if (!here) {
      const column = nextIndent(reader)
      if (column < indent) break
      if (column > indent) giveUp()
      reader.at += indent
    }
    here = false
    const { key, start, end } = readKey(reader)
    if (entries.has(key)) giveUp()
    const read = readEntryValue(reader, indent, depth)
    value[key] = read.value
    entries.set(key, { key: { start, end }, tree: read.tree })
  }
  const [first] = entries.values()
  return { value, tree: { span: first?.key ?? giveUp(), block: true, entries } }
}

/** What follows the colon: on its line, or the block below it. */
function readEntryValue(reader: Reader, indent: number, depth: number): Plain {
  const { text } = reader
  const from = reader.at
  while (text[reader.at] === ' ') reader.at += 1
  const char = text[reader.at]
  if (char !== undefined && char !== '\n' && char !== '#') return readOnLine(reader, indent, depth)
  if (char === '#' && reader.at === from) giveUp()
  endLine(Object.assign(reader, { at: from }))
  const column = nextIndent(reader)
  const below = column > indent || (column === indent && isItem(reader, indent))
  return below ? readBlock(reader, column, depth + 1) : giveUp()
}

function readBlockList(reader: Reader, indent: number, depth: number): Plain {
  if (depth > DEEPEST) giveUp()
  const value: unknown[] = []
  const items: Tree[] = []
  for (;;) {
    const column = nextIndent(reader)
    if (column < indent || (column === indent && !isItem(reader, indent))) break
    if (column > indent) giveUp()
    const line = reader.at
    reader.at += indent + 1
    while (reader.text[reader.at] === ' ') reader.at += 1
    const inner = reader.at - line
    KEY.lastIndex = reader.at
    const read = KEY.test(reader.text)
      ? readBlockMap(reader, inner, depth + 1, true)
      : readOnLine(reader, indent, depth)
    value.push(read.value)
    items.push(read.tree)
  }
  return { value, tree: { span: items[0]?.span ?? giveUp(), block: true, items } }
}

function readOnLine(reader: Reader, indent: number, depth: number): Plain {
  const read = readFlow(reader, { indent, depth: depth + 1, inFlow: false })
  endLine(reader)
  return read
}
