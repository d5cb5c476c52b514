import policy from '../../../policies/capacity/pool.ts'
import { makeContract, makeInventory, makeServer, makeVolume, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const two = [makeServer(), makeServer({ address: 'x.b' })]
const three = [...two, makeServer({ address: 'x.c' })]

policyTest(policy, {
  params: { vcpu: 8, ramGiB: 32, storageGiB: 200 },
  kept: [
    {
      name: 'two servers make the pool',
      inventory: makeInventory({ servers: two, volumes: [makeVolume()] }),
    },
    {
      name: 'equal parts that no size fits better',
      params: { vcpu: 10, ramGiB: 40 },
      inventory: makeInventory({
        servers: two.map((server) => ({ ...server, size: 'b3-32' })),
        volumes: [makeVolume({ sizeGiB: 202 })],
      }),
    },
    {
      name: 'the smallest that the place sells, where it does not sell the smallest of the host',
      params: { vcpu: 4, ramGiB: 8 },
      inventory: makeInventory({
        servers: ['x.a', 'x.b'].map((address) =>
          makeServer({ address, host: 'scaleway', site: 'fr-par-3', size: 'PRO2-XXS' }),
        ),
        volumes: [makeVolume({ attachedTo: { address: 'x.a' } })],
      }),
    },
    {
      name: 'too much of all, where that is the provider’s choice',
      contract: makeContract({ readings: { 'capacity.larger': 'provider-choice' } }),
      inventory: makeInventory({ servers: three, volumes: [makeVolume()] }),
    },
  ],
  broken: [
    {
      name: 'a server of the pool is stopped',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b', halted: 'power_state = shutoff' })],
        volumes: [makeVolume()],
      }),
      at: 'x.b',
    },
    {
      name: 'half of it',
      direction: 'under',
      inventory: makeInventory({ volumes: [makeVolume()] }),
      says: '4 vCPU',
    },
    {
      name: 'disks that come with the size, and too few',
      direction: 'under',
      inventory: makeInventory({
        servers: two.map((server) => ({ ...server, host: 'hetzner', size: 'ccx23' }) as const),
      }),
      params: { storageGiB: 400 },
      says: '320 GiB',
    },
    {
      name: 'a server without which the pool is kept',
      direction: 'over',
      inventory: makeInventory({ servers: three, volumes: [makeVolume()] }),
      says: '12 vCPU',
    },
    {
      name: 'one more, of a size that no table holds',
      direction: 'over',
      inventory: makeInventory({
        servers: [...two, makeServer({ address: 'x.c', size: 'zz-1' })],
        volumes: [makeVolume()],
      }),
    },
    {
      name: 'one server of a size above',
      direction: 'over',
      inventory: makeInventory({ servers: [makeServer({ size: 'b3-64' })], volumes: [makeVolume()] }),
    },
    {
      name: 'volumes above the order',
      direction: 'over',
      inventory: makeInventory({ servers: two, volumes: [makeVolume({ sizeGiB: 203 })] }),
    },
  ],
  unproven: [
    {
      name: 'one size unknown',
      inventory: makeInventory({ servers: [makeServer(), makeServer({ address: 'x.b', size: UNKNOWN })] }),
    },
    {
      name: 'a size no table holds, and too little without it',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b', size: 'zz-1' })],
        volumes: [makeVolume()],
      }),
    },
    { name: 'disks chosen apart', inventory: makeInventory({ servers: two }) },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
    {
      name: 'a server to spare whose text was not read may only hold copies',
      inventory: makeInventory({
        servers: [...two, makeServer({ address: 'x.c', guest: UNKNOWN })],
        volumes: [makeVolume({ sizeGiB: 400 })],
      }),
    },
  ],
})
