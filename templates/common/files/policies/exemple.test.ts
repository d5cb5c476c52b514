import { makeInventory, makeServer, policyTest } from 'paraphe/testing'
import policy from './exemple.ts'

policyTest(policy, {
  params: { rights: 'least', updates: true, logging: true } as never,
  kept: [{ name: 'c-erp-a', inventory: makeInventory({ servers: [makeServer({ name: 'c-erp-a' })] }) }],
  broken: [
    {
      name: 'un autre nom',
      inventory: makeInventory({ servers: [makeServer({ name: 'web' })] }),
      says: 'c-…',
    },
  ],
  unproven: 'le nom est connu dès la synthèse',
})
