/** Filters and open ports of each provider. */
import { server } from './access.ts'
import { type Planned, type Rows, r } from './plan.ts'

const OPS = '198.51.100.7/32'
export const WORLD = '0.0.0.0/0'
/** A group of each provider that lets `peer` reach SSH. */
export const opens = {
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
export const web = (
  provider: 'hcloud' | 'openstack' | 'ovh' | 'scaleway' | 'cloudstack',
  values = {},
  unknown = {},
  name = 'x',
): Planned => {
  const made = server(provider, values, unknown)
  return { ...made, address: made.address.replace('.x', `.${name}`), values: { ...made.values, id: name } }
}
/** OVHcloud's instance that takes a group. */
export const cloud = (values = {}, unknown = {}) =>
  r(
    'ovh_cloud_instance.x',
    { name: 'web', region: 'GRA11', flavor_id: 'b3-16', image_id: 'Debian 13', ...values },
    unknown,
  )
const LAN = [{ name: 'lan', uuid: 'n' }]
const exposure = (provider: keyof typeof opens) => ({
  kept: opens[provider](OPS),
  broken: opens[provider](WORLD),
  unproven: veiled[provider],
})

export const NETWORK: Rows = {
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
}
