/** Volumes, vaults, snapshots, images and sizes of each provider. */
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
type Name = keyof typeof VOLUME

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
const each = <T>(make: (name: Name) => T) =>
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

const BUCKET = {
  scaleway: (values = {}, unknown = {}) =>
    r(
      'scaleway_object_bucket.b',
      { id: 'b', name: 'b', region: 'fr-par', versioning: [{ enabled: true }], ...values },
      unknown,
    ),
  ovh: (values = {}, unknown = {}) =>
    r(
      'ovh_cloud_project_storage.b',
      { name: 'b', region_name: 'GRA', versioning: { status: 'enabled' }, ...values },
      unknown,
    ),
  openstack: (values = {}, unknown = {}) =>
    r('openstack_objectstorage_container_v1.b', { name: 'b', region: 'GRA', ...values }, unknown),
} as const
const NO_STORE = 'no resource of the provider makes a store of objects'
const box = (values = {}, unknown = {}) => [
  r(
    'hcloud_storage_box.b',
    { name: 'b', location: 'hel1', access_settings: { reachable_externally: false }, ...values },
    unknown,
  ),
]
const policy = (statement: object) =>
  r('scaleway_object_bucket_policy.p', { bucket: 'b', policy: JSON.stringify({ Statement: [statement] }) })
const userPolicy = (statement: object) =>
  r('ovh_cloud_project_user_s3_policy.p', { policy: JSON.stringify({ Statement: [statement] }) })
const NAMED = {
  Effect: 'Allow',
  Principal: { SCW: 'application_id:1' },
  Action: ['s3:GetObject'],
  Resource: ['b/*'],
}

const image = (values = {}, unknown = {}) =>
  r('openstack_images_image_v2.i', { name: 'i', ...values }, unknown)
const SIGNED = {
  ...{ img_signature: 'c2ln', img_signature_hash_method: 'SHA-256', img_signature_key_type: 'RSA-PSS' },
  img_signature_certificate_uuid: '125e6199-2de4-46e3-b091-8e2401ef0d63',
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

const IMAGE: Readonly<Record<Name, string>> = {
  hcloud: 'image',
  openstack: 'image_name',
  ovh: 'boot_from',
  scaleway: 'image',
  cloudstack: 'template',
}
const SIZE: Readonly<Record<Name, readonly [attribute: string, withdrawn: string | null]>> = {
  hcloud: ['server_type', 'cx22'],
  openstack: ['flavor_name', null],
  ovh: ['flavor', null],
  scaleway: ['type', null],
  cloudstack: ['service_offering', null],
}
const written = (name: Name, attribute: string, value: string) =>
  name === 'ovh'
    ? { [attribute]: [{ [attribute === 'flavor' ? 'flavor_id' : 'image_id']: value }] }
    : { [attribute]: value }
const veil = (name: Name, attribute: string) =>
  name === 'ovh' ? { [attribute]: true } : { [attribute]: true }
const own = (address: string, attribute: string, shut: unknown, open: unknown): Case => ({
  kept: [r(address, { name: 'i', [attribute]: shut })],
  broken: [r(address, { name: 'i', [attribute]: open })],
  unproven: [r(address, { name: 'i' }, { [attribute]: true })],
})

const ELSEWHERE: Readonly<Record<Name, object | null>> = {
  hcloud: { location: 'ash' },
  openstack: { region: 'BHS5' },
  ovh: { region: 'BHS5' },
  scaleway: null,
  cloudstack: null,
}
const PLACE: Readonly<Record<Name, string>> = {
  hcloud: 'location',
  openstack: 'region',
  ovh: 'region',
  scaleway: 'zone',
  cloudstack: 'zone',
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
  'hygiene.vault-public': {
    hcloud: {
      kept: box(),
      broken: 'a storage box answers to nobody without a password',
      unproven: 'as above',
    },
    openstack: {
      kept: [BUCKET.openstack()],
      broken: [BUCKET.openstack({ container_read: '.r:*,.rlistings' })],
      unproven: [BUCKET.openstack({}, { container_read: true })],
    },
    ovh: {
      kept: [BUCKET.ovh()],
      broken: 'no attribute of the provider opens a bucket',
      unproven: 'as above',
    },
    scaleway: {
      kept: [BUCKET.scaleway(), policy(NAMED)],
      broken: [BUCKET.scaleway(), policy({ ...NAMED, Principal: '*' })],
      unproven: [BUCKET.scaleway(), r('scaleway_object_bucket_policy.p', { bucket: 'b' }, { policy: true })],
    },
    cloudstack: NO_STORE,
  },
  'hygiene.vault-writable': {
    hcloud: {
      kept: box(),
      broken: 'a storage box answers to nobody without a password',
      unproven: 'as above',
    },
    openstack: {
      kept: [BUCKET.openstack({ container_write: 'project:jo' })],
      broken: [BUCKET.openstack({ container_write: '*:*' })],
      unproven: [BUCKET.openstack({}, { container_write: true })],
    },
    ovh: {
      kept: [BUCKET.ovh()],
      broken: 'no attribute of the provider opens a bucket',
      unproven: 'as above',
    },
    scaleway: {
      kept: [BUCKET.scaleway()],
      broken: [BUCKET.scaleway(), policy({ ...NAMED, Principal: '*', Action: 's3:*' })],
      unproven: [BUCKET.scaleway({}, { acl: true })],
    },
    cloudstack: NO_STORE,
  },
  'hygiene.vault-shared': {
    hcloud: 'a storage box has accounts, and no projects',
    openstack: {
      kept: [BUCKET.openstack({ container_read: '.r:*,.rlistings,member' })],
      broken: [BUCKET.openstack({ container_write: 'member, *:jo' })],
      unproven: [BUCKET.openstack({ container_read: '7ec59e87c6584c348b563254aae4c221:*' })],
    },
    ovh: 'the policies of the object store hang on users of the project itself',
    scaleway: {
      kept: [BUCKET.scaleway({ project_id: '1' }), policy({ ...NAMED, Principal: { SCW: 'project_id:1' } })],
      broken: [
        BUCKET.scaleway({ project_id: '1' }),
        policy({ ...NAMED, Principal: { SCW: 'project_id:2' } }),
      ],
      unproven: [
        BUCKET.scaleway({}, { project_id: true }),
        policy({ ...NAMED, Principal: { SCW: ['project_id:2'] } }),
      ],
    },
    cloudstack: NO_STORE,
  },
  'hygiene.vault-grants': {
    hcloud: 'a storage box has accounts, not policies',
    openstack: 'a container has two lists of readers and writers, not policies',
    ovh: {
      kept: [userPolicy({ ...NAMED, Resource: 'arn:aws:s3:::b/*' })],
      broken: [userPolicy({ Effect: 'Allow', Action: 's3:*', Resource: '*' })],
      unproven: [r('ovh_cloud_project_user_s3_policy.p', {}, { policy: true })],
    },
    scaleway: {
      kept: [policy(NAMED)],
      broken: [policy({ ...NAMED, Action: '*' })],
      unproven: [r('scaleway_object_bucket_policy.p', { policy: 'not a policy' })],
    },
    cloudstack: NO_STORE,
  },
  'hygiene.vault-reachable': {
    hcloud: {
      kept: box(),
      broken: box({ access_settings: { reachable_externally: true } }),
      unproven: box({}, { access_settings: { reachable_externally: true } }),
    },
    openstack: 'a container answers on the API of the host, by its keys',
    ovh: 'a bucket answers on the API of the host, by its keys',
    scaleway: 'a bucket answers on the API of the host, by its keys',
    cloudstack: NO_STORE,
  },
  'hygiene.vault-versioned': {
    hcloud: 'a storage box has snapshots, not versions',
    openstack: {
      kept: [BUCKET.openstack({ versioning: true })],
      broken: [BUCKET.openstack({ versioning: false })],
      unproven: [BUCKET.openstack({}, { versioning: true })],
    },
    ovh: {
      kept: [BUCKET.ovh()],
      broken: [BUCKET.ovh({ versioning: { status: 'disabled' } })],
      unproven: [BUCKET.ovh({}, { versioning: true })],
    },
    scaleway: {
      kept: [BUCKET.scaleway()],
      broken: [BUCKET.scaleway({ versioning: [{ enabled: false }] })],
      unproven: [BUCKET.scaleway({ versioning: [{}] }, { versioning: [{ enabled: true }] })],
    },
    cloudstack: NO_STORE,
  },
  'hygiene.image-current': each((name) => ({
    kept: [web(name)],
    broken: [web(name, written(name, IMAGE[name], 'debian-10'))],
    unproven: [
      web(
        name,
        { [IMAGE[name]]: null, ...(name === 'openstack' ? { image_id: null } : {}) },
        veil(name, IMAGE[name]),
      ),
    ],
  })),
  'hygiene.image-private': {
    hcloud: 'an own image belongs to its project, and nothing opens it',
    openstack: own('openstack_images_image_v2.i', 'visibility', 'private', 'public'),
    ovh: 'the provider has no resource for images',
    scaleway: own('scaleway_instance_image.i', 'public', false, true),
    cloudstack: own('cloudstack_template.i', 'is_public', false, true),
  },
  'hygiene.image-signed': {
    hcloud: 'the host checks no signature of images',
    openstack: {
      kept: [image({ properties: SIGNED })],
      broken: [image({ properties: { ...SIGNED, img_signature_certificate_uuid: '' } })],
      unproven: [image({}, { properties: true })],
    },
    ovh: 'the provider has no resource for images',
    scaleway: 'the host checks no signature of images',
    cloudstack: 'a template has a checksum, which whoever swaps it changes too',
  },
  'hygiene.size-current': each((name) => ({
    kept: [web(name)],
    broken:
      SIZE[name][1] === null
        ? 'our table holds no withdrawn size of this host'
        : [web(name, { [SIZE[name][0]]: SIZE[name][1] })],
    unproven: [web(name, { [SIZE[name][0]]: null }, veil(name, SIZE[name][0]))],
  })),
  'hygiene.location': each((name) => {
    const away = ELSEWHERE[name]
    return {
      kept: [web(name)],
      broken: away === null ? 'every site of this host is European' : [web(name, away)],
      unproven: [web(name, { [PLACE[name]]: 'nowhere-1' })],
    }
  }),
}
