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

const listening = (...ports: readonly (number | typeof UNKNOWN)[]) =>
  before({ listeners: ports.map((port) => makeListener({ port })) })

const open = (...ports: readonly string[]) =>
  makeContract({
    services: [
      {
        ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
        firewall: { tier: 'basic', ports },
      },
    ],
  })
const contract = open('80/tcp', '443/tcp', '500/udp')
const range = open('5060-5062/tcp')

policyTest(
  policy,
  {
    params: { of: ['balancer'] },
    kept: [
      { name: 'both servers, every TCP port', contract, inventory: before() },
      { name: 'a range of ports, each carried', contract: range, inventory: listening(5060, 5061, 5062) },
      {
        name: 'ports of the service carried, and one known after apply beside them',
        contract,
        inventory: listening(80, 443, UNKNOWN),
      },
    ],
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
      {
        name: 'one port of a range is not carried, another twice',
        contract: range,
        inventory: listening(5060, 5062, 5062),
        says: '5060-5062/tcp | 5060, 5062, 5062',
      },
      {
        name: 'the first port of a range is not carried, one after it is',
        contract: range,
        inventory: listening(5061, 5062, 5063),
        says: '5060-5062/tcp',
      },
      {
        name: 'the last port of a range is not carried, one before it is',
        contract: range,
        inventory: listening(5059, 5060, 5061),
        says: '5060-5062/tcp',
      },
      {
        name: 'of a range between two ports, the middle is carried',
        contract: range,
        inventory: listening(5059, 5061, 5063),
        says: '5060-5062/tcp',
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
        name: 'its second server is known after apply',
        contract,
        inventory: before({ targets: [{ address: 'x.a' }, UNKNOWN] }),
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
