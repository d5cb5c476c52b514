import policy from '../../../policies/hygiene/delete-protection.ts'
import { makeInventory, makeVault, makeVolume, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'as it should be',
      inventory: makeInventory({ vaults: [makeVault({ deleteProtection: true, host: 'hetzner' })] }),
    },
  ],
  broken: [
    {
      name: 'a volume',
      inventory: makeInventory({
        vaults: [],
        volumes: [makeVolume({ deleteProtection: false, host: 'hetzner' })],
      }),
    },
    {
      name: 'a disk of CloudStack',
      inventory: makeInventory({
        vaults: [],
        volumes: [makeVolume({ origin: origin('cloudstack_disk.d'), deleteProtection: false })],
      }),
    },
    {
      name: 'not so',
      inventory: makeInventory({ vaults: [makeVault({ deleteProtection: false, host: 'hetzner' })] }),
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: makeInventory({ vaults: [makeVault({ deleteProtection: UNKNOWN, host: 'hetzner' })] }),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory({ vaults: [] }) },
    {
      name: 'a host without such a lock',
      inventory: makeInventory({ vaults: [makeVault({ deleteProtection: false })] }),
    },
  ],
})
