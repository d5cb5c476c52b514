/** What names what at Scaleway. */
import type { HostRelations } from './model.ts'

const BUCKET = { bucket: 'scaleway_object_bucket' }
const BALANCER = { lb_id: 'scaleway_lb' }
const PRIVATE = 'scaleway_vpc_private_network'
const IPAM = 'scaleway_ipam_ip'
const VOLUME = ['scaleway_block_volume', 'scaleway_instance_volume']
const SNAPSHOT = ['scaleway_block_snapshot', 'scaleway_instance_snapshot']
const SERVER = { server_id: 'scaleway_instance_server' }

export const scaleway: HostRelations = {
  host: 'scaleway',
  code: 'not_found',
  source: 'scaleway-sdk-go, scw/errors.go: not_found, ResourceNotFoundError, read 2026-11-22',
  checked: {
    scaleway_block_snapshot: {
      volume_id: VOLUME,
      'export.bucket': BUCKET.bucket,
      'import.bucket': BUCKET.bucket,
    },
    scaleway_block_volume: { snapshot_id: SNAPSHOT, instance_volume_id: 'scaleway_instance_volume' },
    scaleway_iam_api_key: { application_id: 'scaleway_iam_application' },
    scaleway_iam_group: { application_ids: 'scaleway_iam_application' },
    scaleway_iam_policy: { application_id: 'scaleway_iam_application', group_id: 'scaleway_iam_group' },
    scaleway_instance_image: { root_volume_id: SNAPSHOT, additional_volume_ids: SNAPSHOT },
    scaleway_instance_ip_reverse_dns: { ip_id: 'scaleway_instance_ip' },
    scaleway_instance_private_nic: {
      ...SERVER,
      private_network_id: PRIVATE,
      ipam_ip_ids: IPAM,
      ip_ids: IPAM,
    },
    scaleway_instance_security_group_rules: { security_group_id: 'scaleway_instance_security_group' },
    scaleway_instance_server: {
      placement_group_id: 'scaleway_instance_placement_group',
      security_group_id: 'scaleway_instance_security_group',
      ip_id: 'scaleway_instance_ip',
      ip_ids: 'scaleway_instance_ip',
      additional_volume_ids: VOLUME,
      admin_password_encryption_ssh_key_id: 'scaleway_iam_ssh_key',
      'root_volume.volume_id': VOLUME,
      'private_network.pn_id': PRIVATE,
    },
    scaleway_instance_snapshot: { volume_id: VOLUME, 'import.bucket': BUCKET.bucket },
    scaleway_instance_user_data: SERVER,
    scaleway_instance_volume: { from_snapshot_id: SNAPSHOT },
    scaleway_ipam_ip: { 'source.private_network_id': PRIVATE, 'source.subnet_id': 'scaleway subnet' },
    scaleway_lb: {
      ip_id: 'scaleway_lb_ip',
      ip_ids: 'scaleway_lb_ip',
      'private_network.private_network_id': PRIVATE,
      'private_network.ipam_ids': IPAM,
    },
    scaleway_lb_acl: { frontend_id: 'scaleway_lb_frontend' },
    scaleway_lb_backend: BALANCER,
    scaleway_lb_certificate: BALANCER,
    scaleway_lb_frontend: {
      ...BALANCER,
      backend_id: 'scaleway_lb_backend',
      certificate_ids: 'scaleway_lb_certificate',
    },
    scaleway_lb_private_network: { ...BALANCER, private_network_id: PRIVATE, ipam_ip_ids: IPAM },
    scaleway_lb_route: { backend_id: 'scaleway_lb_backend', frontend_id: 'scaleway_lb_frontend' },
    scaleway_object: BUCKET,
    scaleway_object_bucket_acl: BUCKET,
    scaleway_object_bucket_lock_configuration: BUCKET,
    scaleway_object_bucket_policy: BUCKET,
    scaleway_object_bucket_server_side_encryption_configuration: {
      ...BUCKET,
      'rule.apply_server_side_encryption_by_default.kms_master_key_id': 'scaleway_key_manager_key',
    },
    scaleway_s2s_vpn_connection: {
      customer_gateway_id: 'scaleway_s2s_vpn_customer_gateway',
      vpn_gateway_id: 'scaleway_s2s_vpn_gateway',
      'bgp_config_ipv4.routing_policy_id': 'scaleway_s2s_vpn_routing_policy',
      'bgp_config_ipv6.routing_policy_id': 'scaleway_s2s_vpn_routing_policy',
    },
    scaleway_s2s_vpn_gateway: {
      private_network_id: PRIVATE,
      ipam_private_ipv4_id: IPAM,
      ipam_private_ipv6_id: IPAM,
      'public_config.ipam_ipv4_id': IPAM,
      'public_config.ipam_ipv6_id': IPAM,
    },
    scaleway_secret_version: { secret_id: 'scaleway_secret' },
    scaleway_vpc_acl: { vpc_id: 'scaleway_vpc' },
    scaleway_vpc_gateway_network: {
      gateway_id: 'scaleway_vpc_public_gateway',
      private_network_id: PRIVATE,
      'ipam_config.ipam_ip_id': IPAM,
    },
    scaleway_vpc_private_network: { vpc_id: 'scaleway_vpc' },
    scaleway_vpc_public_gateway: { ip_id: 'scaleway_vpc_public_gateway_ip' },
    scaleway_vpc_public_gateway_pat_rule: { gateway_id: 'scaleway_vpc_public_gateway' },
    scaleway_vpc_route: { vpc_id: 'scaleway_vpc', nexthop_private_network_id: PRIVATE },
  },
  unchecked: {
    '*.project_id': 'the project of the account, which may be there before',
    '*.default_project_id': 'the project of the account, which may be there before',
    '*.organization_id': 'the organization of the account, no object of the cloud',
    '*.user_id': 'people are invited in the console, no such type is offered',
    'scaleway_iam_group.user_ids': 'people are invited in the console, no such type is offered',
    'scaleway_iam_policy.rule.organization_id': 'the organization of the account',
    'scaleway_iam_policy.rule.project_ids': 'projects of the account, which may be there before',
    'scaleway_cockpit_alert_manager.preconfigured_alert_ids':
      'alerts that the host has ready; not established',
    'scaleway_domain_record.dns_zone': 'a domain is bought, and is there before the first deployment',
    'scaleway_flexible_ip.server_id': 'dedicated servers, no such type is offered',
    'scaleway_instance_server.image': 'judged by the rule scaleway/image-known',
    'scaleway_instance_server.bootscript_id': 'withdrawn by the host',
    'scaleway_instance_server.filesystems.filesystem_id': 'no such type is offered',
    'scaleway_vpc_gateway_network.dhcp_id': 'withdrawn by the host',
    'scaleway_vpc_route.nexthop_resource_id': 'may be a thing of any kind',
    'scaleway_vpc_route.nexthop_vpc_connector_id': 'no such type is offered',
  },
}
