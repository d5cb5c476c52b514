/** Refusals of the Hetzner Cloud API. */
import { isIP } from 'node:net'
import { hetzner } from '../../hosts/hetzner.ts'
import type { Struct } from '../cty/value.ts'
import { blockOf, holds, isPrivate, overlap, within } from './cidr.ts'
import { type ApiRule, blocks, byId, type Change, first, list, others, text } from './model.ts'

const API = 'docs.hetzner.cloud API description'
const LOCATIONS = hetzner.sites.map(({ code }) => code)
const ZONE_OF: Readonly<Record<string, string>> = { ash: 'us-east', hil: 'us-west', sin: 'ap-southeast' }
const zoneOf = (location: string): string => ZONE_OF[location] ?? 'eu-central'

const NAMED = [
  'hcloud_server',
  'hcloud_network',
  'hcloud_volume',
  'hcloud_firewall',
  'hcloud_primary_ip',
  'hcloud_floating_ip',
  'hcloud_load_balancer',
  'hcloud_ssh_key',
  'hcloud_placement_group',
  'hcloud_zone',
]
const PROTECTED = [
  'hcloud_server',
  'hcloud_volume',
  'hcloud_network',
  'hcloud_load_balancer',
  'hcloud_floating_ip',
  'hcloud_primary_ip',
  'hcloud_zone',
]
const PLACED = [
  'hcloud_server',
  'hcloud_volume',
  'hcloud_primary_ip',
  'hcloud_load_balancer',
  'hcloud_storage_box',
]

/** Families sold in 2026; arm and the older generations only in Europe. */
const SERVER_TYPE = /^(cx[2-5]3|cpx[1-5][12]|cax[1-4]1|ccx[1-6]3)$/
const GONE = /^(cx[2-5]2|cx[1-5]1)$/
const EUROPE_ONLY = /^(cx|cax)/
const EUROPE = ['fsn1', 'nbg1', 'hel1']
const IMAGE =
  /^(debian|ubuntu|fedora|rocky|alma|centos-stream|opensuse|docker-ce|lamp|nextcloud|wireguard)[\w.-]*$/

const LIMITS: Readonly<Record<string, number>> = {
  hcloud_placement_group: 50,
  hcloud_firewall: 50,
  hcloud_snapshot: 30,
}

const serversOf = (change: Change): Struct[] => others(change, 'hcloud_server')
const same = (a: unknown, b: unknown): boolean => String(a) === String(b)

function portProblem(rule: Struct): string | null {
  const { protocol, port } = rule
  const written = text(rule, 'port')
  if (protocol !== 'tcp' && protocol !== 'udp') {
    return written ? `a ${String(protocol)} rule takes no port` : null
  }
  if (!written) return `a ${String(protocol)} rule needs a port`
  if (written === 'any') return null
  const [low = '', high = low] = written.split('-')
  const good = [low, high].every((part) => /^\d+$/.test(part) && Number(part) >= 1 && Number(part) <= 65535)
  return good && Number(low) <= Number(high) ? null : `${String(port)} is not a port or a range of ports`
}

function addressesProblem(rule: Struct): string | null {
  const name = rule.direction === 'in' ? 'source_ips' : 'destination_ips'
  const cidrs = list(rule[name])
  if (cidrs.length === 0) return `an ${String(rule.direction)} rule needs ${name}`
  return cidrs.length > 100 ? `a rule takes at most 100 addresses, this one has ${cidrs.length}` : null
}

function firewallsOf(server: string, change: Change): Set<string> {
  const found = new Set<string>()
  for (const one of others(change, 'hcloud_firewall_attachment')) {
    if (list(one.server_ids).some((id) => same(id, server))) found.add(text(one, 'firewall_id'))
  }
  return found
}

const isPrivateOnly = (server: Struct): boolean => {
  const [net] = blocks(server, 'public_net')
  return net !== undefined && net.ipv4_enabled === false && net.ipv6_enabled === false
}

const placeOfVolume = (volume: Struct, server: Struct | null): string | null =>
  server && text(volume, 'location') && text(volume, 'location') !== text(server, 'location')
    ? `the volume is in ${text(volume, 'location')}, the server in ${text(server, 'location')}`
    : null

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

const rule = (rule: ApiRule): ApiRule => rule

export const rules: readonly ApiRule[] = [
  rule({
    id: 'hcloud/name-unique',
    types: NAMED,
    when: 'write',
    code: 'uniqueness_error',
    source: API,
    demands: 'a name is used once per project and kind of object',
    broken: (change) =>
      others(change).some((one) => one.name === change.object.name)
        ? `name ${text(change.object, 'name')} is already used`
        : null,
  }),
  rule({
    id: 'hcloud/server-name',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, servers (RFC 1123)`,
    demands: 'a server name is a host name',
    broken: ({ object }) =>
      /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/.test(
        text(object, 'name'),
      )
        ? null
        : `name ${text(object, 'name')} is not a host name`,
  }),
  rule({
    id: 'hcloud/location-known',
    types: PLACED,
    when: 'write',
    code: 'invalid_input',
    source: `${API}, locations`,
    demands: 'the location exists',
    broken: ({ object }) => {
      const location = text(object, 'location')
      return location === '' || LOCATIONS.includes(location) ? null : `location ${location} does not exist`
    },
  }),
  rule({
    id: 'hcloud/server-type-sold',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source:
      'apricote/hcloud-upload-image#129, hetznercloud/cli#1211; terraform-provider-hcloud#531 and #1147',
    demands: 'the server type exists and is sold in that location',
    broken: ({ object, prior }) => {
      const [type, location] = [text(object, 'server_type'), text(object, 'location')]
      if (prior?.server_type === object.server_type) return null
      if (GONE.test(type)) return `server type ${type} is no longer sold`
      if (!SERVER_TYPE.test(type)) return `server type ${type} does not exist`
      return EUROPE_ONLY.test(type) && location !== '' && !EUROPE.includes(location)
        ? `server type ${type} is not sold in ${location}`
        : null
    },
  }),
  rule({
    id: 'hcloud/image-known',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, images`,
    demands: 'a server starts from an image that exists',
    broken: ({ object }) => {
      const image = text(object, 'image')
      if (image === '') return 'an image is needed'
      return /^\d+$/.test(image) || IMAGE.test(image) ? null : `image ${image} was not found`
    },
  }),
  rule({
    id: 'hcloud/server-reachable',
    types: ['hcloud_server'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, servers`,
    demands: 'a server has a public address or a private network',
    broken: ({ object }) =>
      isPrivateOnly(object) && blocks(object, 'network').length === 0
        ? 'a server without public addresses needs a private network at creation'
        : null,
  }),
  rule({
    id: 'hcloud/protections-equal',
    types: ['hcloud_server'],
    when: 'write',
    code: 'invalid_input',
    source: 'terraform-provider-hcloud docs/resources/server.md',
    demands: 'delete_protection and rebuild_protection are the same',
    broken: ({ object }) =>
      (object.delete_protection ?? false) === (object.rebuild_protection ?? false)
        ? null
        : 'delete_protection and rebuild_protection differ',
  }),
  rule({
    id: 'hcloud/delete-protected',
    types: PROTECTED,
    when: 'delete',
    code: 'protected',
    source: 'terraform-provider-hcloud#1206: the provider does not lift the protection',
    demands: 'a protected object is unprotected before it is deleted',
    broken: ({ prior }) =>
      prior?.delete_protection === true ? 'the object is protected against deletion' : null,
  }),
  rule({
    id: 'hcloud/placement-group-full',
    types: ['hcloud_server'],
    when: 'write',
    code: 'service_error',
    source: 'docs.hetzner.com placement groups; kube-hetzner#142, #1157',
    demands: 'a spread placement group holds at most 10 servers',
    broken: (change) => {
      const group = change.object.placement_group_id ?? null
      if (group === null || same(group, change.prior?.placement_group_id)) return null
      const members = serversOf(change).filter((server) => same(server.placement_group_id, group)).length
      return members >= 10 ? `placement group ${String(group)} already holds 10 servers` : null
    },
  }),
  rule({
    id: 'hcloud/volume-place',
    types: ['hcloud_volume'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume is in the location of its server',
    broken: ({ object, cloud }) => placeOfVolume(object, byId(cloud, 'hcloud_server', object.server_id)),
  }),
  rule({
    id: 'hcloud/volume-attach-place',
    types: ['hcloud_volume_attachment'],
    when: 'create',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume is attached to a server of its location',
    broken: ({ object, cloud }) => {
      const volume = byId(cloud, 'hcloud_volume', object.volume_id)
      return volume && placeOfVolume(volume, byId(cloud, 'hcloud_server', object.server_id))
    },
  }),
  rule({
    id: 'hcloud/volume-size',
    types: ['hcloud_volume'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, volumes`,
    demands: 'a volume has 10 to 10240 GB and never shrinks',
    broken: ({ object, prior }) => {
      const size = Number(object.size)
      if (prior && size < Number(prior.size))
        return `a volume cannot shrink from ${String(prior.size)} to ${size} GB`
      return size >= 10 && size <= 10240 ? null : `${size} GB is not between 10 and 10240`
    },
  }),
  rule({
    id: 'hcloud/primary-ip-place',
    types: ['hcloud_server'],
    when: 'write',
    code: 'primary_ip_datacenter_mismatch',
    source: `${API}, primary IPs`,
    demands: 'a primary IP is of the location of its server, of the right version, and of one server',
    broken: (change) => {
      const [net] = blocks(change.object, 'public_net')
      return first(
        (['ipv4', 'ipv6'] as const).map((version) => {
          const ip = byId(change.cloud, 'hcloud_primary_ip', net?.[version])
          if (!ip) return null
          if (ip.type !== version)
            return `primary IP ${text(ip, 'name')} is ${text(ip, 'type')}, not ${version}`
          const [there, here] = [text(ip, 'location'), text(change.object, 'location')]
          if (there && here && there !== here)
            return `primary IP ${text(ip, 'name')} is in ${there}, the server in ${here}`
          const taken = serversOf(change).some((server) =>
            blocks(server, 'public_net').some((one) => same(one[version], net?.[version])),
          )
          return taken ? `primary IP ${text(ip, 'name')} already belongs to a server` : null
        }),
      )
    },
  }),
  rule({
    id: 'hcloud/firewall-rules',
    types: ['hcloud_firewall'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, firewalls set_rules; docs.hetzner.com firewalls FAQ; hetznercloud/hcloud-python#146`,
    demands:
      'at most 50 rules, 100 addresses a rule, a port for tcp and udp only, addresses on the right side',
    broken: ({ object }) => {
      const written = blocks(object, 'rule')
      if (written.length > 50) return `a firewall takes at most 50 rules, this one has ${written.length}`
      return first(written.flatMap((one) => [portProblem(one), addressesProblem(one)]))
    },
  }),
  rule({
    id: 'hcloud/firewalls-per-server',
    types: ['hcloud_server', 'hcloud_firewall_attachment'],
    when: 'write',
    code: 'resource_limit_exceeded',
    source: 'docs.hetzner.com firewalls FAQ',
    demands: 'a server has at most 5 firewalls',
    broken: (change) => {
      const { object, type } = change
      const servers = type === 'hcloud_server' ? [text(object, 'id')] : list(object.server_ids).map(String)
      return first(
        servers.map((id) => {
          const all = firewallsOf(id, change)
          const own = type === 'hcloud_server' ? object : byId(change.cloud, 'hcloud_server', id)
          for (const firewall of list(own?.firewall_ids)) all.add(String(firewall))
          if (type !== 'hcloud_server') all.add(text(object, 'firewall_id'))
          return all.size > 5 ? `server ${id} would have ${all.size} firewalls` : null
        }),
      )
    },
  }),
  rule({
    id: 'hcloud/firewall-needs-public',
    types: ['hcloud_server', 'hcloud_firewall_attachment'],
    when: 'write',
    code: 'private_net_only_server',
    source: `${API}, firewalls apply_to_resources; kube-hetzner#914`,
    demands: 'a cloud firewall is put on a server that has a public interface',
    broken: ({ object, type, cloud }) => {
      if (type === 'hcloud_server') {
        return list(object.firewall_ids).length > 0 && isPrivateOnly(object)
          ? 'the server has no public interface'
          : null
      }
      const server = list(object.server_ids)
        .map((id) => byId(cloud, 'hcloud_server', id))
        .find((one) => one && isPrivateOnly(one))
      return server ? `server ${text(server, 'name')} has no public interface` : null
    },
  }),
  rule({
    id: 'hcloud/firewall-in-use',
    types: ['hcloud_firewall'],
    when: 'delete',
    code: 'resource_in_use',
    source: `${API}, firewalls`,
    demands: 'a firewall is taken off its servers before it is deleted',
    broken: (change) => {
      const id = change.prior?.id
      const users = serversOf(change).filter((server) =>
        list(server.firewall_ids).some((one) => same(one, id)),
      )
      return users.length > 0 ? `the firewall is on ${users.length} server(s)` : null
    },
  }),
  rule({
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
  }),
  rule({
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
  }),
  rule({
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
  }),
  rule({
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
  }),
  rule({
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
  }),
  rule({
    id: 'hcloud/storage-box-password',
    types: ['hcloud_storage_box', 'hcloud_storage_box_subaccount'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, storage boxes`,
    demands: 'a password has 12 to 128 characters: upper and lower case, a digit, a sign',
    broken: ({ object }) => {
      const password = text(object, 'password')
      const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]
      return password.length >= 12 && password.length <= 128 && kinds.every((kind) => kind.test(password))
        ? null
        : 'the password is too weak'
    },
  }),
  rule({
    id: 'hcloud/storage-box-plan',
    types: ['hcloud_storage_box'],
    when: 'write',
    code: 'invalid_input',
    source: 'docs.hetzner.com storage box snapshots: 10, 20, 30 or 40 by size',
    demands: 'a box type that exists, a snapshot plan within its slots and within the day',
    broken: ({ object }) => {
      const slots = { bx11: 10, bx21: 20, bx31: 30, bx41: 40 }[text(object, 'storage_box_type')]
      if (slots === undefined) return `storage box type ${text(object, 'storage_box_type')} does not exist`
      const [plan] = blocks(object, 'snapshot_plan')
      if (!plan) return null
      const wanted = Number(plan.max_snapshots)
      if (wanted < 1 || wanted > slots) return `${wanted} snapshots do not fit into 1 to ${slots}`
      if (Number(plan.hour) > 23 || Number(plan.minute) > 59) return 'the snapshot plan names no time of day'
      return plan.day_of_week !== null && plan.day_of_month !== null
        ? 'the plan is weekly or monthly, not both'
        : null
    },
  }),
  rule({
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
  }),
  rule({
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
  }),
  rule({
    id: 'hcloud/quota',
    types: Object.keys(LIMITS),
    when: 'create',
    code: 'resource_limit_exceeded',
    source: 'docs.hetzner.com placement groups and firewalls; stefanko-ch/Nexus-Stack#665 (snapshots)',
    demands: 'a project holds 50 placement groups, 50 firewalls, 30 snapshots',
    broken: (change) => {
      const limit = LIMITS[change.type] ?? Number.POSITIVE_INFINITY
      return others(change).length >= limit ? `the project already holds ${limit}` : null
    },
  }),
]
