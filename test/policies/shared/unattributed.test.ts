import { NOTHING } from '../../../inventory/model.ts'
import policy from '../../../policies/shared/unattributed.ts'
import { makeContract, makeFilter, makeGroup, makeInventory, makeKey } from '../builders.ts'
import { policyTest } from '../harness.ts'

const nobodys = { ...makeContract(), services: [] }

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'nothing is left', contract: nobodys, inventory: makeInventory(NOTHING) }],
  broken: [
    { name: 'a server and a vault', contract: nobodys, direction: 'over', says: 'in no contract' },
    {
      name: 'a filter and a key',
      contract: nobodys,
      inventory: makeInventory({ ...NOTHING, filters: [makeFilter()], sshKeys: [makeKey()] }),
      at: makeKey().origin.address,
    },
    {
      name: 'a group of servers that are kept apart',
      contract: nobodys,
      inventory: makeInventory({ ...NOTHING, spreadGroups: [makeGroup()] }),
      at: makeGroup().origin.address,
    },
  ],
  unproven: 'an address is always known',
  silent: [{ name: 'the part of a client' }],
})
