/** Ways in that hand on to servers: the bastion and the ports of gateways, forwarded ports of addresses. */
import { describe, expect, it } from 'vitest'
import type { Forward, Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'
import { inventoryOf, refs } from './golden.ts'

const span = (ports: Forward['ports']): string =>
  isUnknown(ports) ? '?' : ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`
const told = ({ protocol, ports, leadsTo, servers, peers, sieve }: Forward): string =>
  [
    `${isUnknown(protocol) ? '?' : protocol} ${span(ports)} → ${span(leadsTo)}`,
    `to ${refs(servers).join(' ')}`,
    `from ${isUnknown(peers) ? '?' : peers.join(' ')}`,
    ...(sieve ? [`past ${refs(sieve.filters).join(' ')} (${sieve.looksAt})`] : []),
  ].join(', ')
const toldIn = ({ forwards }: Inventory): readonly string[] => forwards.map(told)
const synth = (resource: object): Inventory =>
  readInventory({ synth: readDocument('cdk.tf.json', JSON.stringify({ resource })) })
const at = (path: string): string => `\${${path}}`

describe('what the real providers planned', () => {
  it('a bastion reaches the servers of the gateway’s networks, for everyone where no range is written', () => {
    const servers = 'scaleway_instance_server.web scaleway_instance_server.db'
    expect(toldIn(inventoryOf('scaleway/stack-two-zones/plan.json'))).toEqual([
      `tcp 61000 → 22, to ${servers}, from 0.0.0.0/0`,
    ])
    expect(toldIn(inventoryOf('scaleway/vpc_public_gateway-full/plan.json'))).toEqual([
      'tcp 61000 → 22, to , from 198.51.100.0/24',
    ])
    expect(toldIn(inventoryOf('scaleway/vpc_public_gateway-minimal/plan.json'))).toEqual([])
  })

  it('a forwarded port passes the firewall of its public address', () => {
    expect(toldIn(inventoryOf('cloudstack/stack-one-site/plan.json'))).toEqual([
      'tcp 443 → 443, to cloudstack_instance.web, from 0.0.0.0/0, past cloudstack_firewall.fw (ports)',
    ])
    expect(toldIn(inventoryOf('cloudstack/port_forward-minimal/plan.json'))).toEqual([
      expect.stringMatching(
        /^tcp 2222 → 22, to #0{7}3-.*, past \?cloudstack_port_forward.x.ip_address_id.firewall/,
      ),
    ])
    expect(toldIn(inventoryOf('cloudstack/port_forward-full/plan.json'))[0]).toMatch(
      /^tcp 443-444 → 443-444,/,
    )
  })
})

describe('a Scaleway gateway', () => {
  const gateway = (values: object, unknown: object = {}) =>
    toldIn(planOf([r('scaleway_vpc_public_gateway.gw', { ...values }, { ...unknown })]))

  it.each([
    [{}, []],
    [{ bastion_enabled: false }, []],
    [{ bastion_enabled: true, bastion_port: 2222 }, ['tcp 2222 → 22, to , from 0.0.0.0/0']],
    [{ bastion_enabled: true, allowed_ip_ranges: [] }, ['tcp 61000 → 22, to , from 0.0.0.0/0']],
    [
      { bastion_enabled: true, allowed_ip_ranges: ['192.0.2.0/24', '198.51.100.7/32'] },
      ['tcp 61000 → 22, to , from 192.0.2.0/24 198.51.100.7/32'],
    ],
  ])('%j', (values, expected) => expect(gateway(values)).toEqual(expected))

  it('may have a bastion where that is known after apply', () => {
    expect(gateway({}, { bastion_enabled: true })).toEqual(['? 61000 → 22, to , from 0.0.0.0/0'])
    expect(gateway({ bastion_enabled: true }, { allowed_ip_ranges: true, bastion_port: true })).toEqual([
      'tcp ? → 22, to , from ?',
    ])
  })

  it('lets nobody in whom an empty list of a state leaves out', () => {
    const resources = [
      {
        ...{ mode: 'managed', type: 'scaleway_vpc_public_gateway', name: 'gw' },
        provider: 'provider["registry.terraform.io/scaleway/scaleway"]',
        instances: [
          { attributes: { id: 'g', bastion_enabled: true, bastion_port: 61000, allowed_ip_ranges: [] } },
        ],
      },
    ]
    const state = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', outputs: {}, resources }
    const document = readDocument('terraform.tfstate', JSON.stringify(state))
    expect(toldIn(readInventory({ state: document }))).toEqual(['tcp 61000 → 22, to , from '])
  })

  it('may reach any server where its network is elsewhere', () => {
    const plan = planOf([
      r('scaleway_vpc_public_gateway.gw', { id: 'g', bastion_enabled: true }),
      r('scaleway_vpc_gateway_network.n', { gateway_id: 'g', private_network_id: 'elsewhere' }),
    ])
    expect(toldIn(plan)).toEqual([
      'tcp 61000 → 22, to ?scaleway_vpc_gateway_network.n.private_network_id, from 0.0.0.0/0',
    ])
  })

  const SERVER = { scaleway_instance_server: { web: { name: 'web', type: 'PRO2-XS' } } }
  const nic = (more: object = {}) => ({
    scaleway_instance_private_nic: {
      seat: { server_id: at('scaleway_instance_server.web.id'), private_network_id: 'n', ...more },
    },
  })
  const rule = (private_ip: string, more: object = {}) => ({
    scaleway_vpc_public_gateway_pat_rule: {
      door: { private_ip, public_port: 2222, private_port: 22, ...more },
    },
  })
  it.each([
    [
      'of a reserved address',
      {
        ...{ ...SERVER, ...nic({ ipam_ip_ids: [at('scaleway_ipam_ip.ip.id')] }) },
        ...{ scaleway_ipam_ip: { ip: { source: [] } }, ...rule(at('scaleway_ipam_ip.ip.address')) },
      },
    ],
    [
      'of an interface',
      { ...SERVER, ...nic(), ...rule(at('scaleway_instance_private_nic.seat.private_ips[0].address')) },
    ],
    [
      'of the server itself',
      { ...SERVER, ...rule(at('scaleway_instance_server.web.private_ips[0].address')) },
    ],
  ])('translates to the server %s', (_, resource) =>
    expect(toldIn(synth(resource))).toEqual([
      'any 2222 → 22, to scaleway_instance_server.web, from 0.0.0.0/0',
    ]),
  )

  it('translates to who knows whom at an address that nothing here has', () => {
    expect(toldIn(synth({ ...SERVER, ...rule('10.0.0.9', { protocol: 'TCP' }) }))).toEqual([
      'tcp 2222 → 22, to ?scaleway_vpc_public_gateway_pat_rule.door.private_ip, from 0.0.0.0/0',
    ])
  })
})

describe('a forwarded port of OpenStack', () => {
  const PORT = r('openstack_networking_port_v2.p', { id: 'p', name: 'p', security_group_ids: ['g'] })
  const forwarding = (unknown = {}) =>
    r(
      'openstack_networking_portforwarding_v2.f',
      { internal_port_id: 'p', internal_port: 22, external_port: 2222, protocol: 'TCP' },
      unknown,
    )
  const server = r('openstack_compute_instance_v2.web', { id: 's', name: 'web', network: [{ port: 'p' }] })

  it('passes the groups of its interface, which look at the server’s own port', () => {
    expect(toldIn(planOf([server, PORT, forwarding()]))).toEqual([
      'tcp 2222 → 22, to openstack_compute_instance_v2.web, from 0.0.0.0/0, past #g (leadsTo)',
    ])
  })

  it.each([
    [{ no_security_groups: true }, null],
    [{ port_security_enabled: false, security_group_ids: ['g'] }, null],
    [{ security_group_ids: [] }, '?openstack_networking_port_v2.p.security_group_ids'],
  ])('to an interface with %j', (values, filters) => {
    const bare = r('openstack_networking_port_v2.p', { id: 'p', name: 'p', ...values })
    const [forward] = planOf([server, bare, forwarding()]).forwards
    expect(forward?.sieve ? refs(forward.sieve.filters).join() : null).toBe(filters)
  })

  it('to an interface that is elsewhere leads to who knows whom', () => {
    expect(toldIn(planOf([server, forwarding()]))[0]).toMatch(
      /to \?(\S+internal_port_id), from 0.0.0.0\/0, past \?\1 \(leadsTo\)$/,
    )
  })
})
