import policy from '../../../policies/site/single.ts'
import { makeBalancer, makeInventory, makeServer, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { sites: ['GRA11'] },
  kept: [
    { name: 'one server at the signed site' },
    { name: 'no site signed by name', params: { sites: [] } },
  ],
  broken: [
    {
      name: 'at another site',
      inventory: withServer({ site: 'SBG5' }),
      direction: 'under',
      says: 'Strasbourg',
    },
    {
      name: 'at neither of two signed sites',
      params: { sites: ['GRA11', 'DE1'] },
      inventory: withServer({ site: 'SBG5' }),
      says: 'GRA11, DE1',
    },
    {
      name: 'a balancer in a second datacenter',
      params: { sites: [] },
      inventory: makeInventory({ loadBalancers: [makeBalancer({ host: 'ovh', site: 'SBG5' })] }),
      ...{ direction: 'over', at: 'hcloud_load_balancer.front' },
    },
    {
      name: 'a second datacenter',
      params: { sites: [] },
      inventory: makeInventory({ servers: [makeServer(), makeServer({ address: 'x.b', site: 'SBG5' })] }),
      ...{ direction: 'over', at: 'x.b' },
    },
  ],
  unproven: [
    { name: 'site known after apply', inventory: withServer({ site: UNKNOWN }) },
    { name: 'a site no table holds', inventory: withServer({ site: 'MARS1' }) },
  ],
})
