/**
 * The last look before a text leaves: what has the form of a secret is struck out, whatever put it there.
 * Policies do not print secrets; this is for the day one of them quotes a line that holds one.
 */
const STRUCK = '[…]'

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g, STRUCK],
  [/AGE-SECRET-KEY-1[A-Z0-9]+/g, STRUCK],
  // the password of a URL: scheme://user:password@host
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi, `$1${STRUCK}`],
  // name = value, name: value, NAME=value, "name": "value"
  [
    /(\b[\w-]*(?:passw(?:or)?d|passphrase|mot[_ -]de[_ -]passe|secret|token|api[_-]?key|private[_-]?key|psk)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;]+)/gi,
    `$1${STRUCK}`,
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/-]{16,}=*/g, `$1 ${STRUCK}`],
  [/\bAKIA[0-9A-Z]{16}\b/g, STRUCK],
]

/** What every form has somewhere; most texts have none of it, and a large ledger has very many. */
const SUSPECT =
  /:\/\/|passw|passphrase|mot[_ -]de|secret|token|api[_-]?key|private[_-]?key|psk|-----BEGIN |Bearer|Basic|AKIA/i

/** `text` with everything that looks like a credential struck out; any other text comes back unchanged. */
export function redact(text: string): string {
  if (!SUSPECT.test(text)) return text
  return FORMS.reduce((kept, [form, replacement]) => kept.replace(form, replacement), text)
}
