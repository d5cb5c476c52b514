/** Buckets, containers and Storage Boxes: who reads, writes, lists and shares them. */
import { type Rows, r } from './plan.ts'

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

export const BUCKETS: Rows = {
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
}
