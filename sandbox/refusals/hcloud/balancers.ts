/** Refusals of the Hetzner Cloud API: load balancers, records, reverse names. */
import { isIP } from 'node:net'
import type { Struct } from '../../cty/value.ts'
import { blockOf, holds } from '../cidr.ts'
import { type ApiRule, blocks, byId, type Change, others, text } from '../model.ts'
import { API, same } from './common.ts'

const ERRORS = 'hetznercloud/hcloud-go hcloud/error.go, read 2026-11-22'

const networksOf = (change: Change, type: string, owner: string, id: unknown): string[] =>
  others(change, type)
    .filter((one) => same(one[owner], id))
    .map((one) => text(one, 'network_id') || (text(one, 'subnet_id').split('-')[0] ?? ''))

const targetsOf = (change: Change & { readonly object: Struct }): Struct[] =>
  others(change, 'hcloud_load_balancer_target').filter((one) =>
    same(one.load_balancer_id, change.object.load_balancer_id),
  )

/** Addresses, or blocks of them, that belong to what a reverse name is for. */
function ownAddresses({ object, cloud }: Change & { readonly object: Struct }): string[] | null {
  const owner = (['server', 'primary_ip', 'floating_ip', 'load_balancer'] as const)
    .map((kind) => byId(cloud, `hcloud_${kind}`, object[`${kind}_id`]))
    .find((one) => one !== null)
  if (!owner) return null
  return ['ipv4_address', 'ipv6_network', 'ip_address', 'ip_network', 'ipv4', 'ipv6']
    .map((name) => text(owner, name))
    .filter(Boolean)
}

export const rules: readonly ApiRule[] = [
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
  {
    id: 'hcloud/target-private',
    types: ['hcloud_load_balancer_target'],
    when: 'write',
    code: 'server_not_attached_to_network',
    source: ERRORS,
    demands: 'a target that is reached privately is in a network of the load balancer',
    broken: (change) => {
      const { object } = change
      if (object.use_private_ip !== true || text(object, 'type') !== 'server') return null
      const here = networksOf(
        change,
        'hcloud_load_balancer_network',
        'load_balancer_id',
        object.load_balancer_id,
      )
      if (here.length === 0)
        return 'the load balancer is in no network (load_balancer_not_attached_to_network)'
      const server = byId(change.cloud, 'hcloud_server', object.server_id)
      const inline = blocks(server ?? {}, 'network').map((one) => text(one, 'network_id'))
      const there = [...inline, ...networksOf(change, 'hcloud_server_network', 'server_id', object.server_id)]
      return there.some((id) => here.includes(id)) ? null : 'the server is in no network of the load balancer'
    },
  },
  {
    id: 'hcloud/target-public',
    types: ['hcloud_load_balancer_target'],
    when: 'write',
    code: 'missing_ipv4',
    source: ERRORS,
    demands: 'a target that is reached publicly has a public IPv4 address',
    broken: ({ object, cloud }) => {
      const server = byId(cloud, 'hcloud_server', object.server_id)
      if (!server || object.use_private_ip === true) return null
      return blocks(server, 'public_net').some((net) => net.ipv4_enabled === false)
        ? `server ${text(server, 'name')} has no public IPv4 address`
        : null
    },
  },
  {
    id: 'hcloud/target-once',
    types: ['hcloud_load_balancer_target'],
    when: 'create',
    code: 'target_already_defined',
    source: ERRORS,
    demands: 'a target is defined once per load balancer',
    broken: (change) => {
      const key = (one: Struct): string =>
        ['type', 'server_id', 'label_selector', 'ip'].map((name) => text(one, name)).join(' ')
      return targetsOf(change).some((one) => key(one) === key(change.object))
        ? 'the target is already defined'
        : null
    },
  },
  {
    id: 'hcloud/reverse-name-own',
    types: ['hcloud_rdns'],
    when: 'create',
    code: 'not_found',
    source: `${API}, change_dns_ptr`,
    demands: 'a reverse name is for an address of the object that it names',
    broken: (change) => {
      const ip = text(change.object, 'ip_address')
      const own = ownAddresses(change)
      const has = own?.some((one) => {
        const block = one.includes('/') ? blockOf(one) : null
        return one === ip || (block !== null && holds(block, ip))
      })
      return own === null || has ? null : `${ip} does not belong to it`
    },
  },
]
