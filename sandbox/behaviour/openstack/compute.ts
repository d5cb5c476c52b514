import type { Behaviours } from '../model.ts'
import { sha1Hex } from '../normalise.ts'

export const behaviours: Behaviours = {
  openstack_compute_instance_v2: {
    normalise: { user_data: sha1Hex },
    // Only the path of a file placed at first boot can be compared; its content is not read back.
    setKeys: { personality: ['file'] },
    replace: ['scheduler_hints'],
  },
}
