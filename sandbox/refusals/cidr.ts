/** Arithmetic on address blocks. */
import { isIPv4, isIPv6 } from 'node:net'
import { addressBits } from '../behaviour/checks.ts'

export interface Block {
  readonly bits: 32 | 128
  readonly first: bigint
  readonly last: bigint
  readonly aligned: boolean
}

/** The block that a CIDR names, or null when it names none. */
export function blockOf(cidr: string): Block | null {
  const [address = '', length = ''] = cidr.split('/')
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : null
  if (bits === null || !/^\d+$/.test(length) || Number(length) > bits) return null
  const size = 1n << BigInt(bits - Number(length))
  const at = addressBits(address)
  const first = at - (at % size)
  return { bits, first, last: first + size - 1n, aligned: at === first }
}

export const overlap = (a: Block, b: Block): boolean =>
  a.bits === b.bits && a.first <= b.last && b.first <= a.last

export const within = (inner: Block, outer: Block): boolean =>
  inner.bits === outer.bits && outer.first <= inner.first && inner.last <= outer.last

export function holds(block: Block, address: string): boolean {
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : null
  if (bits !== block.bits) return false
  const at = addressBits(address)
  return block.first <= at && at <= block.last
}

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((cidr) => blockOf(cidr) as Block)

/** RFC 1918. */
export const isPrivate = (block: Block): boolean => PRIVATE.some((outer) => within(block, outer))
