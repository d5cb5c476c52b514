import { oneOf, required } from '../checks.ts'
import type { Behaviours, PlanCheck } from '../model.ts'

/** The project is named in the configuration or in the environment; the newer resources look only while planning. */
export const projectKnown: PlanCheck = ({ config, env }) =>
  config.service_name === null && !env.OVH_CLOUD_PROJECT_SERVICE
    ? [
        {
          at: null,
          summary: 'Missing service_name',
          detail: 'Write service_name, or set OVH_CLOUD_PROJECT_SERVICE.',
        },
      ]
    : []

/** What the host reports anew after every change. */
const reported = ['checksum', 'created_at', 'current_state', 'id', 'resource_status', 'updated_at']

export const behaviours: Behaviours = {
  ovh_cloud_instance: {
    replace: ['availability_zone', 'group_id', 'region', 'service_name', 'ssh_key_name'],
    volatile: [...reported, 'availability_zone'],
    checks: [
      oneOf('power_state', [
        'ACTIVE',
        'SHUTOFF',
        'SHELVED',
        'SHELVED_OFFLOADED',
        'PAUSED',
        'SUSPENDED',
        'RESCUE',
      ]),
    ],
  },
  ovh_cloud_instance_group: {
    replace: ['name', 'policy', 'region', 'service_name'],
    volatile: reported,
    checks: [oneOf('policy', ['AFFINITY', 'ANTI_AFFINITY', 'SOFT_AFFINITY', 'SOFT_ANTI_AFFINITY'])],
  },
  ovh_cloud_security_group: {
    replace: ['region', 'service_name'],
    volatile: reported,
    checks: [required('rule.ethernet_type'), required('rule.direction')],
  },
  ovh_cloud_ssh_key: { replace: ['name', 'public_key', 'service_name'], planChecks: [projectKnown] },
  ovh_cloud_floating_ip: { replace: ['region', 'service_name'], volatile: reported },
  ovh_cloud_gateway: { replace: ['region', 'service_name'], volatile: reported },
  ovh_cloud_network_private_vrack: { replace: ['region', 'service_name', 'vlan_id'], volatile: reported },
  ovh_cloud_network_private_vrack_subnet: {
    replace: ['cidr', 'network_id', 'region', 'service_name'],
    volatile: reported,
  },
  ovh_cloud_storage_block_volume: {
    replace: ['availability_zone', 'encryption', 'region', 'service_name', 'volume_type'],
    volatile: reported,
  },
}
