/** Two sites joined by a private network and under one name, where that was ordered. */
import type { Address, Inventory, NameRecord, Network } from '../../../inventory/model.ts'
import policy from '../../../policies/site/geographic-redundancy.ts'
import { makeInventory, makeServer, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const NAME = 'erp.example.fr'
const network = (address: string, members: readonly string[], parts: Partial<Network> = {}): Network => ({
  ...{ origin: origin(address), host: 'ovh', name: 'link', sites: [], ranges: ['10.40.0.0/24'], members },
  segment: '1234',
  ...parts,
})
const record = (parts: Partial<NameRecord> = {}): NameRecord => ({
  ...{ origin: origin('ovh_domain_zone_record.x'), host: 'ovh', name: '', fqdn: NAME, ttl: 60 },
  leadsTo: [{ address: 'x.a' }],
  ...parts,
})
const address = (at: string, server: string): Address => ({
  ...{ origin: origin(at), host: 'scaleway', name: '', family: 4, kind: 'floating' },
  assignedTo: { address: server },
})
const sites = (parts: Partial<Inventory> = {}) =>
  makeInventory({
    servers: [makeServer({ address: 'x.a', site: 'GRA11' }), makeServer({ address: 'x.b', site: 'SBG5' })],
    networks: [network('n.one', ['x.a']), network('n.two', ['x.b'])],
    names: [record()],
    ...parts,
  })

policyTest(
  policy,
  {
    params: { sites: ['GRA11', 'SBG5'], apart: 'cities', link: true, switchover: NAME },
    kept: [
      { name: 'two networks that one segment joins, and a name', inventory: sites() },
      {
        name: 'one network that reaches both',
        inventory: sites({ networks: [network('n.one', ['x.a', 'x.b'], { segment: null })] }),
      },
      {
        name: 'remembered for five minutes, and no longer',
        inventory: sites({ names: [record({ ttl: 300 })] }),
      },
      {
        name: 'the name in capitals, beside one that is known after apply',
        inventory: sites({ names: [record({ fqdn: UNKNOWN }), record({ fqdn: 'ERP.Example.fr' })] }),
      },
      {
        name: 'a name that leads to one of several addresses',
        inventory: sites({
          names: [record({ leadsTo: [{ address: 'ip.a' }] })],
          addresses: [address('ip.z', 'y.stranger'), address('ip.a', 'x.b')],
        }),
      },
      {
        name: 'a name that leads to an address of a server',
        inventory: sites({
          names: [record({ leadsTo: [{ address: 'ip.a' }] })],
          addresses: [address('ip.a', 'x.b')],
        }),
      },
    ],
    broken: [
      {
        name: 'two networks that nothing joins',
        inventory: sites({
          networks: [network('n.one', ['x.a']), network('n.two', ['x.b'], { segment: '1235' })],
        }),
        says: 'a private network between the sites',
      },
      {
        name: 'networks of two hosts, whose segments have one number by chance',
        inventory: sites({
          networks: [network('n.one', ['x.a']), network('n.two', ['x.b'], { host: 'scaleway' })],
        }),
      },
      {
        name: 'a segment that the second network is not on',
        inventory: sites({
          networks: [network('n.one', ['x.a']), network('n.two', ['x.b'], { segment: null })],
        }),
      },
      {
        name: 'a number that is the address of nothing, beside an address of a server',
        inventory: sites({
          names: [record({ leadsTo: [{ id: '192.0.2.9' }] })],
          addresses: [address('ip.a', 'x.b')],
        }),
        says: '192.0.2.9',
      },
      {
        name: 'an address that hangs on a server of another service',
        inventory: sites({
          names: [record({ leadsTo: [{ address: 'ip.a' }] })],
          addresses: [address('ip.z', 'x.b'), address('ip.a', 'y.stranger')],
        }),
        says: 'y.stranger',
      },
      {
        name: 'networks of nobody',
        inventory: sites({
          networks: [
            network('n.one', ['x.a'], { segment: null }),
            network('n.two', ['x.b'], { segment: null }),
          ],
        }),
      },
      { name: 'the second server is not on it', inventory: sites({ networks: [network('n.one', ['x.a'])] }) },
      { name: 'no network', inventory: sites({ networks: [] }), says: 'none' },
      { name: 'no name', inventory: sites({ names: [] }), says: NAME },
      { name: 'another name', inventory: sites({ names: [record({ fqdn: 'www.example.fr' })] }) },
      {
        name: 'it leads to a stranger',
        inventory: sites({ names: [record({ leadsTo: [{ id: '192.0.2.9' }] })] }),
        says: '192.0.2.9',
      },
      { name: 'it leads nowhere', inventory: sites({ names: [record({ leadsTo: [] })] }), says: 'nothing' },
      {
        name: 'it is remembered for an hour',
        inventory: sites({ names: [record({ ttl: 3600 })] }),
        says: '3600 s',
      },
    ],
    unproven: [
      {
        name: 'the network reaches a server of which no table says where it is',
        inventory: sites({
          servers: [
            makeServer({ address: 'x.a', site: 'GRA11' }),
            makeServer({ address: 'x.b', site: 'NOWHERE' }),
          ],
        }),
      },
      { name: 'the name is known after apply', inventory: sites({ names: [record({ fqdn: UNKNOWN })] }) },
      {
        name: 'where it leads is known after apply',
        inventory: sites({ names: [record({ leadsTo: UNKNOWN })] }),
      },
      {
        name: 'what joins the networks is known after apply',
        inventory: sites({
          networks: [network('n.one', ['x.a'], { segment: UNKNOWN }), network('n.two', ['x.b'])],
        }),
      },
    ],
  },
  'link',
)
