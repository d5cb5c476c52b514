/** What the rules of Hetzner share. */
import type { Struct } from '../../cty/value.ts'
import { blocks, type Change, others } from '../model.ts'

export const API = 'docs.hetzner.cloud API description'

export const same = (a: unknown, b: unknown): boolean => String(a) === String(b)

export const serversOf = (change: Change): Struct[] => others(change, 'hcloud_server')

export const isPrivateOnly = (server: Struct): boolean => {
  const [net] = blocks(server, 'public_net')
  return net !== undefined && net.ipv4_enabled === false && net.ipv6_enabled === false
}
