import { isList, isStruct } from '../../cty/value.ts'
import type { Behaviours, PlanCheck } from '../model.ts'

/** The real provider falls over here; a rehearsal says why. */
const emptyHints: PlanCheck = ({ config }) => {
  const hints = isList(config.scheduler_hints) ? config.scheduler_hints : []
  const empty = hints.some((hint) => isStruct(hint) && Object.values(hint).every((value) => value === null))
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

export const behaviours: Behaviours = {
  openstack_blockstorage_volume_v3: {
    replace: ['scheduler_hints'],
    planChecks: [emptyHints],
  },
}
