/**
 * `text` on one line that obeys nobody: what could move a cursor, recolour, reverse the reading order or be
 * no character at all is shown as a code point.
 */
export function tame(text: string): string {
  return text
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
      sign === '\t' ? ' ' : `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
}
