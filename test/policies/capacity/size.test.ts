import policy from '../../../policies/capacity/size.ts'
import { makeInventory, makeVolume, UNKNOWN, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { vcpu: 4, ramGiB: 16, storageGiB: 200, servers: 1 },
  kept: [{ name: 'the ordered size', inventory: makeInventory({ volumes: [makeVolume()] }) }],
  broken: [
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
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})
