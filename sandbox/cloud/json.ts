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

/** What `{` and `[` lead to, and what they may be closed after when nothing is inside. */
const OPENS: Readonly<Record<string, Expect>> = { '{': 'name or end', '[': 'value or end' }
const CLOSES: Readonly<Record<string, string>> = { '}': '{', ']': '[' }

function afterMark(expect: Expect, mark: string, open: string[]): Expect | null {
  if (mark === ':') return expect === 'colon' ? 'value' : null
  if (mark === ',') return expect === 'comma or end' ? (open.at(-1) === '{' ? 'name' : 'value') : null
  const opened = CLOSES[mark]
  if (opened === undefined) {
    if (expect !== 'value' && expect !== 'value or end') return null
    open.push(mark)
    return OPENS[mark] ?? null
  }
  if (open.at(-1) !== opened || (expect !== 'comma or end' && expect !== OPENS[opened])) return null
  open.pop()
  return afterValue(open)
}

function step(expect: Expect, token: RegExpExecArray, open: string[]): Expect | null {
  const [, text, , , mark] = token
  if (mark !== undefined) return afterMark(expect, mark, open)
  if (expect === 'value' || expect === 'value or end') return afterValue(open)
  return text !== undefined && (expect === 'name' || expect === 'name or end') ? 'colon' : null
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

/** Where a value stands in a sound text: the byte, line and column of its first character. */
export function placeOf(text: string, path: readonly (string | number)[]): Omit<JsonBreak, 'message'> {
  const at = offsetOf(text, path)
  const before = text.slice(0, at)
  return {
    byte: Buffer.byteLength(before),
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
  }
}

/** The deepest step of the path that is there; of two members of one name the last, as the runtime has it. */
function offsetOf(text: string, path: readonly (string | number)[]): number {
  let best = 0
  const token = (at: number): { start: number; end: number; name: string; mark: string } => {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    const end = found ? TOKEN.lastIndex : text.length
    return {
      start: end - (found?.[0].trimStart().length ?? 0),
      end,
      name: found?.[1] ?? '',
      mark: found ? (found[4] ?? '') : '}',
    }
  }
  /** How far along the path a step leads; -1 when off it. */
  const along = (depth: number, step: string | number): number =>
    depth >= 0 && path[depth] === step ? depth + 1 : -1

  /** Goes over one value; gives back where it ends. */
  function value(at: number, depth: number): number {
    const first = token(at)
    if (depth >= 0) best = first.start
    if (first.mark !== '{' && first.mark !== '[') return first.end
    let [cursor, index] = [first.end, 0]
    for (;;) {
      const step = token(cursor)
      if (step.mark === '}' || step.mark === ']') return step.end
      if (step.mark === ',') cursor = step.end
      else if (first.mark === '[') cursor = value(cursor, along(depth, index++))
      else cursor = value(token(step.end).end, along(depth, JSON.parse(step.name) as string))
    }
  }
  value(0, 0)
  return best
}
