import policy from '../../../policies/site/residency.ts'
import { makeInventory, makeServer, makeVault, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { countries: ['FR'], operators: null },
  kept: [
    { name: 'server and vault in France' },
    { name: 'with the signed operator', params: { operators: ['ovh'] } },
  ],
  broken: [
    {
      name: 'a US region',
      inventory: withServer({ site: 'US-EAST-VA-1' }),
      at: 'openstack_compute_instance_v2.a',
      says: 'Vint Hill',
    },
    { name: 'another operator', params: { operators: ['ikoula', 'scaleway'] }, says: 'ikoula, scaleway' },
    { name: 'two signed countries', params: { countries: ['BE', 'DE'] }, says: 'BE, DE' },
    {
      name: 'the vault alone is abroad',
      inventory: makeInventory({ vaults: [makeVault({ site: 'WAW' })] }),
      says: 'PL',
    },
    {
      name: 'a bucket replicated outside',
      inventory: makeInventory({ vaults: [makeVault({ replicatedTo: ['BHS'] })] }),
      says: 'Beauharnois',
    },
    {
      name: 'a known wrong site is not hidden by an unknown one',
      inventory: makeInventory({
        servers: [makeServer({ site: UNKNOWN }), makeServer({ address: 'x.b', site: 'UK1' })],
      }),
      at: 'x.b',
    },
  ],
  unproven: [
    { name: 'site known after apply', inventory: withServer({ site: UNKNOWN }) },
    { name: 'a site no table holds', inventory: withServer({ site: 'MARS1' }) },
    {
      name: 'a copy at a site no table holds',
      inventory: makeInventory({ vaults: [makeVault({ replicatedTo: ['MARS1'] })] }),
    },
    { name: 'nothing there', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
