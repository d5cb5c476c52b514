import policy from '../../../policies/change/classes.ts'
import { makeServer, origin, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

const replaced = { ...origin(makeServer().origin.address), actions: ['delete', 'create'] }

policyTest(policy, {
  params: { standardPerMonth: 4 },
  kept: [{ name: 'a quota, and nothing erased' }],
  broken: 'an approval that is not shown is not an approval refused',
  unproven: [
    { name: 'no quota', params: { standardPerMonth: null } },
    { name: 'a server is replaced', inventory: withServer({ origin: replaced }) },
  ],
})
