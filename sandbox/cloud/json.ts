/** Says where a JSON text is broken, in bytes: the runtime's own message has no position for some breaks. */

export interface JsonBreak {
  /** Offset of the first byte that cannot be. */
  readonly byte: number
  readonly line: number
  readonly column: number
  readonly message: string
}

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON text may not hold control characters, and this finds them.
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([{}[\],:]))/y

type Expect = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing'

/** What may come next after a value, given what is open. */
const afterValue = (open: readonly string[]): Expect => (open.length === 0 ? 'nothing' : 'comma or end')

function step(expect: Expect, token: RegExpExecArray, open: string[]): Expect | null {
  const [, text, number, word, mark] = token
  const scalar = text !== undefined || number !== undefined || word !== undefined
  const wantsValue = expect === 'value' || expect === 'value or end'
  if (scalar && wantsValue) return afterValue(open)
  if (text !== undefined && (expect === 'name' || expect === 'name or end')) return 'colon'
  if (mark === ':' && expect === 'colon') return 'value'
  if (wantsValue && (mark === '{' || mark === '[')) {
    open.push(mark)
    return mark === '{' ? 'name or end' : 'value or end'
  }
  if (mark === ',' && expect === 'comma or end') return open.at(-1) === '{' ? 'name' : 'value'
  const closes = mark === '}' ? '{' : mark === ']' ? '[' : null
  const mayClose = expect === 'comma or end' || expect === (mark === '}' ? 'name or end' : 'value or end')
  if (closes && mayClose && open.at(-1) === closes) {
    open.pop()
    return afterValue(open)
  }
  return null
}

/** Where the text stops being JSON, or null when it is sound. */
export function findBreak(text: string): JsonBreak | null {
  const open: string[] = []
  let expect: Expect = 'value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    const next: Expect | null = token ? step(expect, token, open) : null
    if (token && next) {
      expect = next
      at = TOKEN.lastIndex
      continue
    }
    const blanks = /[ \t\r\n]*/y
    blanks.lastIndex = at
    blanks.exec(text)
    const stop = blanks.lastIndex
    if (stop >= text.length && expect === 'nothing') return null
    const before = text.slice(0, stop)
    const lastLine = before.lastIndexOf('\n')
    return {
      byte: Buffer.byteLength(before),
      line: before.split('\n').length,
      column: stop - lastLine,
      message: stop >= text.length ? 'the file ends too early' : `expected ${expect}`,
    }
  }
}
