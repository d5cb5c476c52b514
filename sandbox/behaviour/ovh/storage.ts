import { isUnknown } from '../../cty/value.ts'
import { oneOf, required } from '../checks.ts'
import type { Behaviours } from '../model.ts'

const STATUS = ['enabled', 'disabled']

export const behaviours: Behaviours = {
  ovh_cloud_project_storage: {
    replace: ['name', 'region_name', 'object_lock.status'],
    // A bucket once locked is not unlocked by leaving the lock out: another bucket is made.
    replaceIf: { object_lock: (_, after) => isUnknown(after) },
    volatile: 'all',
    forgets: ['object_lock', 'replication', 'replication.rules'],
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
