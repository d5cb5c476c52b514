import policy from '../../../policies/hygiene/size-current.ts'
import { makeInventory, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'sold' },
    {
      name: 'sold, and nobody knows where it stands',
      inventory: withServer({ host: 'scaleway', size: 'PLAY2-MICRO', site: UNKNOWN }),
    },
  ],
  broken: [
    {
      name: 'withdrawn, with the one that replaces it',
      inventory: withServer({ host: 'hetzner', size: 'cx22', site: 'fsn1' }),
      says: /cx23.*cx22/,
    },
    {
      name: 'not sold there, with the smallest that is',
      inventory: withServer({ host: 'scaleway', size: 'PLAY2-MICRO', site: 'fr-par-3' }),
      says: /PRO2-XS.*PLAY2-MICRO, not on sale in fr-par-3/,
    },
    {
      name: 'not sold on that continent, and nothing as small is',
      inventory: withServer({ host: 'hetzner', size: 'cx33', site: 'ash' }),
      says: /ccx23.*cx33, not on sale in ash/,
    },
  ],
  unproven: [
    { name: 'in no table', inventory: withServer({ size: 'zz' }) },
    { name: 'known after apply', inventory: withServer({ size: UNKNOWN }) },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
