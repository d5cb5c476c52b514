/** Filters, networks and addresses of each provider. */
import { server } from './access.ts'
import { type Planned, type Rows, r } from './plan.ts'

const OPS = '198.51.100.7/32'
const WORLD = '0.0.0.0/0'

/** A group of each provider that lets `peer` reach SSH. */
const opens = {
  hcloud: (peer: unknown) => [
    r('hcloud_firewall.x', {
      id: '7',
      name: 'fw',
      rule: [{ direction: 'in', protocol: 'tcp', port: '22', source_ips: [peer] }],
    }),
  ],
  openstack: (peer: unknown) => [
    r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw', delete_default_rules: true }),
    r('openstack_networking_secgroup_rule_v2.x', {
      security_group_id: 'g',
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      port_range_min: 22,
      port_range_max: 22,
      remote_ip_prefix: peer,
    }),
  ],
  ovh: (peer: unknown) => [
    r('ovh_cloud_security_group.x', {
      id: 'g',
      name: 'fw',
      rule: [
        {
          direction: 'INGRESS',
          ethernet_type: 'IPV4',
          protocol: 'TCP',
          port_range_min: 22,
          port_range_max: 22,
          remote_ip_prefix: peer,
        },
      ],
    }),
  ],
  scaleway: (peer: unknown) => [
    r('scaleway_instance_security_group.x', {
      id: 'g',
      name: 'fw',
      inbound_default_policy: 'drop',
      outbound_default_policy: 'drop',
      inbound_rule: [{ action: 'accept', protocol: 'TCP', port: 22, ip_range: peer }],
    }),
  ],
  cloudstack: (peer: unknown) => [
    r('cloudstack_security_group.x', { id: 'g', name: 'fw' }),
    r('cloudstack_security_group_rule.x', {
      security_group_id: 'g',
      rule: [{ traffic_type: 'ingress', protocol: 'tcp', ports: ['22'], cidr_list: [peer] }],
    }),
  ],
} as const

/** The same group, its peers or rules known only after apply. */
const veiled = {
  hcloud: [
    r(
      'hcloud_firewall.x',
      { name: 'fw', rule: [{ direction: 'in', protocol: 'tcp', port: '22' }] },
      { rule: [{ source_ips: true }] },
    ),
  ],
  openstack: [
    r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw' }),
    r(
      'openstack_networking_secgroup_rule_v2.x',
      {
        security_group_id: 'g',
        direction: 'ingress',
        protocol: 'tcp',
        port_range_min: 22,
        port_range_max: 22,
      },
      { remote_ip_prefix: true },
    ),
  ],
  ovh: [
    r(
      'ovh_cloud_security_group.x',
      {
        name: 'fw',
        rule: [{ direction: 'INGRESS', protocol: 'TCP', port_range_min: 22, port_range_max: 22 }],
      },
      { rule: [{ remote_ip_prefix: true }] },
    ),
  ],
  scaleway: [
    r(
      'scaleway_instance_security_group.x',
      { name: 'fw', inbound_default_policy: 'drop' },
      { inbound_rule: true },
    ),
  ],
  cloudstack: [
    r('cloudstack_security_group.x', { id: 'g', name: 'fw' }),
    r(
      'cloudstack_security_group_rule.x',
      { security_group_id: 'g', rule: [{ traffic_type: 'ingress', protocol: 'tcp', ports: ['22'] }] },
      { rule: [{ cidr_list: true }] },
    ),
  ],
} as const

const web = (
  provider: 'hcloud' | 'openstack' | 'ovh' | 'scaleway' | 'cloudstack',
  values = {},
  unknown = {},
  name = 'x',
): Planned => {
  const made = server(provider, values, unknown)
  return { ...made, address: made.address.replace('.x', `.${name}`), values: { ...made.values, id: name } }
}
/** OVHcloud's instance that takes a group. */
const cloud = (values = {}, unknown = {}) =>
  r(
    'ovh_cloud_instance.x',
    { name: 'web', region: 'GRA11', flavor_id: 'b3-16', image_id: 'Debian 13', ...values },
    unknown,
  )
const LAN = [{ name: 'lan', uuid: 'n' }]
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
const exposure = (provider: keyof typeof opens) => ({
  kept: opens[provider](OPS),
  broken: opens[provider](WORLD),
  unproven: veiled[provider],
})

const port = (values = {}, unknown = {}) => [
  r('openstack_networking_port_v2.x', { name: 'p', port_security_enabled: true, ...values }, unknown),
]
const pairs = (...ranges: readonly string[]) =>
  port({ allowed_address_pairs: ranges.map((ip_address) => ({ ip_address })) })
const NOT_OURS = 'the host checks addresses itself: no attribute turns that off'
const NO_PAIRS = 'no attribute lets an interface use another address'

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

export const NETWORK: Rows = {
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
  'hygiene.exposed-ports': {
    hcloud: exposure('hcloud'),
    openstack: exposure('openstack'),
    ovh: exposure('ovh'),
    scaleway: exposure('scaleway'),
    cloudstack: exposure('cloudstack'),
  },
  'hygiene.egress': {
    hcloud: {
      kept: [
        r('hcloud_firewall.x', {
          name: 'fw',
          rule: [{ direction: 'out', protocol: 'tcp', port: '443', destination_ips: [WORLD] }],
        }),
      ],
      broken: opens.hcloud(OPS),
      unproven: [
        r(
          'hcloud_firewall.x',
          { name: 'fw', rule: [{ direction: 'out', protocol: 'tcp', port: '443' }] },
          { rule: [{ port: true }] },
        ),
      ],
    },
    openstack: {
      kept: opens.openstack(OPS),
      broken: [r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw' })],
      unproven: [
        r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw', delete_default_rules: true }),
        r(
          'openstack_networking_secgroup_rule_v2.x',
          { security_group_id: 'g', direction: 'egress', protocol: 'any' },
          { remote_ip_prefix: true },
        ),
      ],
    },
    ovh: {
      kept: 'two default rules that no attribute removes let everything out',
      broken: opens.ovh(OPS),
      unproven: 'as above: it is always known',
    },
    scaleway: {
      kept: opens.scaleway(OPS),
      broken: [r('scaleway_instance_security_group.x', { name: 'fw', outbound_default_policy: 'accept' })],
      unproven: [r('scaleway_instance_security_group.x', { name: 'fw' }, { outbound_default_policy: true })],
    },
    cloudstack: {
      kept: [
        r('cloudstack_security_group.x', { id: 'g', name: 'fw' }),
        r('cloudstack_security_group_rule.x', {
          security_group_id: 'g',
          rule: [{ traffic_type: 'egress', protocol: 'tcp', ports: ['443'], cidr_list: [WORLD] }],
        }),
      ],
      broken: opens.cloudstack(OPS),
      unproven: [
        r('cloudstack_security_group.x', { id: 'g', name: 'fw' }),
        r(
          'cloudstack_security_group_rule.x',
          { security_group_id: 'g', rule: [{ traffic_type: 'egress', protocol: 'all' }] },
          { rule: [{ cidr_list: true }] },
        ),
      ],
    },
  },
  'hygiene.server-filter': {
    hcloud: {
      kept: [...opens.hcloud(OPS), web('hcloud', { firewall_ids: ['7'] })],
      broken: [web('hcloud', { firewall_ids: [] })],
      unproven: [web('hcloud', {}, { firewall_ids: true })],
    },
    openstack: {
      kept: [...opens.openstack(OPS), web('openstack', { security_groups: ['fw'], network: LAN })],
      broken: [web('openstack', { network: LAN })],
      unproven: [web('openstack', { network: LAN }, { security_groups: true })],
    },
    ovh: {
      kept: [...opens.ovh(OPS), cloud({ security_group_ids: ['g'] })],
      broken: [cloud()],
      unproven: [cloud({}, { security_group_ids: true })],
    },
    scaleway: {
      kept: [...opens.scaleway(OPS), web('scaleway', { security_group_id: 'g' })],
      broken: [web('scaleway')],
      unproven: [web('scaleway', {}, { security_group_id: true })],
    },
    cloudstack: {
      kept: [...opens.cloudstack(OPS), web('cloudstack', { security_group_ids: ['g'] })],
      broken: 'without a group the router of its network filters, which no resource shows',
      unproven: [web('cloudstack')],
    },
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
  'hygiene.port-security': {
    hcloud: NOT_OURS,
    openstack: {
      kept: port(),
      broken: port({ port_security_enabled: false }),
      unproven: port({}, { port_security_enabled: true }),
    },
    ovh: NOT_OURS,
    scaleway: NOT_OURS,
    cloudstack: NOT_OURS,
  },
  'hygiene.address-pairs': {
    hcloud: NO_PAIRS,
    openstack: {
      kept: pairs('10.0.0.9'),
      broken: pairs('10.0.0.9', '0.0.0.0/0'),
      unproven: [r('openstack_networking_port_v2.x', { name: 'p' }, { allowed_address_pairs: true })],
    },
    ovh: NO_PAIRS,
    scaleway: NO_PAIRS,
    cloudstack: NO_PAIRS,
  },
  'hygiene.subnet-dhcp': {
    hcloud: 'addresses of a network are always handed out',
    openstack: {
      kept: [r('openstack_networking_subnet_v2.x', { name: 's', enable_dhcp: true })],
      broken: [r('openstack_networking_subnet_v2.x', { name: 's', enable_dhcp: false })],
      unproven: [r('openstack_networking_subnet_v2.x', { name: 's' }, { enable_dhcp: true })],
    },
    ovh: {
      kept: [r('ovh_cloud_project_network_private_subnet_v2.x', { name: 's', dhcp: true })],
      broken: [r('ovh_cloud_project_network_private_subnet_v2.x', { name: 's', dhcp: false })],
      unproven: [r('ovh_cloud_project_network_private_subnet_v2.x', { name: 's' }, { dhcp: true })],
    },
    scaleway: 'DHCP is part of every private network',
    cloudstack:
      'the virtual router of a network hands out its addresses; an offering decides, and no resource shows it',
  },
}
export { cloud, opens, web }
