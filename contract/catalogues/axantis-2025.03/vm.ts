/** What articles 3.2 and 3.3 promise in the same words. */
import type { Draft } from '../../article.ts'

export const snapshots: Draft<'snapshots'> = {
  id: 'vm.snapshots',
  kind: 'snapshots',
  params: { maxCount: 2, maxAgeDays: 7 },
}

export const actionHistory: Draft<'history.actions'> = {
  id: 'vm.action-history',
  kind: 'history.actions',
  params: {},
}
