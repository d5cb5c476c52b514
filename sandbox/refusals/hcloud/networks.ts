/** Refusals of the Hetzner Cloud API: networks and who joins them. */
import type { Struct } from '../../cty/value.ts'
import { type Block, blockOf, holds, isPrivate, overlap, within } from '../cidr.ts'
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

const ERRORS = 'hetznercloud/hcloud-go hcloud/error.go, read 2026-11-22'

const idOfNetwork = (joined: Struct): string =>
  text(joined, 'network_id') || (text(joined, 'subnet_id').split('-')[0] ?? '')

const rangeOf = (change: Change, network: string): Block | null =>
  blockOf(text(byId(change.cloud, 'hcloud_network', network), 'ip_range'))

/** The networks that the changed server is in, or would be. */
function networksOfServer(change: Change & { readonly object: Struct }): string[] {
  const { object, type, cloud } = change
  const id = type === 'hcloud_server' ? object.id : object.server_id
  const own = type === 'hcloud_server' ? object : byId(cloud, 'hcloud_server', id)
  const inline = own ? blocks(own, 'network') : []
  const attached = others(change, 'hcloud_server_network').filter((one) => same(one.server_id, id))
  const added = type === 'hcloud_server' ? [] : [object]
  return [...new Set([...inline, ...attached, ...added].map(idOfNetwork).filter(Boolean))]
}

/** Private addresses in use; those of the changed object left out. */
function addressesIn(change: Change, network: string): string[] {
  const inline = others(change, 'hcloud_server').flatMap((server) => blocks(server, 'network'))
  const attached = ['hcloud_server_network', 'hcloud_load_balancer_network'].flatMap((type) =>
    others(change, type),
  )
  return [...inline, ...attached].filter((one) => idOfNetwork(one) === network).map((one) => text(one, 'ip'))
}

const gatewaysOf = (change: Change, network: string): string[] => [
  '172.31.1.1',
  ...subnetsOf(change, network).map((subnet) => text(subnet, 'gateway')),
]

const joinedBefore = ({ prior, type }: Change, network: string, ip: string): boolean =>
  prior !== null &&
  (type === 'hcloud_server' ? blocks(prior, 'network') : [prior]).some(
    (one) => idOfNetwork(one) === network && text(one, 'ip') === ip,
  )

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
    types: ['hcloud_server', 'hcloud_server_network', 'hcloud_load_balancer_network'],
    when: 'create',
    code: 'no_subnet_available',
    source: `${API}, servers attach_to_network`,
    demands: 'a network that a server joins has a subnet in its zone, and the address is in it',
    broken: (change) => {
      const { object, type, cloud } = change
      const own = type === 'hcloud_load_balancer_network' ? 'hcloud_load_balancer' : 'hcloud_server'
      const id = own === 'hcloud_server' ? object.server_id : object.load_balancer_id
      const server = type === 'hcloud_server' ? object : byId(cloud, own, id)
      const joined = type === 'hcloud_server' ? blocks(object, 'network') : [object]
      return first(joined.map((network) => joinProblem(change, server, network)))
    },
  },
  {
    id: 'hcloud/networks-apart',
    types: ['hcloud_server', 'hcloud_server_network'],
    when: 'write',
    code: 'networks_overlap',
    source: ERRORS,
    demands: 'the networks of a server do not overlap',
    broken: (change) => {
      const ranges = networksOfServer(change).map((id) => rangeOf(change, id))
      const clash = ranges.some((one, at) =>
        ranges.slice(at + 1).some((other) => one !== null && other !== null && overlap(one, other)),
      )
      return clash ? 'two networks of the server overlap' : null
    },
  },
  {
    id: 'hcloud/address-free',
    types: ['hcloud_server', 'hcloud_server_network', 'hcloud_load_balancer_network'],
    when: 'write',
    code: 'ip_not_available',
    source: `${API}, servers attach_to_network; networks: gateway and 172.31.1.1 are reserved`,
    demands: 'a private address is used once per network, and is not the gateway',
    broken: (change) => {
      const { object, type, config } = change
      const joined =
        type === 'hcloud_server' ? blocks(config ?? {}, 'network') : [{ ...object, ip: config?.ip ?? null }]
      return first(
        joined.map((one) => {
          const ip = text(one, 'ip')
          const network = idOfNetwork(one)
          if (ip === '' || joinedBefore(change, network, ip)) return null
          if (gatewaysOf(change, network).includes(ip)) return `${ip} is reserved in network ${network}`
          return addressesIn(change, network).includes(ip)
            ? `${ip} is already used in network ${network}`
            : null
        }),
      )
    },
  },
]
