/** Words and operators of a shell text, quotes undone and known variables filled in. */

export type Token = { readonly word: string } | { readonly op: string }

/** A text being read. `word` is what stands since the last blank, null between words. */
interface Scan {
  readonly text: string
  readonly tokens: Token[]
  /** Assignments must be seen while reading, for later words use them. */
  readonly known: Record<string, string>
  at: number
  word: string | null
}

/** Null for a text that cannot be read for certain: an open quote, a here-document. */
export function tokenize(text: string, variables: Readonly<Record<string, string>>): readonly Token[] | null {
  const scan: Scan = { text, tokens: [], known: { ...variables }, at: 0, word: null }
  while (scan.at < text.length) if (!take(scan)) return null
  endWord(scan)
  return scan.tokens
}

/** Takes the next piece of text; false when it cannot be read. */
function take(scan: Scan): boolean {
  const char = scan.text[scan.at] as string
  switch (char) {
    case '\\':
      return takeEscaped(scan)
    case "'":
      return takeQuoted(scan, scan.text.indexOf("'", scan.at + 1), (text) => text)
    case '"':
      return takeQuoted(scan, closing(scan.text, scan.at + 1), (text) =>
        expand(text, scan.known).replace(/\\(["\\$`])/g, '$1'),
      )
    case '$':
      return takeExpansion(scan)
    case ' ':
    case '\t':
    case '\r':
      endWord(scan)
      scan.at++
      return true
    default:
      return char === '#' && scan.word === null
        ? takeComment(scan)
        : (takeOperator(scan) ?? add(scan, char, 1))
  }
}

/** Adds to the word that is being read, `length` characters further on. */
function add(scan: Scan, text: string, length: number): true {
  scan.word = (scan.word ?? '') + text
  scan.at += length
  return true
}

function endWord(scan: Scan): void {
  const { word } = scan
  if (word === null) return
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? []
  if (name !== undefined) scan.known[name] = value as string
  scan.tokens.push({ word })
  scan.word = null
}

function takeEscaped(scan: Scan): true {
  const next = scan.text[scan.at + 1] ?? ''
  if (next !== '\n') return add(scan, next, 2)
  scan.at += 2
  return true
}

function takeQuoted(scan: Scan, end: number, read: (text: string) => string): boolean {
  return end >= 0 && add(scan, read(scan.text.slice(scan.at + 1, end)), end + 1 - scan.at)
}

/** A variable, or a command substitution, which stays as it is written. */
function takeExpansion(scan: Scan): boolean {
  const { text, at } = scan
  const reference = /^\$(?:\{\w+\}|\w+)/.exec(text.slice(at, at + 128))?.[0]
  if (reference) return add(scan, expand(reference, scan.known), reference.length)
  const end = text[at + 1] === '(' ? matching(text, at + 1) : at
  return end >= 0 && add(scan, text.slice(at, end + 1), end + 1 - at)
}

function takeComment(scan: Scan): true {
  const end = scan.text.indexOf('\n', scan.at)
  scan.at = end < 0 ? scan.text.length : end
  return true
}

const OPERATOR = /^(?:\n|&&|\|\||;;|[;|&(){}]|\d?&?>>?&?|<<?<?)/

/** Undefined when what stands here belongs to a word; false for a here-document. */
function takeOperator(scan: Scan): boolean | undefined {
  const { text, at } = scan
  const op = OPERATOR.exec(text.slice(at, at + 4))?.[0]
  if (op === undefined || isInWord(op, scan)) return undefined
  endWord(scan)
  if (op.startsWith('<<') && op !== '<<<') return false
  // `2>&1` joins streams, it is not a file.
  const joined = /^\d?>&\d/.exec(text.slice(at, at + 4))?.[0]
  if (!joined) scan.tokens.push({ op: op === '&' ? ';' : op })
  scan.at += joined?.length ?? op.length
  return true
}

/** A brace is an operator only when it stands alone, a digit before `>` only when it begins a word. */
function isInWord(op: string, { text, at, word }: Scan): boolean {
  if (op === '{' || op === '}') return word !== null || /\S/.test(text[at + 1] ?? ' ')
  return /^\d/.test(op) && word !== null
}

function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

function matching(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return -1
}

/** Known variables filled in; an unknown one stays as it is written, so that it is never taken for a value. */
function expand(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (whole, braced: string | undefined, bare: string | undefined) => {
      const name = (braced ?? bare) as string
      return Object.hasOwn(variables, name) ? (variables[name] as string) : whole
    },
  )
}
