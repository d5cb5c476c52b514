import policy from '../../../policies/capacity/pool.ts'
import { makeInventory, makeServer, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const two = [makeServer(), makeServer({ address: 'x.b' })]

policyTest(policy, {
  params: { vcpu: 8, ramGiB: 32, storageGiB: 200 },
  kept: [
    {
      name: 'two servers make the pool',
      inventory: makeInventory({ servers: two, volumes: [makeVolume()] }),
    },
  ],
  broken: [{ name: 'half of it', inventory: makeInventory({ volumes: [makeVolume()] }), says: '4 vCPU' }],
  unproven: [
    {
      name: 'one size unknown',
      inventory: makeInventory({ servers: [makeServer(), makeServer({ address: 'x.b', size: UNKNOWN })] }),
    },
    { name: 'disks chosen apart', inventory: makeInventory({ servers: two }) },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
