/** A firewall sold as redundant: two appliances, on two machines, and an address that may move between them. */
import type { Inventory, Network, NetworkPort, Server, Value } from '../../../inventory/model.ts'
import { unknown } from '../../../inventory/values.ts'
import policy from '../../../policies/redundancy/hardware.ts'
import { makeGroup, makeGuest, makeInventory, makeServer, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const GROUP = makeGroup()
const EDGE = 'openstack_networking_network_v2.edge'

interface Told {
  readonly router?: number
  readonly address?: string
  readonly packages?: readonly string[]
  readonly config?: string
}

function half(address: string, told: Told = {}, server: Partial<Server> = {}): Server {
  const { router = 36, address: shared = '10.29.0.10', packages = ['keepalived'] } = told
  const config =
    told.config ??
    `vrrp_instance a {\n  virtual_router_id ${router}\n  virtual_ipaddress {\n    ${shared}/32 dev ens3\n  }\n}\n`
  return makeServer({
    address,
    spreadGroups: [{ address: GROUP.origin.address }],
    guest: makeGuest({
      packages: [...packages],
      files: [
        { path: '/etc/nftables.json', content: '{"masquerade":null}', mode: null },
        { path: '/etc/keepalived/keepalived.conf', content: config, mode: null },
      ],
    }),
    ...server,
  })
}

/** What keepalived is told: the addresses of one router. */
const told = (router: number | '', ...addresses: readonly string[]) =>
  `vrrp_instance a {\n  virtual_router_id  ${router}\n  virtual_ipaddress {\n${addresses.join('\n')}\n  } # of both\n}\n`

const EDGE_NETWORK: Network = {
  ...{ origin: origin(EDGE), host: 'ovh', name: 'edge', sites: ['GRA11'], ranges: ['10.29.0.0/24'] },
  ...{ members: [], segment: null },
}
const pairOf = (range: Value<string>) => ({ path: 'allowed_address_pairs[0]', range })

const port = (name: string, parts: Partial<NetworkPort> = {}): NetworkPort => ({
  ...{ origin: origin(`openstack_networking_port_v2.${name}`), host: 'ovh', name, network: EDGE },
  ...{ portSecurity: true, allowedPairs: [{ path: 'allowed_address_pairs[0]', range: '10.29.0.10' }] },
  ...parts,
})

const pair = (parts: Partial<Inventory> = {}) =>
  makeInventory({
    servers: [half('x.a'), half('x.b'), makeServer({ address: 'x.server' })],
    spreadGroups: [GROUP],
    networks: [EDGE_NETWORK],
    networkPorts: [port('a'), port('b')],
    ...parts,
  })
const second = (told: Told, server: Partial<Server> = {}) =>
  pair({ servers: [half('x.a'), half('x.b', told, server), makeServer({ address: 'x.server' })] })

policyTest(
  policy,
  {
    params: { of: ['firewall'] },
    kept: [
      { name: 'two that share an address', inventory: pair() },
      {
        name: 'two addresses, in the order of each, among comments',
        inventory: pair({
          servers: [
            half('x.a', { config: told(36, '10.29.0.10', '10.29.0.11') }),
            half('x.b', { config: `! virtual_router_id 40\n${told(36, '10.29.0.11', '10.29.0.10')}` }),
            makeServer({ address: 'x.server' }),
          ],
          networkPorts: ['a', 'b'].map((name) => port(name, { allowedPairs: [pairOf('10.29.0.0/24')] })),
        }),
      },
      {
        name: 'the other addresses of the ports, and a network beside, are not known',
        inventory: pair({
          networks: [EDGE_NETWORK, { ...EDGE_NETWORK, origin: origin('x.lan'), ranges: UNKNOWN }],
          networkPorts: ['a', 'b'].map((name) =>
            port(name, { portSecurity: UNKNOWN, allowedPairs: [pairOf(UNKNOWN), pairOf('10.29.0.10/32')] }),
          ),
        }),
      },
      {
        name: 'ports that check no address',
        inventory: pair({
          networkPorts: [
            port('a', { portSecurity: false, allowedPairs: [] }),
            port('b', { portSecurity: false, allowedPairs: [] }),
          ],
        }),
      },
    ],
    broken: [
      {
        name: 'a third appliance that shares nothing',
        inventory: pair({
          servers: [
            half('x.a'),
            half('x.b'),
            half('x.c', { packages: [] }),
            makeServer({ address: 'x.server' }),
          ],
        }),
        at: 'x.c',
      },
      {
        name: 'an address that is none',
        inventory: second({ config: told(36, '10.29.0.300') }),
        at: 'x.b',
      },
      {
        name: 'an address and no router id',
        inventory: second({ config: told('', '10.29.0.10') }),
        at: 'x.b',
      },
      { name: 'a router id and no address', inventory: second({ config: told(36) }), at: 'x.b' },
      {
        name: 'one more address on the second',
        inventory: second({ config: told(36, '10.29.0.10', '10.29.0.11') }),
        at: 'x.b',
      },
      {
        name: 'the ports may use a neighbour of the address',
        inventory: pair({
          networkPorts: ['a', 'b'].map((name) => port(name, { allowedPairs: [pairOf('10.29.0.11')] })),
        }),
        at: 'openstack_networking_port_v2.a',
        says: 'allowed on 0',
      },
      {
        name: 'the network of the ports does not hold the address',
        inventory: pair({ networks: [{ ...EDGE_NETWORK, ranges: ['10.30.0.0/24'] }] }),
        says: 'allowed on 0',
      },
      {
        name: 'one port alone is on the network, whatever the other of no known network may do',
        inventory: pair({ networkPorts: [port('a'), port('b', { network: null, allowedPairs: [] })] }),
        says: 'allowed on 1',
      },
      {
        name: 'one appliance',
        inventory: pair({ servers: [half('x.a'), makeServer({ address: 'x.server' })] }),
        says: '1 server',
      },
      {
        name: 'the group is optional',
        inventory: pair({ spreadGroups: [makeGroup({ policy: 'best-effort' })] }),
      },
      { name: 'one outside the group', inventory: second({}, { spreadGroups: [] }), at: 'x.b' },
      { name: 'keepalived is not installed on one', inventory: second({ packages: [] }), at: 'x.b' },
      {
        name: 'keepalived is told nothing',
        inventory: second({ config: '# virtual_ipaddress { 10.29.0.10 }' }),
      },
      {
        name: 'each has an address of its own',
        inventory: second({ address: '10.29.0.20' }),
        says: '10.29.0.20',
      },
      { name: 'each has a router id of its own', inventory: second({ router: 37 }), at: 'x.b' },
      {
        name: 'the host drops what the second sends from it',
        inventory: pair({ networkPorts: [port('a'), port('b', { allowedPairs: [] })] }),
        says: 'allowed on 1',
      },
      {
        name: 'ports of another network check no address',
        inventory: pair({
          networkPorts: [
            port('a', { allowedPairs: [] }),
            port('b', { allowedPairs: [] }),
            port('c', { network: 'x.lan', portSecurity: false }),
            port('d', { network: 'x.lan', portSecurity: false }),
          ],
        }),
        says: 'allowed on 0',
      },
    ],
    unproven: [
      {
        name: 'what the second would be is only a hash',
        inventory: second({}, { guest: unknown('x.b.user_data', 'hash-only') }),
      },
      { name: 'nothing tells what the second is', inventory: second({}, { guest: null }) },
      { name: 'the group is elsewhere', inventory: pair({ spreadGroups: [] }) },
      {
        name: 'the policy is known after apply',
        inventory: pair({ spreadGroups: [makeGroup({ policy: UNKNOWN })] }),
      },
      ...[
        ['what a port may use', { allowedPairs: UNKNOWN }],
        ['an address that a port may use', { allowedPairs: [pairOf(UNKNOWN)] }],
        ['whether a port checks', { portSecurity: UNKNOWN, allowedPairs: [] }],
      ].map(([what, parts]) => ({
        name: `${what} is known after apply`,
        inventory: pair({ networkPorts: [port('a'), port('b', parts as Partial<NetworkPort>)] }),
      })),
      {
        name: 'the network of a port is elsewhere',
        inventory: pair({ networkPorts: [port('a'), port('b', { network: null })] }),
      },
      {
        name: 'the addresses of the network are known after apply',
        inventory: pair({ networks: [{ ...EDGE_NETWORK, ranges: UNKNOWN }] }),
      },
      { name: 'no port in the document', inventory: pair({ networkPorts: [] }) },
    ],
  },
  'pair',
)
