/** What names what in an OpenStack cloud; at OVHcloud its objects may have been made through the host's own API. */
import type { HostRelations } from './model.ts'

export const FLAVOR = 'openstack_compute_flavor_v2'
export const IMAGE = ['openstack_images_image_v2', 'ovh_cloud_project_instance_snapshot']
export const INSTANCE = ['openstack_compute_instance_v2', 'ovh_cloud_instance', 'ovh_cloud_project_instance']
export const VOLUME = [
  'openstack_blockstorage_volume_v3',
  'ovh_cloud_storage_block_volume',
  'ovh_cloud_project_volume',
]
export const VOLUME_SNAPSHOT = ['ovh_cloud_storage_block_volume_snapshot']
export const VOLUME_BACKUP = ['ovh_cloud_storage_block_volume_backup', 'ovh_cloud_project_volume_backup']
export const NETWORK = [
  'openstack_networking_network_v2',
  'ovh_cloud_network_private_vrack',
  'ovh_cloud_project_network_private',
  'ovh_cloud_project_region_network',
]
export const SUBNET = [
  'openstack_networking_subnet_v2',
  'ovh_cloud_network_private_vrack_subnet',
  'ovh_cloud_project_network_private_subnet',
  'ovh_cloud_project_network_private_subnet_v2',
]
export const KEY = ['openstack_compute_keypair_v2', 'ovh_cloud_ssh_key', 'ovh_cloud_project_ssh_key']
export const GROUP = ['openstack_compute_servergroup_v2', 'ovh_cloud_instance_group']
export const FIREWALL = ['openstack_networking_secgroup_v2', 'ovh_cloud_security_group']
export const ROUTER = ['openstack_networking_router_v2', 'ovh_cloud_gateway', 'ovh_cloud_project_gateway']
export const FLOATING = ['openstack_networking_floatingip_v2', 'ovh_cloud_floating_ip']
const PORT = 'openstack_networking_port_v2'
const LISTENER = 'openstack_lb_listener_v2'
const POOL = 'openstack_lb_pool_v2'
const BALANCER = 'openstack_lb_loadbalancer_v2'

export const openstack: HostRelations = {
  host: 'openstack',
  code: '404 Not Found',
  source:
    'exceptions of neutron-lib (NetworkNotFound, PortNotFound…) and nova (FlavorNotFound, ImageNotFound…), read 2026-11-22',
  checked: {
    openstack_blockstorage_volume_attach_v3: { volume_id: VOLUME },
    openstack_blockstorage_volume_v3: {
      image_id: IMAGE,
      snapshot_id: VOLUME_SNAPSHOT,
      backup_id: VOLUME_BACKUP,
      source_vol_id: VOLUME,
      source_replica: VOLUME,
      'scheduler_hints.different_host': VOLUME,
      'scheduler_hints.same_host': VOLUME,
      'scheduler_hints.local_to_instance': INSTANCE,
    },
    openstack_compute_instance_v2: {
      flavor_id: FLAVOR,
      flavor_name: FLAVOR,
      image_id: IMAGE,
      image_name: IMAGE,
      key_pair: KEY,
      security_groups: FIREWALL,
      'network.uuid': NETWORK,
      'network.port': PORT,
      'block_device.uuid': [...IMAGE, ...VOLUME, ...VOLUME_SNAPSHOT],
      'scheduler_hints.group': GROUP,
      'scheduler_hints.different_host': INSTANCE,
      'scheduler_hints.same_host': INSTANCE,
    },
    openstack_compute_interface_attach_v2: { instance_id: INSTANCE, network_id: NETWORK, port_id: PORT },
    openstack_compute_volume_attach_v2: { instance_id: INSTANCE, volume_id: VOLUME },
    openstack_dns_recordset_v2: { zone_id: 'openstack_dns_zone_v2' },
    openstack_lb_l7policy_v2: { listener_id: LISTENER, redirect_pool_id: POOL },
    openstack_lb_l7rule_v2: { l7policy_id: 'openstack_lb_l7policy_v2' },
    openstack_lb_listener_v2: { loadbalancer_id: BALANCER, default_pool_id: POOL },
    openstack_lb_loadbalancer_v2: {
      vip_network_id: NETWORK,
      vip_subnet_id: SUBNET,
      vip_port_id: PORT,
      security_group_ids: FIREWALL,
    },
    openstack_lb_member_v2: { pool_id: POOL, subnet_id: SUBNET },
    openstack_lb_members_v2: { pool_id: POOL, 'member.subnet_id': SUBNET },
    openstack_lb_monitor_v2: { pool_id: POOL },
    openstack_lb_pool_v2: { listener_id: LISTENER, loadbalancer_id: BALANCER },
    openstack_networking_floatingip_associate_v2: { floating_ip: FLOATING, port_id: PORT },
    openstack_networking_floatingip_v2: {
      pool: NETWORK,
      port_id: PORT,
      subnet_id: SUBNET,
      subnet_ids: SUBNET,
    },
    openstack_networking_port_secgroup_associate_v2: { port_id: PORT, security_group_ids: FIREWALL },
    openstack_networking_port_v2: {
      network_id: NETWORK,
      security_group_ids: FIREWALL,
      'fixed_ip.subnet_id': SUBNET,
    },
    openstack_networking_portforwarding_v2: { floatingip_id: FLOATING, internal_port_id: PORT },
    openstack_networking_router_interface_v2: { router_id: ROUTER, subnet_id: SUBNET, port_id: PORT },
    openstack_networking_router_route_v2: { router_id: ROUTER },
    openstack_networking_router_v2: {
      external_network_id: NETWORK,
      external_subnet_ids: SUBNET,
      'external_fixed_ip.subnet_id': SUBNET,
    },
    openstack_networking_secgroup_rule_v2: { security_group_id: FIREWALL, remote_group_id: FIREWALL },
    openstack_networking_subnet_route_v2: { subnet_id: SUBNET },
    openstack_networking_subnet_v2: { network_id: NETWORK },
    openstack_networking_trunk_v2: { port_id: PORT, 'sub_port.port_id': PORT },
    openstack_objectstorage_object_v1: { container_name: 'openstack_objectstorage_container_v1' },
    openstack_vpnaas_service_v2: { router_id: ROUTER, subnet_id: SUBNET },
    openstack_vpnaas_site_connection_v2: {
      ikepolicy_id: 'openstack_vpnaas_ike_policy_v2',
      ipsecpolicy_id: 'openstack_vpnaas_ipsec_policy_v2',
      vpnservice_id: 'openstack_vpnaas_service_v2',
      local_ep_group_id: 'openstack_vpnaas_endpoint_group_v2',
      peer_ep_group_id: 'openstack_vpnaas_endpoint_group_v2',
    },
  },
  unchecked: {
    '*.tenant_id': 'the project of the account, no object of the cloud',
    '*.project_id': 'the project of the account, no object of the cloud',
    '*.user_id': 'users are the account’s, no object of the cloud',
    '*.qos_policy_id': 'quality of service is set by the operator, no such type is offered',
    '*.external_qos_policy_id': 'quality of service is set by the operator, no such type is offered',
    '*.vip_qos_policy_id': 'quality of service is set by the operator, no such type is offered',
    '*.segmentation_id': 'a number on the wire, not an object',
    'openstack_blockstorage_volume_v3.consistency_group_id': 'no such type is offered',
    'openstack_images_image_v2.image_id': 'the identifier that the new image shall have',
    'openstack_lb_loadbalancer_v2.flavor_id': 'flavors of load balancers: names not established',
    'openstack_networking_router_v2.flavor_id': 'flavors of routers: names not established',
    'openstack_networking_port_v2.device_id':
      'names a server, a router or nothing at all; Neutron does not look',
    'openstack_networking_port_v2.binding.host_id': 'a hypervisor, known to the operator',
    'openstack_networking_secgroup_rule_v2.remote_address_group_id': 'no such type is offered',
    'openstack_networking_subnet_v2.segment_id': 'no such type is offered',
    'openstack_networking_subnet_v2.subnetpool_id': 'no such type is offered',
    'openstack_vpnaas_site_connection_v2.local_id': 'an IKE identity, not an object',
    'openstack_vpnaas_site_connection_v2.peer_id': 'an IKE identity, not an object',
  },
}
