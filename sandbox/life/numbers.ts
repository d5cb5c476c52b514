/** Identifiers and addresses: realistic in form, never real. Addresses come from the ranges kept for documentation. */
import { createHash } from 'node:crypto'

const digest = (seed: string): Buffer => createHash('sha256').update(seed).digest()

/** A version 4 identifier that depends on the seed alone. */
export function uuid(seed: string): string {
  const bytes = digest(seed).subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const hex = (seed: string, length: number): string => digest(seed).toString('hex').slice(0, length)

/** RFC 5737: three networks of 254 hosts. */
const DOCUMENTATION_V4 = ['192.0.2', '198.51.100', '203.0.113'] as const

/** A public IPv4 address; numbers 762 apart share one, the documentation ranges hold no more. */
export function publicV4(number: number): string {
  const at = number % (DOCUMENTATION_V4.length * 254)
  return `${DOCUMENTATION_V4[Math.floor(at / 254)]}.${(at % 254) + 1}`
}

/** RFC 3849: a /64 of its own for each object. */
export function publicV6Network(number: number): string {
  const high = Math.floor(number / 0x10000) & 0xffff
  return `2001:db8:${high.toString(16)}:${(number & 0xffff).toString(16)}::/64`
}

export const publicV6 = (number: number): string => publicV6Network(number).replace('::/64', '::1')

/** Locally administered, so it is nobody's card. */
export function mac(seed: string, prefix = '86:00:00'): string {
  const tail = hex(seed, 6).match(/../g) ?? []
  return [prefix, ...tail].join(':')
}

export function fingerprint(seed: string): string {
  return (createHash('md5').update(seed).digest('hex').match(/../g) ?? []).join(':')
}

/** The n-th address of an IPv4 network, or null when it is none. */
export function hostOf(cidr: string, n: number): string | null {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr)
  if (!match) return null
  const [a, b, c, d] = match.slice(1, 5).map(Number) as [number, number, number, number]
  const address = ((a * 256 + b) * 256 + c) * 256 + d + n
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
}

/** How many addresses an IPv4 network has, its own and the broadcast address included; 0 when it is none. */
function sizeOf(cidr: string): number {
  const length = Number(/^\d+\.\d+\.\d+\.\d+\/(\d+)$/.exec(cidr)?.[1] ?? Number.NaN)
  return length >= 0 && length <= 32 ? 2 ** (32 - length) : 0
}

/** The last address that a machine may have. */
export const lastHostOf = (cidr: string): string | null => hostOf(cidr, Math.max(0, sizeOf(cidr) - 2))

/**
 * An address of the network that nobody has, from the `low`-th on and beginning at a place of the caller's choice, so
 * that the same order of births gives the same addresses. Null when the network is none, or full.
 */
export function freeHost(
  cidr: string,
  low: number,
  begin: number,
  taken: ReadonlySet<string>,
): string | null {
  const room = sizeOf(cidr) - 1 - low
  for (let step = 0; step < Math.min(room, taken.size + 1); step++) {
    const address = hostOf(cidr, low + ((begin + step) % room))
    if (address !== null && !taken.has(address)) return address
  }
  return null
}
