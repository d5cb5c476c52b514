import type { HostId } from '../../../hosts/model.ts'
import policy from '../../../policies/site/geographic-redundancy.ts'
import { makeInventory, makeServer, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const pair = (a: string, b: string, host: HostId = 'ovh') =>
  makeInventory({ servers: [makeServer({ host, site: a }), makeServer({ host, address: 'x.b', site: b })] })

policyTest(policy, {
  params: { sites: ['GRA11', 'SBG5'], apart: 'cities' },
  kept: [
    { name: 'a server in each city', inventory: pair('GRA11', 'SBG5') },
    {
      name: 'two zones where zones were chosen',
      params: { sites: ['fr-par-1', 'fr-par-2'], apart: 'zones' },
      inventory: pair('fr-par-1', 'fr-par-2', 'scaleway'),
    },
  ],
  broken: [
    {
      name: 'the second is stopped',
      inventory: makeInventory({
        servers: [
          makeServer({ site: 'GRA11' }),
          makeServer({ address: 'x.b', site: 'SBG5', halted: 'power_state = shutoff' }),
        ],
      }),
      at: 'x.b',
      says: 'shutoff',
    },
    { name: 'both in one site', inventory: pair('GRA11', 'GRA11'), says: 'two cities' },
    {
      name: 'both in one zone where zones were chosen',
      params: { sites: ['fr-par-1', 'fr-par-2'], apart: 'zones' },
      inventory: pair('fr-par-1', 'fr-par-1', 'scaleway'),
      says: 'two datacenters |',
    },
    {
      name: 'two signed sites without a server',
      params: { sites: ['GRA11', 'SBG5', 'DE1', 'WAW1'] },
      inventory: pair('GRA11', 'SBG5'),
      says: 'DE1, WAW1',
    },
    {
      name: 'two numbers of one place',
      params: { sites: ['GRA9', 'GRA11'] },
      inventory: pair('GRA9', 'GRA11'),
    },
    {
      name: 'two zones of one city where cities were signed',
      params: { sites: ['fr-par-1', 'fr-par-2'] },
      inventory: pair('fr-par-1', 'fr-par-2', 'scaleway'),
    },
    { name: 'another pair than the signed one', inventory: pair('GRA11', 'DE1'), says: 'Frankfurt' },
    {
      name: 'a signed site without a server',
      params: { sites: ['GRA11', 'SBG5', 'DE1'] },
      inventory: pair('GRA11', 'SBG5'),
      says: 'DE1',
    },
  ],
  unproven: [
    {
      name: 'both are stopped, as a suspension does',
      inventory: makeInventory({
        servers: ['GRA11', 'SBG5'].map((site) =>
          makeServer({ address: `x.${site}`, site, halted: 'power_state = shutoff' }),
        ),
      }),
    },
    {
      name: 'one site unknown',
      inventory: makeInventory({ servers: [makeServer(), makeServer({ address: 'x.b', site: UNKNOWN })] }),
    },
    { name: 'a site no table holds', inventory: pair('GRA11', 'MARS1') },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
