/** Refusals of the Hetzner Cloud API: networks, load balancers and records. */

import { isIP } from 'node:net'
import type { Struct } from '../../cty/value.ts'
import { blockOf, holds, isPrivate, overlap, within } from '../cidr.ts'
import { type ApiRule, blocks, byId, type Change, first, others, text } from '../model.ts'
import { API, same } from './common.ts'

const ZONE_OF: Readonly<Record<string, string>> = { ash: 'us-east', hil: 'us-west', sin: 'ap-southeast' }

const zoneOf = (location: string): string => ZONE_OF[location] ?? 'eu-central'

function subnetsOf(change: Change, network: unknown): Struct[] {
  return others(change, 'hcloud_network_subnet').filter((subnet) => same(subnet.network_id, network))
}

function joinProblem(change: Change, server: Struct | null, network: Struct): string | null {
  const subnetId = text(network, 'subnet_id')
  const networkId = subnetId ? subnetId.split('-')[0] : network.network_id
  if (!byId(change.cloud, 'hcloud_network', networkId as string)) return null
  const zone = zoneOf(text(server, 'location') || 'fsn1')
  const subnets = subnetsOf(change, networkId).filter((subnet) => text(subnet, 'network_zone') === zone)
  if (subnets.length === 0) return `network ${String(networkId)} has no subnet in zone ${zone}`
  const ip = text(network, 'ip')
  if (!ip) return null
  const inside = subnets.some((subnet) => {
    const block = blockOf(text(subnet, 'ip_range'))
    return block !== null && holds(block, ip)
  })
  return inside ? null : `${ip} is in no subnet of network ${String(networkId)} in zone ${zone}`
}

export const rules: readonly ApiRule[] = [
  {
    id: 'hcloud/network-range',
    types: ['hcloud_network'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, networks`,
    demands: 'a network is a private IPv4 range',
    broken: ({ object }) => {
      const block = blockOf(text(object, 'ip_range'))
      if (!block?.aligned) return `${text(object, 'ip_range')} is not a network`
      return isPrivate(block) ? null : `${text(object, 'ip_range')} is not a private range`
    },
  },
  {
    id: 'hcloud/subnet-range',
    types: ['hcloud_network_subnet'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, networks add_subnet`,
    demands: 'a subnet lies inside its network and overlaps no other',
    broken: (change) => {
      const range = text(change.object, 'ip_range')
      const block = blockOf(range)
      if (!block?.aligned) return `${range} is not a network`
      const network = byId(change.cloud, 'hcloud_network', change.object.network_id)
      const outer = network && blockOf(text(network, 'ip_range'))
      if (outer && !within(block, outer)) return `${range} is not inside ${text(network, 'ip_range')}`
      const clash = subnetsOf(change, change.object.network_id).find((one) => {
        const there = blockOf(text(one, 'ip_range'))
        return there !== null && overlap(there, block)
      })
      return clash ? `${range} overlaps ${text(clash, 'ip_range')}` : null
    },
  },
  {
    id: 'hcloud/network-zone-known',
    types: ['hcloud_network_subnet'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, networks`,
    demands: 'the network zone exists',
    broken: ({ object }) =>
      ['eu-central', 'us-east', 'us-west', 'ap-southeast'].includes(text(object, 'network_zone'))
        ? null
        : `network zone ${text(object, 'network_zone')} does not exist`,
  },
  {
    id: 'hcloud/join-network',
    types: ['hcloud_server', 'hcloud_server_network'],
    when: 'create',
    code: 'no_subnet_available',
    source: `${API}, servers attach_to_network`,
    demands: 'a network that a server joins has a subnet in its zone, and the address is in it',
    broken: (change) => {
      const { object, type, cloud } = change
      const server = type === 'hcloud_server' ? object : byId(cloud, 'hcloud_server', object.server_id)
      const joined = type === 'hcloud_server' ? blocks(object, 'network') : [object]
      return first(joined.map((network) => joinProblem(change, server, network)))
    },
  },
  {
    id: 'hcloud/address-free',
    types: ['hcloud_server_network'],
    when: 'create',
    code: 'ip_not_available',
    source: `${API}, servers attach_to_network`,
    demands: 'a private address is used once per network',
    broken: (change) => {
      const { object } = change
      const taken = others(change).some(
        (one) => same(one.network_id, object.network_id) && one.ip === object.ip && object.ip !== null,
      )
      return taken ? `${text(object, 'ip')} is already used in network ${text(object, 'network_id')}` : null
    },
  },
  {
    id: 'hcloud/load-balancer-port',
    types: ['hcloud_load_balancer_service'],
    when: 'create',
    code: 'source_port_already_used',
    source: 'hcloud-go/hcloud/error.go',
    demands: 'a listening port is used once per load balancer and is a port',
    broken: (change) => {
      const { object } = change
      const port = Number(object.listen_port)
      if (port < 1 || port > 65535) return `${port} is not a port`
      const taken = others(change).some(
        (one) =>
          same(one.load_balancer_id, object.load_balancer_id) && same(one.listen_port, object.listen_port),
      )
      return taken ? `port ${port} is already used by this load balancer` : null
    },
  },
  {
    id: 'hcloud/record-address',
    types: ['hcloud_zone_rrset'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, zones`,
    demands: 'A and AAAA records are addresses',
    broken: ({ object }) => {
      const version = { A: 4, AAAA: 6 }[text(object, 'type')]
      const bad = version
        ? blocks(object, 'records').find((record) => isIP(text(record, 'value')) !== version)
        : undefined
      return bad
        ? `${text(bad, 'value')} is not an address for a record of type ${text(object, 'type')}`
        : null
    },
  },
]
