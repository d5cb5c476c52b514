import type { Behaviours } from '../model.ts'
import { labels } from './common.ts'

export const behaviours: Behaviours = {
  hcloud_volume: { checks: [labels] },
  hcloud_storage_box: {
    checks: [labels],
  },
  hcloud_storage_box_subaccount: {
    checks: [labels],
  },
  hcloud_storage_box_snapshot: {
    checks: [labels],
  },
}
