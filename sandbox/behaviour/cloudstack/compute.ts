import { conflicts, matches } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { sha1Hex } from '../normalise.ts'

export const behaviours: Behaviours = {
  cloudstack_instance: {
    defaults: { expunge: false, start_vm: true, uefi: false },
    normalise: { user_data: sha1Hex },
    replace: [
      'boot_mode',
      'disk_offering',
      'ip_address',
      'network_id',
      'override_disk_offering',
      'project',
      'root_disk_size',
      'security_group_ids',
      'security_group_names',
      'start_vm',
      'template',
      'zone',
    ],
    checks: [
      conflicts('affinity_group_ids', 'affinity_group_names'),
      conflicts('security_group_ids', 'security_group_names'),
      conflicts('keypair', 'keypairs'),
      matches('boot_mode', /^(secure|legacy)$/i, 'secure or legacy'),
    ],
  },
  cloudstack_affinity_group: { replace: ['description', 'name', 'project', 'type'] },
  cloudstack_ssh_keypair: { replace: ['name', 'project', 'public_key'] },
  cloudstack_disk: {
    defaults: { reattach_on_change: false, shrink_ok: false },
    replace: ['name', 'project', 'zone'],
  },
  cloudstack_volume: { replace: ['disk_offering_id', 'name', 'zone_id'] },
  cloudstack_attach_volume: { replace: ['device_id', 'virtual_machine_id', 'volume_id'] },
  cloudstack_snapshot_policy: {
    replace: ['custom_id', 'interval_type', 'max_snaps', 'schedule', 'timezone', 'volume_id', 'zone_ids'],
  },
}
