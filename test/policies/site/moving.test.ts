/** An address that passes from a server to another, across sites or in one. */
import type { Address, Guest, Inventory, Server } from '../../../inventory/model.ts'
import hardware from '../../../policies/redundancy/hardware.ts'
import geographic from '../../../policies/site/geographic-redundancy.ts'
import { makeGuest, makeInventory, makeServer, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const IP = '203.0.113.50'
const unit = (...argv: string[]): Partial<Guest> => ({
  services: [{ name: 'moving-address.service', commands: [argv], environment: {}, enabled: true }],
})
const READY = unit('/usr/sbin/ip', 'address', 'replace', `${IP}/32`, 'dev', 'lo')
const file = (path: string, content: string): Partial<Guest> => ({ files: [{ path, content, mode: null }] })
const server = (address: string, site: string, guest: Partial<Guest> = READY, parts: Partial<Server> = {}) =>
  makeServer({ address, site, guest: makeGuest(guest), ...parts })
const ip = (parts: Partial<Address> = {}): Address => ({
  ...{ origin: origin('ovh_cloud_project_failover_ip_attach.x'), host: 'ovh', name: IP, family: 4 },
  kind: 'floating',
  assignedTo: { address: 'x.a' },
  ...parts,
})
const two = (parts: Partial<Inventory> = {}, second: Partial<Guest> = READY) =>
  makeInventory({
    servers: [server('x.a', 'GRA11'), server('x.b', 'SBG5', second)],
    addresses: [ip()],
    ...parts,
  })

policyTest(
  geographic,
  {
    params: { sites: ['GRA11', 'SBG5'], apart: 'cities', address: IP },
    kept: [
      { name: 'the first has it, both answer to it', inventory: two() },
      {
        name: 'operators handed it to the other',
        inventory: two({ addresses: [ip({ assignedTo: { address: 'x.b' } })] }),
      },
      {
        name: 'the network’s own files put it there',
        inventory: two({}, file('/etc/netplan/60-moving.yaml', `addresses:\n  - ${IP}/32\n`)),
      },
      ...['a', 'addr', 'address'].map((object) => ({
        name: `by \`ip ${object} add\`, beside another command`,
        inventory: two(
          {},
          {
            services: [
              {
                ...{ name: 'x.service', environment: {}, enabled: true },
                commands: [['/usr/bin/true'], ['ip', object, 'add', `${IP}/32`, 'dev', 'lo']],
              },
            ],
          },
        ),
      })),
      {
        name: 'in the list of a network unit, behind a remark',
        inventory: two(
          {},
          file('/etc/systemd/network/10-lo.network', `# moving\n[Network]\nAddress=${IP}/32 # ours\n`),
        ),
      },
      {
        name: 'another address that moves is known after apply',
        inventory: two({ addresses: [ip(), ip({ name: UNKNOWN })] }),
      },
      {
        name: 'an address that stays is known after apply',
        inventory: two({ addresses: [ip({ name: UNKNOWN, kind: 'fixed' }), ip()] }),
      },
    ],
    broken: [
      {
        name: 'nobody has it',
        inventory: two({ addresses: [ip({ assignedTo: null })] }),
        says: 'none',
      },
      { name: 'it is not there', inventory: two({ addresses: [] }), says: IP },
      { name: 'another address', inventory: two({ addresses: [ip({ name: '203.0.113.51' })] }), says: IP },
      {
        name: 'a stranger has it',
        inventory: two({ addresses: [ip({ assignedTo: { address: 'x.z' } })] }),
        says: 'x.z',
      },
      {
        name: 'the second does not answer to it',
        inventory: two({}, {}),
        at: 'x.b',
        says: `${IP} on the server`,
      },
      {
        name: 'the second answers to another',
        inventory: two({}, unit('/usr/sbin/ip', 'address', 'replace', '203.0.113.5/32', 'dev', 'lo')),
      },
      {
        name: 'what puts it there never starts',
        inventory: two({}, { services: [{ ...READY.services![0]!, enabled: false }] }),
      },
      {
        name: 'only a fixed address is known after apply',
        inventory: two({ addresses: [ip({ name: UNKNOWN, kind: 'fixed' })] }),
        says: 'none',
      },
      ...[
        ['a link of that name is made', ['/usr/sbin/ip', 'link', 'add', `${IP}/32`]],
        ['another program says so', ['/usr/bin/zip', 'address', 'add', `${IP}/32`]],
        ['a program that begins like it', ['/usr/sbin/ipset', 'address', 'add', `${IP}/32`]],
        ['an object that ends like it', ['ip', 'raddr', 'add', `${IP}/32`]],
        ['an object that begins like it', ['ip', 'addresses', 'add', `${IP}/32`]],
        ['a verb that begins like it', ['ip', 'addr', 'added', `${IP}/32`]],
        ['a verb that ends like it', ['ip', 'addr', 'unadd', `${IP}/32`]],
      ].map(([name, argv]) => ({ name: name as string, inventory: two({}, unit(...(argv as string[]))) })),
      {
        name: 'a file of another folder holds it',
        inventory: two({}, file('/opt/etc/netplan/60-moving.yaml', `addresses:\n  - ${IP}/32\n`)),
      },
      {
        name: 'it is taken away again',
        inventory: two({}, unit('/usr/sbin/ip', 'address', 'del', `${IP}/32`, 'dev', 'lo')),
      },
      {
        name: 'it stands in a comment',
        inventory: two({}, file('/etc/netplan/60-moving.yaml', `# ${IP}/32\n`)),
      },
      {
        name: 'a host that does not let it go that far',
        params: { sites: ['GRA11', 'DE1'] },
        inventory: two({ servers: [server('x.a', 'GRA11'), server('x.b', 'DE1')] }),
        says: 'Gravelines (GRA11), Frankfurt (DE1): an Additional IP can move from Gravelines to Roubaix or Strasbourg',
      },
      {
        name: 'a zone, and the address is of the other',
        params: { sites: ['fr-par-1', 'fr-par-2'], apart: 'zones' },
        inventory: two({
          servers: ['fr-par-1', 'fr-par-2'].map((site, index) =>
            server(`x.${'ab'[index]}`, site, READY, { host: 'scaleway' }),
          ),
        }),
        says: 'scoped to one product and one zone',
      },
    ],
    unproven: [
      {
        name: 'where the second stands is known after apply',
        inventory: two({
          servers: [server('x.a', 'GRA11'), server('x.b', 'SBG5', READY, { site: UNKNOWN })],
        }),
      },
      { name: 'the address is known after apply', inventory: two({ addresses: [ip({ name: UNKNOWN })] }) },
      {
        name: 'who has it is known after apply',
        inventory: two({ addresses: [ip({ assignedTo: UNKNOWN })] }),
      },
      {
        name: 'what runs in the second is not known',
        inventory: two({
          servers: [server('x.a', 'GRA11'), makeServer({ address: 'x.b', site: 'SBG5', guest: null })],
        }),
      },
    ],
  },
  'address',
)

const group = {
  spreadGroups: [
    {
      ...{ origin: origin('g.x'), host: 'ovh' as const, name: 'g', site: 'GRA11' },
      policy: 'enforced' as const,
    },
  ],
}
const inOne = (parts: Partial<Inventory> = {}) =>
  makeInventory({
    servers: ['x.a', 'x.b'].map((address) =>
      server(address, 'GRA11', READY, { spreadGroups: [{ address: 'g.x' }] }),
    ),
    addresses: [ip()],
    ...group,
    ...parts,
  })

policyTest(
  hardware,
  {
    params: { of: ['servers'], address: IP },
    kept: [{ name: 'two servers of one site, and the address is at one of them', inventory: inOne() }],
    broken: [
      { name: 'the address is nobody’s', inventory: inOne({ addresses: [] }), says: IP },
      {
        name: 'two servers and an address, and nothing keeps them apart',
        inventory: inOne({ spreadGroups: [{ ...group.spreadGroups[0]!, policy: 'best-effort' }] }),
      },
    ],
    unproven: [
      {
        name: 'who has it is known after apply',
        inventory: inOne({ addresses: [ip({ assignedTo: UNKNOWN })] }),
      },
    ],
  },
  'address',
)
