/** No host of our tables has a parent outside Europe; one that is sold to such a company would. */
import { vi } from 'vitest'

vi.mock(import('../../../hosts/index.ts'), async (original) => {
  const hosts = await original()
  const parent = { ...hosts.HOSTS.ovh.parent, name: 'Example Inc.', country: 'US', established: true }
  return { ...hosts, HOSTS: { ...hosts.HOSTS, ovh: { ...hosts.HOSTS.ovh, parent } } }
})

const { default: policy } = await import('../../../policies/site/jurisdiction.ts')
const { policyTest } = await import('../harness.ts')
const { makeInventory, UNKNOWN, withServer } = await import('../builders.ts')

policyTest(
  policy,
  {
    params: { area: 'EEA+CH' },
    kept: [
      {
        name: 'another host',
        inventory: withServer({ host: 'hetzner', site: 'fsn1' }, { vaults: [] }),
      },
    ],
    broken: [
      { name: 'a site in France of a host whose parent is American', says: 'Example Inc., US' },
      {
        name: 'the vault alone is with it',
        inventory: makeInventory({ servers: [] }),
        says: 'Example Inc., US',
      },
    ],
    unproven: [{ name: 'site known after apply', inventory: withServer({ site: UNKNOWN }, { vaults: [] }) }],
  },
  'parent',
)
