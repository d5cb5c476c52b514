/** Forms into which providers bring what was written. */
import { createHash } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { Value } from '../cty/value.ts'
import { addressBits } from './checks.ts'

const onText =
  (change: (text: string) => string) =>
  (value: Value): Value =>
    typeof value === 'string' ? change(value) : value

/** SHA-1 of the text as written, lower-case hexadecimal. */
export const sha1Hex = onText((text) => createHash('sha1').update(text).digest('hex'))

/** SHA-1 of the text as written, the bytes in standard base64. */
export const sha1Base64 = onText((text) => createHash('sha1').update(text).digest('base64'))

export const lowerCase = onText((text) => text.toLowerCase())

/** Shortest form of an IPv6 address (RFC 5952). */
export function compressV6(address: string): string {
  const bits = addressBits(address)
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  )
  const runs = [...groups.join(':').matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].sort(
    (a, b) => b[0].length - a[0].length,
  )
  const [longest] = runs
  if (!longest) return groups.join(':')
  const text = groups.join(':')
  const before = text.slice(0, longest.index)
  const after = text.slice(longest.index + longest[0].length)
  return `${before}::${after.replace(/^:/, '')}`
}

/** `1.2.3.4` → `1.2.3.4/32`, `2001:DB8::/32` → `2001:db8::/32`. What is neither is left alone. */
export const canonicalCidr = onText((text) => {
  const [address = '', length] = text.split('/')
  if (isIPv4(address)) return `${address}/${length ?? '32'}`
  if (isIPv6(address)) return `${compressV6(address)}/${length ?? '128'}`
  return text
})
