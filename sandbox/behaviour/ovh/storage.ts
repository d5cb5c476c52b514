import { isStruct, isUnknown, type Value } from '../../cty/value.ts'
import { required } from '../checks.ts'
import type { Behaviours } from '../model.ts'

const lockStatus = (lock: Value): Value => (isStruct(lock) ? (lock.status ?? 'disabled') : 'disabled')

export const behaviours: Behaviours = {
  ovh_cloud_project_storage: {
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
    checks: [required('replication.rules.destination')],
  },
  ovh_cloud_project_storage_object_bucket_lifecycle_configuration: {
    volatile: 'all',
  },
}
