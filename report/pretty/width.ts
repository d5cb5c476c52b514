/** How wide a text stands on a terminal, and laying it out in columns. Measures graphemes, not code units. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Scripts and signs that take two cells. East Asian width of Unicode, without its ambiguous class. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
const NOTHING = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u

function cells(grapheme: string): number {
  if (NOTHING.test(grapheme)) return 0
  // U+FE0F asks for the emoji form of a sign that is narrow by itself
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1
}

/** Terminal cells that `text` takes. */
export function width(text: string): number {
  let total = 0
  for (const { segment } of graphemes.segment(text)) total += cells(segment)
  return total
}

export function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)))
}

/** `word` in pieces of at most `to` cells; a single grapheme wider than that stays whole. */
function chop(word: string, to: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const size = cells(segment)
    if (used + size > to && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += size
  }
  return [...pieces, piece]
}

/** `text` in lines of at most `to` cells, broken at spaces, inside a word only when the word is longer. Never empty. */
export function wrap(text: string, to: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(' ').flatMap((word) => chop(word, Math.max(1, to)))) {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (width(longer) <= to || line === '') line = longer
    else {
      lines.push(line)
      line = piece
    }
  }
  return [...lines, line]
}
