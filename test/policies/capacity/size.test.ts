import policy from '../../../policies/capacity/size.ts'
import {
  makeBackup,
  makeContract,
  makeGuest,
  makeInventory,
  makeServer,
  makeVolume,
  origin,
  UNKNOWN,
  withJob,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const COPIES = makeVolume({ origin: origin('x.copies'), sizeGiB: 400 })
const onCopies = makeGuest({ backups: [makeBackup({ target: { kind: 'volume', address: 'x.copies' } })] })

const doubled = (redundancy: object) =>
  makeContract({
    services: [{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11', 'SBG5'], redundancy }],
  })
const servers = (count: number) => {
  const addresses = Array.from({ length: count }, (_, index) => `x.${index}`)
  return makeInventory({
    servers: addresses.map((address) => makeServer({ address })),
    volumes: addresses.map((address) => makeVolume({ attachedTo: { address } })),
  })
}

policyTest(policy, {
  params: { vcpu: 4, ramGiB: 16, storageGiB: 200, servers: 1 },
  kept: [
    { name: 'the ordered size', inventory: makeInventory({ volumes: [makeVolume()] }) },
    {
      name: 'the smallest that the host sells is above the order',
      params: { vcpu: 3, ramGiB: 9 },
      inventory: makeInventory({ volumes: [makeVolume()] }),
    },
    {
      name: 'a smaller one would keep the processors and not the disk',
      params: { vcpu: 2, ramGiB: 4, storageGiB: 80 },
      inventory: withServer({ host: 'hetzner', size: 'cx33' }),
    },
    {
      name: 'more of one is not more of both',
      params: { vcpu: 4, ramGiB: 16, storageGiB: 160 },
      inventory: withServer({ host: 'hetzner', size: 'ccx23' }),
    },
    {
      name: 'a volume of the least that a host sells',
      params: { vcpu: 2, ramGiB: 4, storageGiB: 5 },
      inventory: withServer({ host: 'hetzner', size: 'cx23' }, { volumes: [makeVolume({ sizeGiB: 10 })] }),
    },
    {
      name: 'a second volume that only holds copies',
      inventory: withJob(
        { target: { kind: 'volume', address: 'x.copies' } },
        { volumes: [makeVolume(), COPIES] },
      ),
    },
    {
      name: 'three, where both redundancies were ordered',
      params: { servers: 2 },
      contract: doubled({ hardware: ['servers'], geographic: true }),
      inventory: servers(3),
    },
    {
      name: 'larger in all, where that is the provider’s choice',
      contract: makeContract({ readings: { 'capacity.larger': 'provider-choice' } }),
      inventory: makeInventory({
        servers: [makeServer({ size: 'b3-64' }), makeServer({ address: 'x.b', size: 'b3-64' })],
        volumes: [makeVolume({ sizeGiB: 900 }), makeVolume({ attachedTo: { address: 'x.b' } })],
      }),
    },
  ],
  broken: [
    {
      name: 'a disk to boot from that is smaller than that of the size',
      inventory: withServer({ rootGiB: 10 }),
      says: '10 GiB',
    },
    {
      name: 'a size above the smallest that keeps the order',
      direction: 'over',
      inventory: withServer({ size: 'b3-32' }, { volumes: [makeVolume()] }),
      says: 'b3-16, which is enough',
    },
    {
      name: 'far above: the smallest is named',
      direction: 'over',
      inventory: withServer({ size: 'b3-128' }, { volumes: [makeVolume()] }),
      says: 'b3-16, which is enough',
    },
    {
      name: 'more processors, the same memory',
      direction: 'over',
      params: { storageGiB: 160 },
      inventory: withServer({ host: 'hetzner', size: 'cx43' }),
      says: 'ccx23, which is enough',
    },
    {
      name: 'a volume above the order',
      direction: 'over',
      inventory: makeInventory({ volumes: [makeVolume({ sizeGiB: 201 })] }),
      says: '≤ 200 GiB',
    },
    {
      name: 'a server more than the service needs',
      direction: 'over',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b' })],
        volumes: [makeVolume(), makeVolume({ attachedTo: { address: 'x.b' } })],
      }),
      says: '2 servers',
    },
    {
      name: 'three, where only the second site was ordered',
      direction: 'over',
      params: { servers: 2 },
      contract: doubled({ geographic: true }),
      inventory: servers(3),
    },
    {
      name: 'three, where only spread servers were ordered',
      direction: 'over',
      params: { servers: 2 },
      contract: doubled({ hardware: ['servers'] }),
      inventory: servers(3),
    },
    {
      name: 'too much of one and too little of another',
      direction: 'under',
      params: { servers: 2 },
      inventory: makeInventory({
        servers: [makeServer({ size: 'b3-32' }), makeServer({ address: 'x.b', size: 'b3-8' })],
        volumes: [makeVolume(), makeVolume({ attachedTo: { address: 'x.b' } })],
      }),
    },
    {
      name: 'copies are no storage',
      inventory: withJob(
        { target: { kind: 'volume', address: 'x.copies' } },
        { servers: [makeServer({ host: 'hetzner', size: 'cx43', guest: onCopies })], volumes: [COPIES] },
      ),
      says: 'storage',
    },
    {
      name: 'half the memory',
      inventory: withServer({ size: 'b3-8' }, { volumes: [makeVolume()] }),
      says: 'memory',
    },
    { name: 'a disk too small', inventory: withServer({ host: 'hetzner', size: 'cx43' }), says: 'storage' },
    {
      name: 'one server of two',
      params: { servers: 2 },
      inventory: makeInventory({ volumes: [makeVolume()] }),
      says: '2 server',
    },
    {
      name: 'one of two, and its size is not known',
      params: { servers: 2 },
      inventory: withServer({ size: UNKNOWN }),
      says: '2 servers',
    },
    {
      name: 'the volume hangs on another server',
      inventory: withServer(
        { host: 'hetzner', size: 'cx43' },
        { volumes: [makeVolume({ attachedTo: { address: 'x.b' } })] },
      ),
    },
  ],
  unproven: [
    { name: 'a size no table holds', inventory: withServer({ size: 'zz-1' }) },
    { name: 'size known after apply', inventory: withServer({ size: UNKNOWN }) },
    { name: 'the disk of the size is chosen apart', inventory: makeInventory() },
    {
      name: 'one of two has a size that is not known',
      params: { servers: 2 },
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b', size: UNKNOWN })],
        volumes: [makeVolume()],
      }),
    },
    { name: 'a host of no table', inventory: withServer({ host: null }) },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
    {
      name: 'a second volume on a server whose text was not read may only hold copies',
      inventory: withServer({ guest: UNKNOWN }, { volumes: [makeVolume(), COPIES] }),
    },
    {
      name: 'a second server whose text was not read may only hold copies',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b', guest: UNKNOWN })],
        volumes: [makeVolume(), makeVolume({ attachedTo: { address: 'x.b' } })],
      }),
    },
    {
      name: 'a smaller second server whose text was not read',
      inventory: makeInventory({
        servers: [makeServer(), makeServer({ address: 'x.b', size: 'b3-8', guest: UNKNOWN })],
        volumes: [makeVolume()],
      }),
    },
  ],
})
