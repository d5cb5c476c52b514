import { each, matches, oneOf } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { lowerCase } from '../normalise.ts'

/** Names that Neutron takes for a protocol besides a number from 0 to 255. */
const PROTOCOLS = [
  '',
  'ah',
  'any',
  'dccp',
  'egp',
  'esp',
  'gre',
  'icmp',
  'igmp',
  'ipip',
  'ipv6-encap',
  'ipv6-frag',
  'ipv6-icmp',
  'ipv6-nonxt',
  'ipv6-opts',
  'ipv6-route',
  'ospf',
  'pgm',
  'rsvp',
  'sctp',
  'tcp',
  'udp',
  'udplite',
  'vrrp',
]

const protocol: Check = each('protocol', (value) => {
  const text = String(value)
  const number = /^\d+$/.test(text) && Number(text) <= 255
  return number || PROTOCOLS.includes(text)
    ? null
    : `protocol ${text} is neither a known name nor a number up to 255.`
})

export const behaviours: Behaviours = {
  openstack_networking_floatingip_v2: {
    checks: [matches('dns_domain', /\.$/, 'a full name, with a dot at the end')],
  },
  openstack_networking_network_v2: {
    checks: [matches('dns_domain', /\.$/, 'a full name, with a dot at the end')],
  },
  openstack_networking_secgroup_rule_v2: {
    normalise: { remote_ip_prefix: lowerCase },
    checks: [oneOf('direction', ['ingress', 'egress']), oneOf('ethertype', ['IPv4', 'IPv6']), protocol],
  },
}
