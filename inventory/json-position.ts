/** Where a text stops being JSON. Only run once `JSON.parse` has refused, so that its speed does not matter. */

export interface JsonFault {
  /** Offset of the first character that cannot stand there; the length of the text when it just ends. */
  readonly offset: number
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly truncated: boolean
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: strings of JSON may not hold them
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const WORD = /true|false|null/y
const SPACE = /[ \t\n\r]*/y

/** The first fault of a text that is not JSON; null when it is. */
export function jsonFault(text: string): JsonFault | null {
  const offset = faultOffset(text)
  return offset === null ? null : faultAt(text, offset)
}

function faultAt(text: string, offset: number): JsonFault {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return {
    offset,
    line: text.slice(0, offset).split('\n').length,
    column: offset - start + 1,
    truncated: text.slice(offset).trim() === '' || isCutString(text, offset),
  }
}

/** An opened string that nothing closes before the text ends. */
function isCutString(text: string, offset: number): boolean {
  return (
    text[offset] === '"' &&
    !/[^\\](\\\\)*"/.test(text.slice(offset + 1)) &&
    !text.slice(offset).includes('\n')
  )
}

type Expect = 'value' | 'value-or-]' | 'key' | 'key-or-}' | ':' | 'comma-or-end' | 'end'

function faultOffset(text: string): number | null {
  const stack: ('{' | '[')[] = []
  let at = 0
  let expect: Expect = 'value'
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const close = (): Expect => {
    stack.pop()
    at++
    return stack.length === 0 ? 'end' : 'comma-or-end'
  }
  for (;;) {
    eat(SPACE)
    const char = text[at]
    if (char === undefined) return expect === 'end' ? null : text.length
    if (expect === 'end') return at
    if (expect === 'value' || expect === 'value-or-]') {
      if (char === ']' && expect === 'value-or-]') expect = close()
      else if (char === '{' || char === '[') {
        stack.push(char)
        at++
        expect = char === '{' ? 'key-or-}' : 'value-or-]'
      } else if (eat(STRING) || eat(NUMBER) || eat(WORD)) expect = stack.length === 0 ? 'end' : 'comma-or-end'
      else return at
    } else if (expect === 'key' || expect === 'key-or-}') {
      if (char === '}' && expect === 'key-or-}') expect = close()
      else if (eat(STRING)) expect = ':'
      else return at
    } else if (expect === ':') {
      if (char !== ':') return at
      at++
      expect = 'value'
    } else {
      const open = stack.at(-1)
      if (char === ',') {
        at++
        expect = open === '{' ? 'key' : 'value'
      } else if (char === (open === '{' ? '}' : ']')) expect = close()
      else return at
    }
  }
}
