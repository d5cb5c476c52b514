import policy from '../../../policies/site/jurisdiction.ts'
import { makeInventory, makeVault, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { area: 'EU' },
  kept: [
    { name: 'France, French parent' },
    { name: 'Finland, German parent', inventory: withServer({ host: 'hetzner', site: 'hel1' }) },
  ],
  broken: [
    {
      name: 'a US location of a European host',
      inventory: withServer({ host: 'hetzner', site: 'ash' }),
      says: 'US',
    },
    {
      name: 'a bucket replicated to Canada',
      inventory: makeInventory({ vaults: [makeVault({ replicatedTo: ['BHS'] })] }),
      says: 'CA',
    },
    { name: 'Switzerland is not in the Union', inventory: withServer({ site: 'EU-WEST-LZ-ZRH' }) },
    {
      name: 'the United Kingdom is not either',
      inventory: withServer({ site: 'UK1' }),
      params: { area: 'EEA+CH' },
    },
  ],
  unproven: [
    { name: 'a parent company not established', inventory: withServer({ host: 'ikoula', site: 'REIMS' }) },
    { name: 'site known after apply', inventory: withServer({ site: UNKNOWN }) },
    { name: 'a site no table holds', inventory: withServer({ site: 'MARS1' }) },
    { name: 'nothing', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
