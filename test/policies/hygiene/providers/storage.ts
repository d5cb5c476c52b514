/** Volumes, managed databases, snapshots and protection against deletion, of each provider. */
import { cloud, web } from './network.ts'
import { type Case, type Planned, type Rows, r } from './plan.ts'

const VOLUME = {
  hcloud: (values = {}, unknown = {}) =>
    r('hcloud_volume.v', { id: '4', name: 'data', location: 'fsn1', size: 10, ...values }, unknown),
  openstack: (values = {}, unknown = {}) =>
    r(
      'openstack_blockstorage_volume_v3.v',
      { id: 'v', name: 'data', region: 'GRA11', size: 10, ...values },
      unknown,
    ),
  ovh: (values = {}, unknown = {}) =>
    r(
      'ovh_cloud_storage_block_volume.v',
      { id: 'v', name: 'data', region: 'GRA11', size: 10, ...values },
      unknown,
    ),
  scaleway: (values = {}, unknown = {}) =>
    r(
      'scaleway_block_volume.v',
      { id: 'v', name: 'data', zone: 'fr-par-1', size_in_gb: 10, ...values },
      unknown,
    ),
  cloudstack: (values = {}, unknown = {}) =>
    r('cloudstack_disk.v', { id: 'v', name: 'data', zone: 'REIMS', size: 10, ...values }, unknown),
} as const
export type Name = keyof typeof VOLUME
const BACKED =
  '#cloud-config\nwrite_files:\n  - path: /etc/systemd/system/b.service\n    content: |\n      [Service]\n      ExecStart=/usr/bin/restic -r s3:https://s3.example/b backup /srv\n'
/** A server with the volume on it. */
const attached: Readonly<Record<Name, (server?: object, unknown?: object) => readonly Planned[]>> = {
  hcloud: (values, unknown) => [web('hcloud', values, unknown), VOLUME.hcloud({ server_id: 'x' })],
  openstack: (values, unknown) => [
    web('openstack', values, unknown),
    VOLUME.openstack(),
    r('openstack_compute_volume_attach_v2.x', { instance_id: 'x', volume_id: 'v' }),
  ],
  ovh: (values, unknown) => [
    web('ovh', values, unknown),
    r('ovh_cloud_project_volume.v', { name: 'data', region_name: 'GRA11', size: 10, instance_id: 'x' }),
  ],
  scaleway: (values, unknown) => [
    web('scaleway', { additional_volume_ids: ['v'], ...values }, unknown),
    VOLUME.scaleway(),
  ],
  cloudstack: (values, unknown) => [
    web('cloudstack', values, unknown),
    VOLUME.cloudstack({ virtual_machine_id: 'x' }),
  ],
}
const DATA: Readonly<Record<Name, string>> = {
  hcloud: 'user_data',
  openstack: 'user_data',
  ovh: 'user_data',
  scaleway: 'cloud_init',
  cloudstack: 'user_data',
}
export const each = <T>(make: (name: Name) => T) =>
  Object.fromEntries((Object.keys(VOLUME) as Name[]).map((name) => [name, make(name)])) as Record<Name, T>
const attachment: Readonly<Record<Name, readonly Planned[] | string>> = {
  hcloud: [VOLUME.hcloud({}, { server_id: true })],
  openstack: [
    VOLUME.openstack(),
    r('openstack_compute_volume_attach_v2.x', { volume_id: 'v' }, { instance_id: true }),
  ],
  ovh: [
    r('ovh_cloud_project_volume.v', { name: 'data', region_name: 'GRA11', size: 10 }, { instance_id: true }),
  ],
  scaleway: 'volumes are named by their server: one that is not known is not counted as attached',
  cloudstack: [VOLUME.cloudstack({}, { virtual_machine_id: true })],
}
const LEFT = 'an id that nothing here has may be of another document: only its listing by the host tells'
const SNAPSHOT: Readonly<Record<Name, Case | string>> = {
  hcloud: {
    kept: [web('hcloud'), r('hcloud_snapshot.s', { description: 's', server_id: 'x' })],
    broken: LEFT,
    unproven: [r('hcloud_snapshot.s', { description: 's', server_id: '77' })],
  },
  openstack: 'the provider has no resource for snapshots',
  ovh: {
    kept: [VOLUME.ovh(), r('ovh_cloud_storage_block_volume_snapshot.s', { name: 's', volume_id: 'v' })],
    broken: LEFT,
    unproven: [r('ovh_cloud_project_instance_snapshot.s', { name: 's', instance_id: 'gone' })],
  },
  scaleway: {
    kept: [VOLUME.scaleway(), r('scaleway_block_snapshot.s', { name: 's', volume_id: 'v' })],
    broken: LEFT,
    unproven: [r('scaleway_block_snapshot.s', { name: 's' }, { volume_id: true })],
  },
  cloudstack: 'the provider has policies of snapshots, and no snapshot',
}

export const STORAGE: Rows = {
  'hygiene.managed-databases': {
    hcloud: 'the host runs no database',
    openstack: 'no attribute of a database encrypts it, backs it up or protects it',
    ovh: {
      kept: [r('ovh_cloud_project_database.db', { engine: 'mysql', deletion_protection: true })],
      broken: [r('ovh_cloud_project_database.db', { engine: 'mysql' })],
      unproven: [r('ovh_cloud_project_database.db', { engine: 'mysql' }, { deletion_protection: true })],
    },
    scaleway: {
      kept: [r('scaleway_rdb_instance.db', { engine: 'MySQL-8', encryption_at_rest: true })],
      broken: [r('scaleway_rdb_instance.db', { encryption_at_rest: true, disable_backup: true })],
      unproven: [r('scaleway_mongodb_instance.db', {}, { is_snapshot_schedule_enabled: true })],
    },
    cloudstack: 'the host runs no database',
  },
  'hygiene.volume-attached': each((name) => ({
    kept: attached[name](),
    broken: [VOLUME[name]()],
    unproven: attachment[name],
  })),
  'hygiene.volume-backup': each((name) => ({
    kept: attached[name]({ [DATA[name]]: BACKED }),
    broken: attached[name]({ [DATA[name]]: '#cloud-config\npackages: [htop]\n' }),
    unproven: attached[name]({}, { [DATA[name]]: true }),
  })),
  'hygiene.volume-encrypted': {
    ...each((name) => ({
      kept: 'the provider does not say',
      broken: 'the provider does not say',
      unproven: [VOLUME[name]()],
    })),
    ovh: {
      kept: [VOLUME.ovh({ encryption: { enabled: true } })],
      broken: [VOLUME.ovh({ encryption: { enabled: false } })],
      unproven: [VOLUME.ovh({}, { encryption: true })],
    },
  },
  'hygiene.volume-shared': {
    hcloud: {
      kept: [VOLUME.hcloud()],
      broken: 'the host attaches a volume to one server',
      unproven: 'as above',
    },
    openstack: {
      kept: [VOLUME.openstack()],
      broken: [VOLUME.openstack({ volume_type: 'classic-multiattach' })],
      unproven: [VOLUME.openstack({}, { volume_type: true })],
    },
    ovh: {
      kept: [VOLUME.ovh()],
      broken: [
        VOLUME.ovh(),
        cloud({ volume_ids: ['v'] }),
        { ...cloud({ volume_ids: ['v'] }), address: 'ovh_cloud_instance.y' },
      ],
      unproven: [VOLUME.ovh({}, { volume_type: true })],
    },
    scaleway: {
      kept: [VOLUME.scaleway()],
      broken: 'the host attaches a volume to one server',
      unproven: 'as above',
    },
    cloudstack: {
      kept: [VOLUME.cloudstack()],
      broken: 'the host attaches a volume to one server',
      unproven: 'as above',
    },
  },
  'hygiene.snapshot-orphan': SNAPSHOT,
  'hygiene.delete-protection': {
    hcloud: {
      kept: [VOLUME.hcloud({ delete_protection: true })],
      broken: [VOLUME.hcloud({ delete_protection: false })],
      unproven: [VOLUME.hcloud({}, { delete_protection: true })],
    },
    openstack: 'the host has no such setting',
    ovh: 'the host has no such setting',
    scaleway: 'the host has no such setting for what bears data',
    cloudstack: {
      kept: [VOLUME.cloudstack({ delete_protection: true })],
      broken: [VOLUME.cloudstack({ delete_protection: false })],
      unproven: [VOLUME.cloudstack({}, { delete_protection: true })],
    },
  },
}
