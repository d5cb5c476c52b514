/** What names what at a CloudStack operator. */
import type { HostRelations } from './model.ts'

const NETWORK = { network_id: 'cloudstack_network' }
const VPC = { vpc_id: 'cloudstack_vpc' }
const MACHINE = { virtual_machine_id: 'cloudstack_instance' }
const ADDRESS = { ip_address_id: 'cloudstack_ipaddress' }
const ACL = { acl_id: 'cloudstack_network_acl' }
const VOLUME = { volume_id: ['cloudstack_disk', 'cloudstack_volume'] }
const OPERATOR = 'hosts, clusters and pods are the operator’s'
const NAMED = 'named by the operator of each account; names not established'

export const cloudstack: HostRelations = {
  host: 'cloudstack',
  code: '431',
  source:
    'apache/cloudstack#3833: HTTP 431, “entity does not exist”; ApiErrorCode PARAM_ERROR, read 2026-11-22',
  checked: {
    cloudstack_attach_volume: { ...MACHINE, ...VOLUME },
    cloudstack_disk: MACHINE,
    cloudstack_egress_firewall: NETWORK,
    cloudstack_firewall: ADDRESS,
    cloudstack_instance: {
      ...NETWORK,
      affinity_group_ids: 'cloudstack_affinity_group',
      affinity_group_names: 'cloudstack_affinity_group',
      security_group_ids: 'cloudstack_security_group',
      security_group_names: 'cloudstack_security_group',
      keypair: 'cloudstack_ssh_keypair',
      keypairs: 'cloudstack_ssh_keypair',
      userdata_id: 'cloudstack_user_data',
    },
    cloudstack_ipaddress: { ...NETWORK, ...VPC },
    cloudstack_loadbalancer: {
      networkid: 'cloudstack_network',
      sourceipaddressnetworkid: 'cloudstack_network',
      virtualmachineids: 'cloudstack_instance',
    },
    cloudstack_loadbalancer_rule: { ...ADDRESS, ...NETWORK, member_ids: 'cloudstack_instance' },
    cloudstack_network: { ...ACL, ...VPC },
    cloudstack_network_acl: VPC,
    cloudstack_network_acl_rule: ACL,
    cloudstack_network_acl_ruleset: ACL,
    cloudstack_nic: { ...NETWORK, ...MACHINE },
    cloudstack_port_forward: { ...ADDRESS, 'forward.virtual_machine_id': 'cloudstack_instance' },
    cloudstack_private_gateway: { ...ACL, ...VPC },
    cloudstack_secondary_ipaddress: MACHINE,
    cloudstack_security_group_rule: {
      security_group_id: 'cloudstack_security_group',
      'rule.user_security_group_list': 'cloudstack_security_group',
    },
    cloudstack_snapshot_policy: VOLUME,
    cloudstack_static_nat: { ...ADDRESS, ...MACHINE },
    cloudstack_static_route: { ...VPC, gateway_id: 'cloudstack_private_gateway' },
    cloudstack_template: { 'userdata_link.userdata_id': 'cloudstack_user_data' },
    cloudstack_vpn_connection: {
      customer_gateway_id: 'cloudstack_vpn_customer_gateway',
      vpn_gateway_id: 'cloudstack_vpn_gateway',
    },
    cloudstack_vpn_gateway: VPC,
  },
  unchecked: {
    '*.template': NAMED,
    '*.service_offering': NAMED,
    '*.disk_offering': NAMED,
    '*.override_disk_offering': NAMED,
    '*.network_offering': NAMED,
    '*.vpc_offering': NAMED,
    '*.disk_offering_id': NAMED,
    '*.zone_id': NAMED,
    '*.zone_ids': NAMED,
    '*.device_id': 'a place on the machine’s bus, a number',
    'cloudstack_instance.cluster_id': OPERATOR,
    'cloudstack_instance.host_id': OPERATOR,
    'cloudstack_instance.pod_id': OPERATOR,
    'cloudstack_private_gateway.physical_network_id': OPERATOR,
    'cloudstack_loadbalancer_rule.certificate_id': 'no such type is offered',
    'cloudstack_secondary_ipaddress.nic_id': 'the first card of a machine is no object of its own',
    'cloudstack_snapshot_policy.custom_id': 'a word of the user’s own',
    'cloudstack_user_data.domain_id': 'the domain of the account, no object of the cloud',
    'cloudstack_user_data.project_id': 'the project of the account, which may be there before',
  },
}
