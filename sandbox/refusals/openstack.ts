/** Refusals of an OpenStack API (OVHcloud's Public Cloud among others). */
import { isIP } from 'node:net'
import { blockOf, holds, overlap } from './cidr.ts'
import { type ApiRule, blocks, byId, first, list, others, text } from './model.ts'
import { rules as places } from './openstack-places.ts'

const QUOTA = 'OVHcloud Public Cloud quota output of a project (server groups 10, members 10)'

const groupOf = (server: Parameters<typeof blocks>[0]): string =>
  text(blocks(server, 'scheduler_hints')[0] ?? null, 'group')

export const rules: readonly ApiRule[] = [
  ...places,
  {
    id: 'openstack/group-members',
    types: ['openstack_compute_instance_v2'],
    when: 'create',
    code: '403 Forbidden',
    source: QUOTA,
    demands: 'a server group holds at most 10 members',
    broken: (change) => {
      const group = groupOf(change.object)
      if (!group) return null
      const members = others(change).filter((server) => groupOf(server) === group).length
      return members >= 10 ? `Quota exceeded, too many servers in group ${group}` : null
    },
  },
  {
    id: 'openstack/groups',
    types: ['openstack_compute_servergroup_v2'],
    when: 'create',
    code: '403 Forbidden',
    source: QUOTA,
    demands: 'a project holds at most 10 server groups, with one known policy each',
    broken: (change) => {
      const policies = ['anti-affinity', 'affinity', 'soft-anti-affinity', 'soft-affinity']
      const [policy] = list(change.object.policies).map(String)
      if (policy === undefined || !policies.includes(policy))
        return `policy ${policy ?? '(none)'} is not known`
      return others(change).length >= 10 ? 'Quota exceeded, too many server groups' : null
    },
  },
  {
    id: 'openstack/server-complete',
    types: ['openstack_compute_instance_v2'],
    when: 'create',
    code: '400 Bad Request',
    source: 'Nova API, create server',
    demands: 'a server has a flavor, and an image or a volume to start from',
    broken: ({ object }) => {
      if (!text(object, 'flavor_id') && !text(object, 'flavor_name')) return 'a flavor is needed'
      const start =
        text(object, 'image_id') || text(object, 'image_name') || blocks(object, 'block_device').length > 0
      return start ? null : 'an image or a volume to start from is needed'
    },
  },
  {
    id: 'openstack/keypair-unique',
    types: ['openstack_compute_keypair_v2'],
    when: 'create',
    code: '409 Conflict',
    source: 'Nova API, keypairs',
    demands: 'a key pair name is used once',
    broken: (change) =>
      others(change).some((one) => one.name === change.object.name && one.region === change.object.region)
        ? `Key pair '${text(change.object, 'name')}' already exists`
        : null,
  },
  {
    id: 'openstack/subnet-range',
    types: ['openstack_networking_subnet_v2'],
    when: 'write',
    code: '400 Bad Request',
    source: 'Neutron API, subnets',
    demands: 'a subnet is a network, its gateway is inside, and it overlaps none of the same network',
    broken: (change) => {
      const { object } = change
      const cidr = text(object, 'cidr')
      if (!cidr) return text(object, 'subnetpool_id') ? null : 'a cidr or a subnet pool is needed'
      const block = blockOf(cidr)
      if (!block?.aligned) return `Invalid input for cidr. Reason: '${cidr}' is not a valid IP subnet`
      if ((block.bits === 32 ? 4 : 6) !== Number(object.ip_version))
        return `${cidr} is not of IP version ${text(object, 'ip_version')}`
      const gateway = text(object, 'gateway_ip')
      if (gateway && !holds(block, gateway)) return `Gateway ${gateway} is not in ${cidr}`
      const clash = others(change).find((one) => {
        const there = blockOf(text(one, 'cidr'))
        return one.network_id === object.network_id && there !== null && overlap(there, block)
      })
      return clash ? `${cidr} overlaps with ${text(clash, 'cidr')} of the same network` : null
    },
  },
  {
    id: 'openstack/rule-valid',
    types: ['openstack_networking_secgroup_rule_v2'],
    when: 'create',
    code: '400 Bad Request',
    source: 'Neutron API, security group rules',
    demands: 'a rule has ports in order and a network of its own IP version, and is not there already',
    broken: (change) => {
      const { object } = change
      const [low, high] = [Number(object.port_range_min ?? 0), Number(object.port_range_max ?? 0)]
      if (low > high && object.protocol !== 'icmp')
        return `port_range_min ${low} must be <= port_range_max ${high}`
      const prefix = text(object, 'remote_ip_prefix')
      const block = prefix ? blockOf(prefix) : null
      if (prefix && !block) return `'${prefix}' is not a valid IP subnet`
      if (block && (block.bits === 32 ? 'IPv4' : 'IPv6') !== object.ethertype)
        return `${prefix} is not ${text(object, 'ethertype')}`
      const key = (one: typeof object): string =>
        [
          'security_group_id',
          'direction',
          'ethertype',
          'protocol',
          'port_range_min',
          'port_range_max',
          'remote_ip_prefix',
          'remote_group_id',
        ]
          .map((name) => text(one, name))
          .join(' ')
      return others(change).some((one) => key(one) === key(object))
        ? 'Security group rule already exists'
        : null
    },
  },
  {
    id: 'openstack/volume-size',
    types: ['openstack_blockstorage_volume_v3'],
    when: 'write',
    code: '400 Bad Request',
    source: 'Cinder API, extend volume',
    demands: 'a volume has at least 1 GB and never shrinks',
    broken: ({ object, prior }) => {
      const size = Number(object.size)
      if (prior && size < Number(prior.size))
        return `New size for extend must be greater than current size (current: ${String(prior.size)}, extended: ${size})`
      return size >= 1 ? null : `Invalid volume size ${size}`
    },
  },
  {
    id: 'openstack/attach-place',
    types: ['openstack_compute_volume_attach_v2'],
    when: 'create',
    code: '400 Bad Request',
    source: 'Nova API, attach volume (cross_az_attach); OVHcloud 3-AZ architecture',
    demands: 'a volume is attached in its own region, and in its own zone where zones are real',
    broken: ({ object, cloud }) => {
      const volume = byId(cloud, 'openstack_blockstorage_volume_v3', object.volume_id)
      const server = byId(cloud, 'openstack_compute_instance_v2', object.instance_id)
      if (!volume || !server) return null
      return first(
        ['region', 'availability_zone'].map((name) => {
          const [there, here] = [text(volume, name), text(server, name)]
          return there && here && there !== here
            ? `the volume is in ${name} ${there}, the server in ${here}`
            : null
        }),
      )
    },
  },
  {
    id: 'openstack/port-address',
    types: ['openstack_networking_port_v2'],
    when: 'write',
    code: '409 Conflict',
    source: 'Neutron API, ports',
    demands: 'a fixed address lies in its subnet and is used once',
    broken: (change) =>
      first(
        blocks(change.object, 'fixed_ip').map((fixed) => {
          const ip = text(fixed, 'ip_address')
          const block = blockOf(
            text(byId(change.cloud, 'openstack_networking_subnet_v2', fixed.subnet_id), 'cidr'),
          )
          if (ip && !isIP(ip)) return `'${ip}' is not a valid IP address`
          if (ip && block && !holds(block, ip))
            return `IP address ${ip} is not a valid IP for the specified subnet`
          const taken = others(change).some((port) =>
            blocks(port, 'fixed_ip').some(
              (one) => ip && one.ip_address === ip && one.subnet_id === fixed.subnet_id,
            ),
          )
          return taken ? `IP address ${ip} is already allocated` : null
        }),
      ),
  },
]
