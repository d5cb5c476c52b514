import { isList, isStruct, isZero } from '../../cty/value.ts'
import { conflicts, oneOf } from '../checks.ts'
import type { Behaviours, PlanCheck } from '../model.ts'

/** The real provider falls over here; a rehearsal says why. */
const emptyHints: PlanCheck = ({ config }) => {
  const hints = isList(config.scheduler_hints) ? config.scheduler_hints : []
  const empty = hints.some((hint) => isStruct(hint) && Object.values(hint).every(isZero))
  return empty
    ? [
        {
          at: null,
          summary: 'An empty scheduler_hints block crashes the real provider',
          detail: 'Write a hint inside the block, or leave the block out.',
        },
      ]
    : []
}

const SOURCES = ['snapshot_id', 'source_vol_id', 'image_id', 'backup_id']

export const behaviours: Behaviours = {
  openstack_blockstorage_volume_v3: {
    defaults: { volume_retype_policy: 'never' },
    replace: [
      'availability_zone',
      'consistency_group_id',
      'region',
      'source_replica',
      'scheduler_hints',
      ...SOURCES,
      ...['additional_properties', 'different_host', 'local_to_instance', 'query', 'same_host'].map(
        (name) => `scheduler_hints.${name}`,
      ),
    ],
    checks: [
      conflicts('snapshot_id', 'source_vol_id', 'image_id', 'backup_id'),
      conflicts('source_vol_id', 'image_id', 'backup_id'),
      conflicts('image_id', 'backup_id'),
      oneOf('volume_retype_policy', ['never', 'on-demand']),
    ],
    planChecks: [emptyHints],
  },
  openstack_objectstorage_container_v1: {
    defaults: { force_destroy: false, versioning: false },
    replace: ['region', 'storage_class', 'storage_policy'],
    checks: [
      conflicts('versioning', 'versioning_legacy'),
      oneOf('versioning_legacy.type', ['versions', 'history']),
    ],
  },
}
