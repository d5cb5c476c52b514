import { needs } from '../checks.ts'
import type { Behaviours } from '../model.ts'

/** Rules are sent to the API so many at a time. */
const parallelism = { parallelism: 2 }

export const behaviours: Behaviours = {
  cloudstack_network: {
    defaults: { acl_id: 'none', bypass_vlan_overlap_check: false },
    replace: [
      'cidr',
      'endip',
      'endipv6',
      'gateway',
      'ip6cidr',
      'ip6gateway',
      'project',
      'source_nat_ip',
      'startip',
      'startipv6',
      'vlan',
      'vpc_id',
      'zone',
    ],
    // An access list is exchanged in place; taking it away makes another network.
    replaceIf: { acl_id: (_, after) => after === 'none' },
    checks: [needs('gateway', 'cidr')],
  },
  cloudstack_ipaddress: {
    defaults: { is_portable: false },
    replace: ['ip_address', 'is_portable', 'network_id', 'project', 'vpc_id', 'zone'],
  },
  cloudstack_firewall: {
    defaults: { ...parallelism, managed: false },
    replace: ['ip_address_id', 'project'],
  },
  cloudstack_egress_firewall: {
    defaults: { ...parallelism, managed: false },
    replace: ['network_id', 'project'],
  },
  cloudstack_port_forward: { defaults: { managed: false }, replace: ['ip_address_id', 'project'] },
  cloudstack_static_nat: { replace: ['ip_address_id', 'project', 'virtual_machine_id', 'vm_guest_ip'] },
  cloudstack_security_group: { replace: ['description', 'name', 'project'] },
  cloudstack_security_group_rule: {
    defaults: { ...parallelism, 'rule.traffic_type': 'ingress' },
    replace: ['project', 'security_group_id'],
  },
  cloudstack_vpn_connection: { replace: ['customer_gateway_id', 'vpn_gateway_id'] },
  cloudstack_vpn_customer_gateway: { replace: ['project'] },
  cloudstack_vpn_gateway: { replace: ['vpc_id'] },
}
