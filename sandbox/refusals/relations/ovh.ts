/** What names what in OVHcloud's own API; the objects may have been made through OpenStack as well. */
import type { HostRelations } from './model.ts'
import {
  FIREWALL,
  FLAVOR,
  FLOATING,
  GROUP,
  IMAGE,
  INSTANCE,
  KEY,
  NETWORK,
  ROUTER,
  SUBNET,
  VOLUME,
  VOLUME_BACKUP,
  VOLUME_SNAPSHOT,
} from './openstack.ts'

const BUCKET = 'ovh_cloud_project_storage'
const KMS = { okms_id: 'ovh_okms' }
const placed = { network_id: NETWORK, subnet_id: SUBNET }

export const ovh: HostRelations = {
  host: 'ovh',
  code: '404 Not Found',
  source:
    'ovh/ovhcloud-cli#130: 404 Client::NotFound for a service; for what is in a project not read at the source',
  checked: {
    ovh_cloud_gateway: { subnet_ids: SUBNET },
    ovh_cloud_instance: {
      flavor_id: FLAVOR,
      image_id: IMAGE,
      group_id: GROUP,
      security_group_ids: FIREWALL,
      ssh_key_name: KEY,
      volume_ids: VOLUME,
      'networks.network_id': NETWORK,
      'networks.subnet_id': SUBNET,
    },
    ovh_cloud_network_private_vrack_subnet: { network_id: NETWORK },
    ovh_cloud_project_failover_ip_attach: { routed_to: INSTANCE },
    ovh_cloud_project_gateway: placed,
    ovh_cloud_project_gateway_interface: { subnet_id: SUBNET },
    ovh_cloud_project_instance: {
      'boot_from.image_id': IMAGE,
      'boot_from.volume_id': VOLUME,
      'flavor.flavor_id': FLAVOR,
      'group.group_id': GROUP,
      'ssh_key.name': KEY,
      'network.private.network.id': NETWORK,
      'network.private.network.subnet_id': SUBNET,
      'network.private.floating_ip.id': FLOATING,
      'network.private.gateway.id': ROUTER,
    },
    ovh_cloud_project_instance_snapshot: { instance_id: INSTANCE },
    ovh_cloud_project_loadbalancer: {
      'network.private.network.id': NETWORK,
      'network.private.network.subnet_id': SUBNET,
      'network.private.floating_ip.id': FLOATING,
      'network.private.gateway.id': ROUTER,
    },
    ovh_cloud_project_network_private_subnet: { network_id: NETWORK },
    ovh_cloud_project_network_private_subnet_v2: { network_id: NETWORK },
    ovh_cloud_project_storage_object_bucket_lifecycle_configuration: { container_name: BUCKET },
    ovh_cloud_project_storage_replication_job: { container_name: BUCKET },
    ovh_cloud_project_user_s3_credential: { user_id: 'ovh_cloud_project_user' },
    ovh_cloud_project_user_s3_policy: { user_id: 'ovh_cloud_project_user' },
    ovh_cloud_project_volume: {
      image_id: IMAGE,
      instance_id: INSTANCE,
      snapshot_id: VOLUME_SNAPSHOT,
      'encryption.kms.domain_id': 'ovh_okms',
      'encryption.kms.service_key_id': 'ovh_okms_service_key',
    },
    ovh_cloud_project_volume_backup: { volume_id: VOLUME },
    ovh_cloud_project_workflow_backup: { instance_id: INSTANCE },
    ovh_cloud_security_group: { 'rule.remote_group_id': FIREWALL },
    ovh_cloud_storage_block_volume: {
      'create_from.backup_id': VOLUME_BACKUP,
      'create_from.image_id': IMAGE,
      'create_from.snapshot_id': VOLUME_SNAPSHOT,
    },
    ovh_cloud_storage_block_volume_backup: { volume_id: VOLUME },
    ovh_cloud_storage_block_volume_snapshot: { volume_id: VOLUME },
    ovh_okms_credential: KMS,
    ovh_okms_secret: KMS,
    ovh_okms_service_key: KMS,
  },
  unchecked: {
    '*.service_name': 'the project or service of the account, no object of the cloud',
    '*.vlan_id': 'a number on the wire, not an object',
    'ovh_vrack_cloudproject.project_id': 'the project of the account, no object of the cloud',
    'ovh_cloud_project_gateway_interface.interface_id': 'given by the host',
    'ovh_cloud_project_loadbalancer.flavor_id': 'flavors of load balancers: names not established',
    'ovh_cloud_project_loadbalancer.listeners.secret_id':
      'a secret of the key manager, no such type is offered',
    'ovh_cloud_project_storage.owner_id': 'users are the account’s, no object of the cloud',
    'ovh_cloud_project_volume.volume_id': 'given by the host',
    'ovh_cloud_project_instance.network.private.network_create.vlan_id':
      'a number on the wire, not an object',
    'ovh_domain_zone_record.zone': 'a domain is bought, and is there before the first deployment',
  },
}
