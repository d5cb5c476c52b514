import policy from '../../../policies/hygiene/server-keys.ts'
import { BARE, HASHED, makeInventory, UNKNOWN, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'a key in cloud-init' }],
  broken: [
    { name: 'none', inventory: withGuest({ users: [] }) },
    { name: 'no cloud-init, no key', inventory: BARE },
  ],
  unproven: [
    { name: 'keys known after apply', inventory: withServer({ sshKeys: UNKNOWN, guest: null }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
