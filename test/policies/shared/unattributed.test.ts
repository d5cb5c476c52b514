import { NOTHING } from '../../../inventory/model.ts'
import policy from '../../../policies/shared/unattributed.ts'
import { makeContract, makeInventory } from '../builders.ts'
import { policyTest } from '../harness.ts'

const nobodys = { ...makeContract(), services: [] }

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'nothing is left', contract: nobodys, inventory: makeInventory(NOTHING) }],
  broken: [{ name: 'a server and a vault', contract: nobodys, direction: 'over', says: 'in no contract' }],
  unproven: 'an address is always known',
  silent: [{ name: 'the part of a client' }],
})
