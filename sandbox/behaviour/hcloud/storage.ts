import { required } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { labels } from './common.ts'

const closed = {
  reachable_externally: false,
  samba_enabled: false,
  ssh_enabled: false,
  webdav_enabled: false,
}

const nested = (of: string, members: Readonly<Record<string, boolean>>) =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [`${of}.${name}`, value]))

const boxAccess = { ...closed, zfs_enabled: false }
const subAccess = { ...closed, readonly: false }

const snapshotPlan: Check[] = ['max_snapshots', 'minute', 'hour'].map((name) =>
  required(`snapshot_plan.${name}`),
)

export const behaviours: Behaviours = {
  hcloud_volume: { defaults: { delete_protection: false }, replace: ['location'], checks: [labels] },
  hcloud_volume_attachment: { replace: ['server_id', 'volume_id'] },
  hcloud_storage_box: {
    defaults: {
      access_settings: boxAccess,
      ...nested('access_settings', boxAccess),
      delete_protection: false,
      labels: {},
      ssh_keys: [],
    },
    replace: ['location', 'ssh_keys'],
    checks: [labels, ...snapshotPlan],
  },
  hcloud_storage_box_subaccount: {
    defaults: {
      access_settings: subAccess,
      ...nested('access_settings', subAccess),
      description: '',
      labels: {},
    },
    replace: ['storage_box_id'],
    checks: [labels],
  },
  hcloud_storage_box_snapshot: {
    defaults: { description: '', labels: {} },
    replace: ['storage_box_id'],
    checks: [labels],
  },
}
