import policy from '../../../policies/redundancy/none.ts'
import { makeBalancer, makeGroup, makeInventory, makeServer, makeVault } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: {},
  kept: [{ name: 'one server, alone' }],
  broken: [
    {
      name: 'a second server',
      inventory: makeInventory({ servers: [makeServer(), makeServer({ address: 'x.b' })] }),
      direction: 'over',
      at: 'x.b',
    },
    { name: 'a spread group', inventory: makeInventory({ spreadGroups: [makeGroup()] }), direction: 'over' },
    {
      name: 'a load balancer',
      inventory: makeInventory({ loadBalancers: [makeBalancer()] }),
      direction: 'over',
    },
    {
      name: 'a replicated vault',
      inventory: makeInventory({ vaults: [makeVault({ replicatedTo: ['SBG'] })] }),
      direction: 'over',
    },
  ],
  unproven: [{ name: 'no server', inventory: makeInventory({ servers: [] }) }],
})
