/** Sets of IP addresses as intervals: whether rules together cover what one of them alone does not. */
import ipaddr from 'ipaddr.js'

export type Family = 4 | 6

/** Inclusive interval of addresses of one family. */
export interface Range {
  readonly family: Family
  readonly from: bigint
  readonly to: bigint
}

const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 }
const numberOf = (bytes: readonly number[]): bigint =>
  bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)

const MOST = 10_000
const ranges = new Map<string, Range | null>()

/** The interval of a CIDR or a bare address; an IPv4-mapped IPv6 address is read as IPv4. Null when neither. */
export function rangeOf(text: string): Range | null {
  const held = ranges.get(text)
  if (held !== undefined) return held
  // A large plan names few addresses many times; a long fleet must not keep them all.
  if (ranges.size >= MOST) ranges.clear()
  const range = readRange(text)
  ranges.set(text, range)
  return range
}

function readRange(text: string): Range | null {
  const [address, prefix, extra] = text.trim().split('/') as [string, string?, string?]
  // Four parts: `1.2` and `4711` are addresses to a C library, and to nobody who writes a rule.
  const is = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  if (!is || extra !== undefined) return null
  const parsed = ipaddr.parse(address)
  const full = parsed.kind() === 'ipv4' ? 32 : 128
  const length = prefix === undefined ? full : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
  if (!(length <= full)) return null
  const mapped = parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() && length >= 96
  const plain = mapped ? (parsed as ipaddr.IPv6).toIPv4Address() : parsed
  const family: Family = plain.kind() === 'ipv4' ? 4 : 6
  const size = 1n << BigInt(full - length)
  const base = (numberOf(plain.toByteArray()) / size) * size
  return { family, from: base, to: base + size - 1n }
}

/** The same addresses as the fewest intervals, in order. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.family - b.family || Number(a.from - b.from))
  const merged: Range[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last === undefined || last.family !== range.family || range.from > last.to + 1n) merged.push(range)
    else if (range.to > last.to) merged[merged.length - 1] = { ...last, to: range.to }
  }
  return merged
}

/** The addresses of `ranges` that none of `removed` holds. */
export function subtract(ranges: readonly Range[], removed: readonly Range[]): readonly Range[] {
  const holes = union(removed)
  return union(ranges).flatMap((range) => {
    const left: Range[] = []
    let from = range.from
    for (const hole of holes) {
      if (hole.family !== range.family || hole.to < from || hole.from > range.to) continue
      if (hole.from > from) left.push({ family: range.family, from, to: hole.from - 1n })
      from = hole.to + 1n
    }
    return from <= range.to ? [...left, { family: range.family, from, to: range.to }] : left
  })
}

/** Whether every address of `inner` is in `outer`. */
export function covers(outer: readonly Range[], inner: readonly Range[]): boolean {
  return subtract(inner, outer).length === 0
}

const whole = (family: Family): Range => ({ family, from: 0n, to: (1n << BigInt(BITS[family])) - 1n })

export const EVERYONE: readonly Range[] = [whole(4), whole(6)]

const parse = (...texts: readonly string[]): readonly Range[] =>
  texts.map(rangeOf).filter((range) => range !== null)

/** Addresses that the internet does not route (RFC 1918, 6598, 1122, 3927; for IPv6 all but 2000::/3, RFC 4291). */
export const NOT_PUBLIC: readonly Range[] = parse(
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.168.0.0/16', '224.0.0.0/3', '::/3', '4000::/2', '8000::/1'],
)

const PUBLIC: Readonly<Record<Family, readonly Range[]>> = {
  4: subtract([whole(4)], NOT_PUBLIC),
  6: subtract([whole(6)], NOT_PUBLIC),
}

const sizeOf = (ranges: readonly Range[], family: Family): bigint => {
  let size = 0n
  for (const range of ranges) if (range.family === family) size += range.to - range.from + 1n
  return size
}
const PUBLIC_SIZE: Readonly<Record<Family, bigint>> = { 4: sizeOf(PUBLIC[4], 4), 6: sizeOf(PUBLIC[6], 6) }

/** Whether `ranges` holds every public address of a family. */
export function isWorld(ranges: readonly Range[], family: Family): boolean {
  // Most rules name a few addresses, which need no comparing.
  return sizeOf(ranges, family) >= PUBLIC_SIZE[family] && covers(ranges, PUBLIC[family])
}

const addressText = (value: bigint, family: Family): string => {
  const bytes = Array.from({ length: BITS[family] / 8 }, (_, index) =>
    Number((value >> BigInt(BITS[family] - 8 * (index + 1))) & 255n),
  )
  return ipaddr.fromByteArray(bytes).toString()
}

/** The fewest CIDRs that are exactly `ranges`. */
export function cidrsOf(ranges: readonly Range[]): readonly string[] {
  return union(ranges).flatMap(({ family, from, to }) => {
    const cidrs: string[] = []
    let start = from
    while (start <= to) {
      let bits = 0
      while (start % (1n << BigInt(bits + 1)) === 0n && start + (1n << BigInt(bits + 1)) - 1n <= to) bits += 1
      cidrs.push(`${addressText(start, family)}/${BITS[family] - bits}`)
      start += 1n << BigInt(bits)
    }
    return cidrs
  })
}
