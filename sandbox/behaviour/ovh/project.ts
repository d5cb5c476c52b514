import { isCidr } from '../checks.ts'
import type { Behaviours } from '../model.ts'

export const behaviours: Behaviours = {
  ovh_cloud_project_network_private: { defaults: { vlan_id: 0 }, replace: ['service_name', 'vlan_id'] },
  ovh_cloud_project_network_private_subnet_v2: {
    defaults: { dhcp: true, enable_gateway_ip: true },
    computedBlocks: ['allocation_pools'],
    replace: [
      'cidr',
      'dhcp',
      'dns_nameservers',
      'enable_gateway_ip',
      'gateway_ip',
      'host_route',
      'name',
      'network_id',
      'region',
      'service_name',
      'use_default_public_dns_resolver',
    ],
    checks: [isCidr('cidr')],
  },
  ovh_cloud_project_network_private_subnet: {
    replace: ['dhcp', 'end', 'network', 'network_id', 'no_gateway', 'region', 'service_name', 'start'],
  },
  ovh_cloud_project_user: { replace: ['description', 'service_name'] },
  ovh_cloud_project_user_s3_credential: { replace: ['service_name', 'user_id'] },
  ovh_cloud_project_user_s3_policy: { replace: ['service_name', 'user_id'] },
  ovh_cloud_project_workflow_backup: {
    kit: 'legacy',
    replace: [
      'backup_name',
      'cron',
      'instance_id',
      'max_execution_count',
      'name',
      'region_name',
      'rotation',
      'service_name',
    ],
  },
  ovh_cloud_project_instance: {
    replace: [
      'region',
      'service_name',
      'name',
      'flavor',
      'boot_from',
      'user_data',
      'ssh_key',
      'ssh_key_create',
      'group',
      'network',
      'auto_backup',
      'billing_period',
      'availability_zone',
      'bulk',
    ],
  },
  ovh_cloud_project_ssh_key: { replace: ['name', 'public_key', 'region', 'service_name'] },
  ovh_domain_zone_record: { defaults: { ttl: 0 }, replace: ['fieldtype', 'zone'] },
}
