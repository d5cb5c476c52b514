import type { Share } from '../../../inventory/model.ts'
import { unknown } from '../../../inventory/values.ts'
import policy from '../../../policies/hygiene/vault-shared.ts'
import { makeInventory, makeVault, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const ADDRESS = 'openstack_objectstorage_container_v1.b'
const share = (parts: Partial<Share>): Share => ({
  ...{ origin: origin(ADDRESS), path: 'container_read', with: '*:jo', own: false, ...parts },
})
const with_ = (...shares: readonly Share[]) => makeInventory({ vaults: [makeVault({ shares })] })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'with nobody', inventory: with_() },
    { name: 'with its own project', inventory: with_(share({ own: true })) },
  ],
  broken: [
    { name: 'with a user of any project', inventory: with_(share({})), at: ADDRESS, says: '*:jo' },
    {
      name: 'a known stranger beside one who is not known',
      inventory: with_(share({ with: UNKNOWN }), share({ with: 'project_id:2' })),
      says: 'project_id:2',
    },
  ],
  unproven: [
    { name: 'a list known after apply', inventory: with_(share({ with: UNKNOWN, own: UNKNOWN })) },
    {
      name: 'whose project it is',
      inventory: with_(share({ own: unknown('container_read', 'unresolved') })),
    },
  ],
  silent: [
    { name: 'a host that shares nothing', inventory: makeInventory({ vaults: [makeVault()] }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
