/** A firewall sold as redundant: two appliances, on two machines, and an address that may move between them. */
import type { Inventory, NetworkPort, Server } from '../../../inventory/model.ts'
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

const port = (name: string, parts: Partial<NetworkPort> = {}): NetworkPort => ({
  ...{ origin: origin(`openstack_networking_port_v2.${name}`), host: 'ovh', name, network: EDGE },
  ...{ portSecurity: true, allowedPairs: [{ path: 'allowed_address_pairs[0]', range: '10.29.0.10' }] },
  ...parts,
})

const pair = (parts: Partial<Inventory> = {}) =>
  makeInventory({
    servers: [half('x.a'), half('x.b'), makeServer({ address: 'x.server' })],
    spreadGroups: [GROUP],
    networks: [
      {
        origin: origin(EDGE),
        host: 'ovh',
        name: 'edge',
        sites: ['GRA11'],
        ranges: ['10.29.0.0/24'],
        members: [],
        segment: null,
      },
    ],
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
        says: 'allowed to 1',
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
        says: 'allowed to 0',
      },
    ],
    unproven: [
      { name: 'the group is elsewhere', inventory: pair({ spreadGroups: [] }) },
      {
        name: 'the policy is known after apply',
        inventory: pair({ spreadGroups: [makeGroup({ policy: UNKNOWN })] }),
      },
      { name: 'no port in the document', inventory: pair({ networkPorts: [] }) },
    ],
  },
  'pair',
)
