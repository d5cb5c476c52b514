/** The values of the plain reader: scalars, and flow collections with all that is in them. */
import { DEEPEST, giveUp, type Plain, type Reader, readKey } from './reader.ts'
import type { Entry, Tree } from './tree.ts'

interface Surroundings {
  /** Column of the block that holds the value: the lines that continue it stand further right. */
  readonly indent: number
  readonly depth: number
  readonly inFlow: boolean
}

export function readFlow(reader: Reader, around: Surroundings): Plain {
  if (around.depth > DEEPEST) giveUp()
  const char = reader.text[reader.at]
  if (char === '{') return readFlowMap(reader, around)
  if (char === '[') return readFlowList(reader, around)
  if (char === '"' || char === "'") return readQuoted(reader, char)
  return readScalar(reader, around.inFlow)
}

/** Spaces and line ends between the parts of a flow collection. */
function skipGap(reader: Reader, indent: number): void {
  const { text } = reader
  for (;;) {
    while (text[reader.at] === ' ') reader.at += 1
    if (text[reader.at] !== '\n') return
    reader.at += 1
    const start = reader.at
    while (text[reader.at] === ' ') reader.at += 1
    if (text[reader.at] !== '\n' && reader.at - start <= indent) giveUp()
  }
}

/** After a value of a flow collection: true when another follows. */
function another(reader: Reader, close: ']' | '}', indent: number): boolean {
  skipGap(reader, indent)
  const char = reader.text[reader.at]
  if (char !== ',' && char !== close) giveUp()
  reader.at += 1
  if (char === close) return false
  const next = reader.text[reader.at]
  if (next !== ' ' && next !== '\n') giveUp()
  skipGap(reader, indent)
  return true
}

function readFlowMap(reader: Reader, around: Surroundings): Plain {
  const start = reader.at
  const inner = { ...around, depth: around.depth + 1, inFlow: true }
  const value: Record<string, unknown> = {}
  const entries = new Map<string, Entry>()
  reader.at += 1
  skipGap(reader, around.indent)
  let more = reader.text[reader.at] !== '}'
  if (!more) reader.at += 1
  while (more) {
    const key = readKey(reader)
    if (entries.has(key.key)) giveUp()
    if (reader.text[reader.at] !== ' ') giveUp()
    while (reader.text[reader.at] === ' ') reader.at += 1
    const read = readFlow(reader, inner)
    value[key.key] = read.value
    entries.set(key.key, { key: { start: key.start, end: key.end }, tree: read.tree })
    more = another(reader, '}', around.indent)
  }
  return { value, tree: { span: { start, end: reader.at }, block: false, entries } }
}

function readFlowList(reader: Reader, around: Surroundings): Plain {
  const start = reader.at
  const inner = { ...around, depth: around.depth + 1, inFlow: true }
  const value: unknown[] = []
  const items: Tree[] = []
  reader.at += 1
  skipGap(reader, around.indent)
  let more = reader.text[reader.at] !== ']'
  if (!more) reader.at += 1
  while (more) {
    const read = readFlow(reader, inner)
    value.push(read.value)
    items.push(read.tree)
    more = another(reader, ']', around.indent)
  }
  return { value, tree: { span: { start, end: reader.at }, block: false, items } }
}

function readQuoted(reader: Reader, quote: '"' | "'"): Plain {
  const start = reader.at
  const close = reader.text.indexOf(quote, start + 1)
  if (close < 0) giveUp()
  const value = reader.text.slice(start + 1, close)
  reader.at = close + 1
  // A doubled quote, an escape, a line break.
  if (reader.text[reader.at] === quote || /[\\\n]/.test(value)) giveUp()
  return { value, tree: { span: { start, end: reader.at }, block: false } }
}

const IN_FLOW = /[^,[\]{}\n]*/y
const ON_LINE = /[^\n]*/y
/** What a plain scalar may not start with. */
const INDICATOR = /^(?:[-?:](?: |$)|[,[\]{}#&*!|>'"%@`])/
const WITH_COLON = /:(?: |$)/

function readScalar(reader: Reader, inFlow: boolean): Plain {
  const pattern = inFlow ? IN_FLOW : ON_LINE
  const start = reader.at
  pattern.lastIndex = start
  const rest = pattern.exec(reader.text)?.[0] ?? ''
  const comment = rest.indexOf(' #')
  if (comment >= 0 && inFlow) giveUp()
  const text = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd()
  if (text === '' || INDICATOR.test(text) || WITH_COLON.test(text)) giveUp()
  reader.at = start + text.length
  return { value: scalarOf(text), tree: { span: { start, end: reader.at }, block: false } }
}

const WORD = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/
/** Whatever else the core schema may take for a number. */
const NUMERIC = /^(?:[-+]?[\d.][\d.]*(?:[eE][-+]?\d*)?|0[xo][\da-fA-F]*|[-+]?\.(?:inf|nan))$/i

/** YAML 1.2 core schema. */
function scalarOf(text: string): unknown {
  if (WORD.test(text)) return text === '~' || /^n/i.test(text) ? null : /^t/i.test(text)
  if (DECIMAL.test(text)) return Number(text)
  return NUMERIC.test(text) ? giveUp() : text
}
