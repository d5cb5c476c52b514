/** What network ports may do, and what a subnet hands out. */
import { type Rows, r } from './plan.ts'

const port = (values = {}, unknown = {}) => [
  r('openstack_networking_port_v2.x', { name: 'p', port_security_enabled: true, ...values }, unknown),
]
const pairs = (...ranges: readonly string[]) =>
  port({ allowed_address_pairs: ranges.map((ip_address) => ({ ip_address })) })
const NOT_OURS = 'the host checks addresses itself: no attribute turns that off'
const NO_PAIRS = 'no attribute lets an interface use another address'

export const PORTS: Rows = {
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
