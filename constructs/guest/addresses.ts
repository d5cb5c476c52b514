/** Source addresses of firewall rules: families apart, none inside another. */
import ipaddr from 'ipaddr.js'

export interface Sources {
  readonly v4: readonly Prefix[]
  readonly v6: readonly Prefix[]
}

export interface Prefix {
  readonly address: string
  /** Null for a single address. */
  readonly length: number | null
}

/** A value that Terraform fills in at apply; it can only stand for one IPv4 address. */
export function isToken(source: string): boolean {
  return source.startsWith('${')
}

/**
 * Sources by family, sorted and without those that another contains: nft refuses overlapping intervals in a set.
 * Expects addresses or CIDRs without host bits (`checkGuest` has seen to it).
 */
export function splitSources(sources: readonly string[]): Sources {
  const tokens = [...new Set(sources.filter(isToken))].map((address) => ({ address, length: null }))
  const ranges = sources.filter((source) => !isToken(source)).map(parseRange)
  const kept = ranges.filter(
    (one, index) =>
      !ranges.some(
        (other, at) => at !== index && contains(other, one) && (at < index || !contains(one, other)),
      ),
  )
  const family = (kind: 'ipv4' | 'ipv6') => kept.filter(([address]) => address.kind() === kind).map(toPrefix)
  return { v4: [...family('ipv4'), ...tokens], v6: family('ipv6') }
}

type Range = ReturnType<typeof ipaddr.parseCIDR>

function parseRange(source: string): Range {
  if (source.includes('/')) return ipaddr.parseCIDR(source)
  const address = ipaddr.parse(source)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function contains(outer: Range, inner: Range): boolean {
  return outer[0].kind() === inner[0].kind() && outer[1] <= inner[1] && inner[0].match(outer)
}

function toPrefix([address, length]: Range): Prefix {
  const whole = address.kind() === 'ipv4' ? 32 : 128
  return { address: address.toString(), length: length === whole ? null : length }
}
