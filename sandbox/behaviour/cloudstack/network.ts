import type { Behaviours } from '../model.ts'

export const behaviours: Behaviours = {
  cloudstack_network: {
    // An access list is exchanged in place; taking it away makes another network.
    replaceIf: { acl_id: (_, after) => after === 'none' },
  },
}
