/** The attribute in which each provider writes what the inventory calls by one name: what somebody has to change. */

type Names = Readonly<Record<string, string>>

const OF_SERVERS: Readonly<Record<string, Names>> = {
  hcloud_server: {
    ...{ filters: 'firewall_ids', sshKeys: 'ssh_keys', size: 'server_type', guest: 'user_data' },
    ...{ publicIpv4: 'public_net[0].ipv4_enabled', publicIpv6: 'public_net[0].ipv6_enabled' },
  },
  openstack_compute_instance_v2: {
    ...{ filters: 'security_groups', sshKeys: 'key_pair', size: 'flavor_name', image: 'image_name' },
    ...{ publicIpv4: 'network', publicIpv6: 'network', guest: 'user_data' },
  },
  ovh_cloud_instance: {
    ...{ filters: 'security_group_ids', sshKeys: 'ssh_key_name', size: 'flavor_id', image: 'image_id' },
    ...{ network: 'networks', publicIpv4: 'networks', publicIpv6: 'networks' },
  },
  ovh_cloud_project_instance: {
    ...{ sshKeys: 'ssh_key', size: 'flavor', image: 'boot_from', guest: 'user_data' },
    ...{ publicIpv4: 'network[0].public', publicIpv6: 'network[0].public' },
  },
  scaleway_instance_server: {
    ...{ filters: 'security_group_id', size: 'type', network: 'private_network', guest: 'cloud_init' },
    ...{ publicIpv4: 'ip_ids', publicIpv6: 'ip_ids' },
  },
  cloudstack_instance: {
    ...{ filters: 'security_group_ids', sshKeys: 'keypair', size: 'service_offering', image: 'template' },
    ...{ network: 'network_id', guest: 'user_data' },
  },
}

const OF_OTHERS: Readonly<Record<string, Names>> = {
  hcloud_firewall: { outboundDefault: 'rule' },
  scaleway_instance_security_group: {
    inboundDefault: 'inbound_default_policy',
    outboundDefault: 'outbound_default_policy',
  },
  hcloud_load_balancer_service: {
    ...{ port: 'listen_port', certified: 'http[0].certificates', leadsTo: 'destination_port' },
  },
  openstack_lb_listener_v2: {
    ...{ port: 'protocol_port', certified: 'default_tls_container_ref', leadsTo: 'default_pool_id' },
  },
  scaleway_lb_frontend: {
    ...{ port: 'inbound_port', certified: 'certificate_ids' },
    ...{ tls_versions: 'lb_id.ssl_compatibility_level', leadsTo: 'backend_id.forward_port' },
  },
  scaleway_lb_backend: { verified: 'ignore_ssl_server_verify' },
  openstack_lb_pool_v2: { verified: 'ca_tls_container_ref' },
  ovh_iploadbalancing_tcp_farm_server: { verified: 'chain' },
  ovh_iploadbalancing_http_farm_server: { verified: 'chain' },
  ovh_iploadbalancing_tcp_frontend: {
    ...{ leadsTo: 'default_farm_id', tls_versions: 'service_name.ssl_configuration' },
  },
  ovh_iploadbalancing_http_frontend: {
    ...{ leadsTo: 'default_farm_id', tls_versions: 'service_name.ssl_configuration' },
  },
  ovh_iploadbalancing_udp_frontend: { leadsTo: 'default_farm_id' },
  cloudstack_loadbalancer_rule: {
    ...{ port: 'public_port', certified: 'certificate_id', leadsTo: 'private_port' },
  },
  hcloud_volume: { attachedTo: 'server_id' },
  openstack_blockstorage_volume_v3: { attachedTo: 'attachment' },
  ovh_cloud_project_volume: { attachedTo: 'instance_id' },
  ovh_cloud_storage_block_volume: { encrypted: 'encryption' },
  cloudstack_disk: { attachedTo: 'virtual_machine_id' },
  openstack_objectstorage_container_v1: { publicRead: 'container_read', publicWrite: 'container_write' },
  scaleway_object_bucket: { publicRead: 'acl', publicWrite: 'acl' },
  openstack_networking_subnet_v2: { dhcp: 'enable_dhcp' },
  ovh_cloud_network_private_vrack_subnet: { dhcp: 'dhcp_enabled' },
  scaleway_iam_user: { secondFactor: 'mfa' },
  openstack_identity_user_v3: {
    secondFactor: 'multi_factor_auth_enabled',
    lockout: 'ignore_lockout_failure_attempts',
  },
  cloudstack_configuration: { secondFactor: 'value', lockout: 'value' },
  scaleway_instance_image: { public: 'public' },
  openstack_images_image_v2: { public: 'visibility' },
  cloudstack_template: { public: 'is_public' },
}

/** By type of resource: the field of the inventory, and the attribute. */
export const WRITTEN_IN: Readonly<Record<string, Names>> = { ...OF_SERVERS, ...OF_OTHERS }

/**
 * The attribute of a resource of `type` that holds `field`; the field itself where no provider says otherwise. What is
 * inside the VM is written in the text that it is given: `user_data: sshd`, `user_data: /etc/app.env`.
 */
export function attributeOf(type: string, field: string): string {
  const names = WRITTEN_IN[type]
  const own = names?.[field]
  if (own !== undefined) return own
  const inside = names?.guest === undefined ? null : INSIDE.exec(field)?.[1]
  return inside ? `${names?.guest}: ${inside}` : field
}

const INSIDE = /^guest\.(?:files )?(.+)$/
