/** Public addresses, private networks, and managed services that answer on them. */
import { cloud, opens, WORLD, web } from './network.ts'
import { type Rows, r } from './plan.ts'

const PRIVATE = {
  hcloud: r('hcloud_network.x', { id: 'n', name: 'lan', ip_range: '10.0.0.0/16' }),
  openstack: r('openstack_networking_network_v2.x', { id: 'n', name: 'lan', region: 'GRA11' }),
  ovh: r('ovh_cloud_project_network_private.x', { id: 'n', name: 'lan', regions: ['GRA11'] }),
  scaleway: r('scaleway_vpc_private_network.x', { id: 'n', name: 'lan', region: 'fr-par' }),
  cloudstack: r('cloudstack_network.x', { id: 'n', name: 'lan', zone: 'REIMS', cidr: '10.0.0.0/24' }),
} as const
/** How a server of each provider says that it is on the network `id`. */
const ON: Readonly<Record<keyof typeof PRIVATE, (id: string) => object>> = {
  hcloud: (id) => ({ network: [{ network_id: id }] }),
  openstack: (id) => ({ network: [{ uuid: id }] }),
  ovh: (id) => ({ network: [{ private: [{ network: [{ id }] }] }] }),
  scaleway: (id) => ({ private_network: [{ pn_id: id }] }),
  cloudstack: (id) => ({ network_id: id }),
}
const pair = (provider: keyof typeof PRIVATE, values: object) => [
  web(provider, values),
  web(provider, values, {}, 'y'),
]
const alone = (provider: keyof typeof PRIVATE, outside: object | string) => ({
  kept: [...pair(provider, ON[provider]('n')), PRIVATE[provider]],
  broken: typeof outside === 'string' ? outside : [...pair(provider, outside), PRIVATE[provider]],
  unproven: pair(provider, ON[provider]('elsewhere')),
})
/** A managed database whose list lets `ip` in. */
const postgres = (ip: string, unknown = {}) => [
  r('scaleway_rdb_instance.db', { id: 'db', engine: 'PostgreSQL-16', node_type: 'db-dev-s' }),
  r('scaleway_rdb_acl.db', { instance_id: 'db', acl_rules: [{ ip }] }, unknown),
]
const managed = (restrictions: readonly string[], unknown = {}) => [
  r(
    'ovh_cloud_project_database.db',
    {
      ...{ engine: 'postgresql', nodes: [{ region: 'GRA' }] },
      ip_restrictions: restrictions.map((ip) => ({ ip })),
    },
    unknown,
  ),
]

export const ADDRESSES: Rows = {
  'hygiene.endpoint-sources': {
    hcloud: 'the host runs no database and no cluster',
    openstack: 'no attribute of its databases and clusters tells whom they answer: a server’s groups do',
    ovh: {
      kept: managed(['198.51.100.0/24']),
      broken: managed(['198.51.100.0/24', '0.0.0.0/0']),
      unproven: managed([]),
    },
    scaleway: {
      kept: postgres('198.51.100.0/24'),
      broken: postgres('0.0.0.0/0'),
      unproven: postgres('198.51.100.0/24', { acl_rules: [{ ip: true }] }),
    },
    cloudstack: 'a cluster answers behind an address, whose firewall hygiene.exposed-ports judges',
  },
  'hygiene.public-address': {
    hcloud: {
      kept: [...opens.hcloud(WORLD), web('hcloud', { firewall_ids: ['7'] })],
      broken: [...opens.hcloud('10.0.0.0/8'), web('hcloud', { firewall_ids: ['7'] })],
      unproven: [web('hcloud', {}, { firewall_ids: true })],
    },
    openstack: {
      kept: [
        ...opens.openstack(WORLD),
        web('openstack', { security_groups: ['fw'], network: [{ name: 'Ext-Net' }] }),
      ],
      broken: [
        ...opens.openstack('10.0.0.0/8'),
        web('openstack', { security_groups: ['fw'], network: [{ name: 'Ext-Net' }] }),
      ],
      unproven: [web('openstack', { network: [{ name: 'Ext-Net' }] }, { security_groups: true })],
    },
    ovh: {
      kept: [...opens.ovh(WORLD), cloud({ security_group_ids: ['g'] })],
      broken: [...opens.ovh('10.0.0.0/8'), cloud({ security_group_ids: ['g'] })],
      unproven: [cloud({}, { security_group_ids: true })],
    },
    scaleway: {
      kept: [...opens.scaleway(WORLD), web('scaleway', { security_group_id: 'g', enable_dynamic_ip: true })],
      broken: [
        ...opens.scaleway('10.0.0.0/8'),
        web('scaleway', { security_group_id: 'g', enable_dynamic_ip: true }),
      ],
      unproven: [web('scaleway', { enable_dynamic_ip: true }, { security_group_id: true })],
    },
    cloudstack: {
      kept: [
        ...opens.cloudstack(WORLD),
        web('cloudstack', { security_group_ids: ['g'] }),
        r('cloudstack_static_nat.x', { virtual_machine_id: 'x', ip_address_id: 'i' }),
      ],
      broken: [
        ...opens.cloudstack('10.0.0.0/8'),
        web('cloudstack', { security_group_ids: ['g'] }),
        r('cloudstack_static_nat.x', { virtual_machine_id: 'x', ip_address_id: 'i' }),
      ],
      unproven: [
        web('cloudstack', {}, { security_group_ids: true }),
        r('cloudstack_static_nat.x', { virtual_machine_id: 'x', ip_address_id: 'i' }),
      ],
    },
  },
  'hygiene.private-network': {
    hcloud: alone('hcloud', {}),
    openstack: alone('openstack', { network: [{ name: 'Ext-Net' }] }),
    ovh: alone('ovh', {}),
    scaleway: alone('scaleway', {}),
    cloudstack: alone('cloudstack', 'a machine is always on a network, the zone’s own where none is named'),
  },
}
