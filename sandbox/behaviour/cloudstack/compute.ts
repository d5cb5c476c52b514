import { matches } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { sha1Hex } from '../normalise.ts'

export const behaviours: Behaviours = {
  cloudstack_instance: {
    normalise: { user_data: sha1Hex },
    checks: [matches('boot_mode', /^(secure|legacy)$/i, 'secure or legacy')],
  },
}
