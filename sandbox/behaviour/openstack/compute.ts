import { conflicts, countBetween, notBeside, oneOf } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { sha1Hex } from '../normalise.ts'

const under = (block: string, ...names: string[]): string[] => names.map((name) => `${block}.${name}`)

export const behaviours: Behaviours = {
  openstack_compute_instance_v2: {
    defaults: {
      'block_device.delete_on_termination': false,
      'block_device.multiattach': false,
      force_delete: false,
      'network.access_network': false,
      power_state: 'active',
      stop_before_destroy: false,
      'vendor_options.detach_ports_before_destroy': false,
    },
    computedBlocks: ['network'],
    normalise: { user_data: sha1Hex },
    // Only the path of a file placed at first boot can be compared; its content is not read back.
    setKeys: { personality: ['file'] },
    replace: [
      'availability_zone',
      'availability_zone_hints',
      'config_drive',
      'hypervisor_hostname',
      'key_pair',
      'network_mode',
      'region',
      'user_data',
      'scheduler_hints',
      ...under('network', 'fixed_ip_v4', 'fixed_ip_v6', 'name', 'port', 'uuid'),
      ...under(
        'block_device',
        'boot_index',
        'delete_on_termination',
        'destination_type',
        'device_type',
        'disk_bus',
      ),
      ...under(
        'block_device',
        'guest_format',
        'multiattach',
        'source_type',
        'uuid',
        'volume_size',
        'volume_type',
      ),
      ...under(
        'scheduler_hints',
        'additional_properties',
        'build_near_host_ip',
        'different_cell',
        'different_host',
      ),
      ...under('scheduler_hints', 'group', 'query', 'same_host', 'target_cell'),
    ],
    checks: [
      notBeside('network_mode', 'network'),
      conflicts('availability_zone', 'availability_zone_hints'),
      conflicts('hypervisor_hostname', 'personality'),
      oneOf('network_mode', ['auto', 'none']),
      oneOf('power_state', ['active', 'shutoff', 'paused', 'shelved_offloaded']),
    ],
  },
  openstack_compute_keypair_v2: { replace: ['name', 'public_key', 'region', 'user_id', 'value_specs'] },
  openstack_compute_servergroup_v2: {
    computedBlocks: ['rules'],
    replace: ['name', 'policies', 'region', 'rules.max_server_per_host', 'value_specs'],
    checks: [countBetween('policies', 0, 1)],
  },
  openstack_compute_volume_attach_v2: {
    replace: ['instance_id', 'multiattach', 'region', 'tag', 'vendor_options', 'volume_id'],
  },
  openstack_compute_interface_attach_v2: {
    replace: ['fixed_ip', 'instance_id', 'network_id', 'port_id', 'region'],
  },
}
