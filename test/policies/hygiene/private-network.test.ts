import policy from '../../../policies/hygiene/private-network.ts'
import { makeInventory, makeServer, origin } from '../builders.ts'
import { policyTest } from '../harness.ts'

const two = [makeServer(), makeServer({ address: 'x.b' })]
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
    { name: 'two servers, one network', inventory: makeInventory({ servers: two, networks: [network] }) },
  ],
  broken: [{ name: 'two servers, no network', inventory: makeInventory({ servers: two }) }],
  unproven: 'everything it reads is known at synth',
  silent: [{ name: 'nothing to judge', inventory: makeInventory() }],
})
