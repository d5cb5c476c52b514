import { isStruct, isUnknown, type Value } from '../../cty/value.ts'
import { oneOf, required } from '../checks.ts'
import type { Behaviours } from '../model.ts'

const STATUS = ['enabled', 'disabled']

const lockStatus = (lock: Value): Value => (isStruct(lock) ? (lock.status ?? 'disabled') : 'disabled')

export const behaviours: Behaviours = {
  ovh_cloud_project_storage: {
    replace: ['name', 'region_name'],
    // The lock is decided when a bucket is made: switching it, or leaving it out, makes another bucket.
    replaceIf: {
      object_lock: (before, after) => isUnknown(after) || lockStatus(before) !== lockStatus(after),
    },
    volatile: 'all',
    forgets: {
      object_lock: (lock) => lockStatus(lock) === 'enabled',
      replication: () => true,
      'replication.rules': () => true,
    },
    checks: [
      oneOf('versioning.status', ['enabled', 'disabled', 'suspended']),
      oneOf('object_lock.status', STATUS),
      oneOf('object_lock.rule.mode', ['compliance', 'governance']),
      oneOf('encryption.sse_algorithm', ['AES256', 'plaintext']),
      oneOf('replication.rules.status', STATUS),
      oneOf('replication.rules.delete_marker_replication', STATUS),
      required('replication.rules.destination'),
      required('replication.rules.destination.name'),
      required('replication.rules.destination.region'),
    ],
  },
  ovh_cloud_project_storage_replication_job: { replace: ['container_name', 'region_name', 'service_name'] },
  ovh_cloud_project_storage_object_bucket_lifecycle_configuration: {
    replace: ['container_name', 'region_name', 'service_name'],
    volatile: 'all',
  },
}
