/** A load balancer before doubled servers: it knows both, and listens where the service does. */
import type { Inventory, LoadBalancer } from '../../../inventory/model.ts'
import policy from '../../../policies/redundancy/hardware.ts'
import { makeBalancer, makeContract, makeInventory, makeListener, makeServer, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const before = (balancer: Partial<LoadBalancer> = {}, parts: Partial<Inventory> = {}) =>
  makeInventory({
    servers: [makeServer({ address: 'x.a' }), makeServer({ address: 'x.b' })],
    loadBalancers: [
      makeBalancer({
        listeners: [80, 443].map((port) => makeListener({ port })),
        targets: [{ address: 'x.a' }, { address: 'x.b' }],
        ...balancer,
      }),
    ],
    ...parts,
  })

const contract = makeContract({
  services: [
    {
      ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
      firewall: { tier: 'basic', ports: ['80/tcp', '443/tcp', '500/udp'] },
    },
  ],
})

policyTest(
  policy,
  {
    params: { of: ['balancer'] },
    kept: [{ name: 'both servers, every TCP port', contract, inventory: before() }],
    broken: [
      { name: 'no balancer', contract, inventory: before({}, { loadBalancers: [] }), says: 'none' },
      {
        name: 'one server',
        contract,
        inventory: before({ targets: [{ address: 'x.a' }] }),
        says: '1 server',
      },
      {
        name: 'one server twice',
        contract,
        inventory: before({ targets: [{ address: 'x.a' }, { address: 'x.a' }] }),
        says: '1 server',
      },
      {
        name: 'strangers',
        contract,
        inventory: before({ targets: [{ address: 'y.a' }, { id: '192.0.2.9' }] }),
        says: '0 servers',
      },
      {
        name: 'a port of the service is not carried',
        contract,
        inventory: before({ listeners: [makeListener({ port: 80 })] }),
        says: '443/tcp',
      },
      { name: 'it listens nowhere', contract, inventory: before({ listeners: [] }), says: 'nothing' },
    ],
    unproven: [
      {
        name: 'its servers are known after apply',
        contract,
        inventory: before({ targets: [UNKNOWN, UNKNOWN] }),
      },
      {
        name: 'its ports are known after apply',
        contract,
        inventory: before({ listeners: [makeListener({ port: UNKNOWN })] }),
      },
    ],
  },
  'balancer',
)
