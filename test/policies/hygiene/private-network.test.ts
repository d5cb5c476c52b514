import policy from '../../../policies/hygiene/private-network.ts'
import { makeInventory, makeServer, origin } from '../builders.ts'
import { policyTest } from '../harness.ts'

const two = [makeServer(), makeServer({ address: 'x.b' })]
const addressOf = ({ origin: { address } }: (typeof two)[number]) => address
const network = {
  origin: origin('x.net'),
  host: null,
  name: 'net',
  sites: ['GRA11'],
  ranges: ['10.0.0.0/24'],
  members: [],
  segment: null,
}

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'two servers on one network',
      inventory: makeInventory({ servers: two, networks: [{ ...network, members: two.map(addressOf) }] }),
    },
  ],
  broken: [
    { name: 'two servers, no network', inventory: makeInventory({ servers: two }) },
    {
      name: 'a network that nobody is on',
      inventory: makeInventory({ servers: two, networks: [network] }),
      says: 'none',
    },
    {
      name: 'one of the two is outside',
      inventory: makeInventory({ servers: two, networks: [{ ...network, members: ['x.b'] }] }),
    },
  ],
  unproven: [
    {
      name: 'networks that this document does not hold',
      inventory: makeInventory({ servers: two.map((one) => ({ ...one, networkElsewhere: true as const })) }),
    },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
