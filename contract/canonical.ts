/** One form for all the ways of writing the same contract, so that its hash speaks of what it says. */
import { createHash } from 'node:crypto'

/**
 * JSON with keys in code-point order and no white space: independent of key order, comments, line ends and YAML
 * style. Keys whose value is undefined are left out; strings are compared as Unicode NFC.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => [key.normalize('NFC'), inner] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** SHA-256 of the canonical form, in hexadecimal. */
export function canonicalHash(value: unknown): string {
  return sha256(canonicalJson(value))
}

/** SHA-256 of bytes or of UTF-8 text, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
