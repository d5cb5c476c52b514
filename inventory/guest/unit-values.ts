/** Values of unit files: words, truth, times of a calendar, spans of time. */

/** systemd's own quoting: quotes anywhere in a word, backslash escapes, `%%` for a percent sign. */
export function splitWords(line: string): readonly string[] {
  const words: string[] = []
  let word: string | null = null
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string
    if (char === '\\' && at + 1 < line.length) word = (word ?? '') + escaped(line[++at] as string)
    else if (quote) {
      if (char === quote) quote = ''
      else word = (word ?? '') + char
    } else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + char
  }
  if (word !== null) words.push(word)
  return words.map((each) => each.replaceAll('%%', '%'))
}

const escaped = (char: string): string => ({ n: '\n', t: '\t', s: ' ' })[char] ?? char

export const isTrue = (value: string | undefined): boolean => /^(?:1|yes|y|true|t|on)$/i.test(value ?? '')

/** A calendar expression with its time zone: the system's own where it names none. */
export function zoned(expression: string, timezone: string): string {
  const words = expression.trim().split(/\s+/)
  const named =
    /^(?:UTC|GMT|[A-Z][A-Za-z_]+\/[A-Za-z0-9_+/-]+|[A-Z]{3,4})$/.test(words.at(-1) ?? '') && words.length > 1
  return named ? words.join(' ') : `${words.join(' ')} ${timezone}`
}

const UNIT_SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:us|usec|µs)$/, 1e-6],
  [/^(?:ms|msec)$/, 1e-3],
  [/^(?:s|sec|seconds?)?$/, 1],
  [/^(?:m|min|minutes?)$/, 60],
  [/^(?:h|hr|hours?)$/, 3600],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:w|weeks?)$/, 604_800],
  [/^(?:M|months?)$/, 2_629_800],
  [/^(?:y|years?)$/, 31_557_600],
]

/** A time span (`90`, `10min`, `1h 30min`) in seconds; infinite when it cannot be read, so that it never looks short. */
export function seconds(span: string): number {
  let total = 0
  const rest = span
    .trim()
    .replace(/(\d+(?:\.\d+)?)\s*([A-Za-zµ]*)\s*/g, (_, figure: string, unit: string) => {
      total +=
        Number(figure) * (UNIT_SECONDS.find(([name]) => name.test(unit))?.[1] ?? Number.POSITIVE_INFINITY)
      return ''
    })
  return rest === '' ? total : Number.POSITIVE_INFINITY
}
