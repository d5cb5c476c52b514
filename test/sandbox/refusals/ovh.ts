/** OVHcloud’s own API. */
import { among, type Case, changed, made, many } from './model.ts'

const storage = {
  id: 'acme',
  name: 'acme',
  region_name: 'GRA',
  versioning: { status: 'enabled' },
  object_lock: { status: 'enabled' },
}
const ovhInstance = { id: 'i', name: 'web', region: 'GRA11' }

export const cases: readonly Case[] = [
  among('ovh/bucket-name', 'ovh_cloud_project_storage', storage, {
    ovh_cloud_project_storage: [{ id: 'x', name: 'acme' }],
  }),
  made('ovh/bucket-lock', 'ovh_cloud_project_storage', storage, { versioning: null }),
  changed(
    'ovh/bucket-lock',
    'ovh_cloud_project_storage',
    storage,
    {},
    { object_lock: { status: 'disabled' } },
  ),
  made(
    'ovh/bucket-replication',
    'ovh_cloud_project_storage',
    { ...storage, object_lock: null, replication: { rules: [{ status: 'enabled' }] } },
    { versioning: null },
  ),
  among('ovh/buckets', 'ovh_cloud_project_storage', storage, {
    ovh_cloud_project_storage: many(100, (n) => ({ id: `${n}`, name: `bucket-${n}` })),
  }),
  made('ovh/region-known', 'ovh_cloud_project_storage', storage, { region_name: 'US-EAST-VA-1' }),
  made('ovh/region-known', 'ovh_cloud_project_storage', storage, { region_name: 'GRA99' }),
  made(
    'ovh/region-known',
    'ovh_cloud_instance',
    { ...ovhInstance, region: 'EU-WEST-PAR', availability_zone: 'eu-west-par-a' },
    { availability_zone: null },
  ),
  made(
    'ovh/region-known',
    'ovh_cloud_project_network_private',
    { id: 'n', vlan_id: 1, regions: ['GRA11'] },
    { regions: ['GRA11', 'MOON1'] },
  ),
  among(
    'ovh/attach-place',
    'ovh_cloud_instance',
    { ...ovhInstance, volume_ids: ['v'] },
    { ovh_cloud_storage_block_volume: [{ id: 'v', region: 'SBG5' }] },
    { ovh_cloud_storage_block_volume: [{ id: 'v', region: 'GRA11' }] },
  ),
  made(
    'ovh/backup-schedule',
    'ovh_cloud_project_workflow_backup',
    { id: 'b', region_name: 'GRA11', cron: '0 2 * * *', rotation: 7 },
    { cron: 'daily' },
  ),
  among(
    'ovh/vlan',
    'ovh_cloud_project_network_private',
    { id: 'n', vlan_id: 7, regions: ['GRA11'] },
    { ovh_cloud_project_network_private: [{ id: 'o', vlan_id: 7 }] },
  ),
  among(
    'ovh/subnet-overlap',
    'ovh_cloud_project_network_private_subnet_v2',
    { id: 's', network_id: 'pn-1', region: 'GRA11', cidr: '10.0.1.0/24' },
    {
      ovh_cloud_project_network_private: [{ id: 'pn-1' }],
      ovh_cloud_project_network_private_subnet_v2: [
        { id: 'o', network_id: 'pn-1', region: 'GRA11', cidr: '10.0.0.0/16' },
      ],
    },
    { ovh_cloud_project_network_private: [{ id: 'pn-1' }] },
  ),
  made(
    'ovh/security-group-rule',
    'ovh_cloud_security_group',
    {
      id: 'g',
      rule: [{ direction: 'INGRESS', ethernet_type: 'IPV4', port_range_min: null, port_range_max: null }],
    },
    { rule: [{ direction: 'ingress', ethernet_type: 'IPV4' }] },
  ),
  made(
    'ovh/record',
    'ovh_domain_zone_record',
    { id: 'r', fieldtype: 'A', target: '192.0.2.1' },
    {
      target: 'web',
    },
  ),
]
