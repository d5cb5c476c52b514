/**
 * The firewall of the VM and the group of the host stay as signed, and something in front hands everyone on to SSH: a
 * bastion, a port of another number, a balancer. The promise of the admin sources must fall.
 */
import { readFileSync } from 'node:fs'
import { Testing } from 'cdktf'
import { describe, expect, it } from 'vitest'
import { parseContract } from '../../contract/load.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { judge } from '../../ledger/judge.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

const words = { fr: 'x', en: 'x' }
const CLIENT_SOURCES = '203.0.113.0/24'
type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>

interface Client {
  readonly loaded: ReturnType<typeof parseContract>
  readonly resource: Resources
}

/** A sample client, who works from addresses that the contract names. */
function made(code: string): Client {
  const text = readFileSync(`clients/${code}/contract.yaml`, 'utf8')
  const sourced = text.replace(/^client: \{/m, `client: { sources: [${CLIENT_SOURCES}],`)
  const loaded = parseContract(sourced, 'contract.yaml')
  const stack = new ClientStack(Testing.app(), { contract: loaded.contract })
  return { loaded, resource: (JSON.parse(Testing.synth(stack)) as { resource: Resources }).resource }
}

function verdict({ loaded, resource }: Client, more: Resources, id: string): Verdict | undefined {
  const { contract, file, promises } = loaded
  const types = Object.entries(more).map(([type, made]) => [type, { ...resource[type], ...made }])
  const json = JSON.stringify({ resource: { ...resource, ...Object.fromEntries(types) } })
  const { verdicts } = judge({
    ...{ contract, contractFile: file, promises, services: [], readings: [], lock: { state: 'none' } },
    ...{ catalogue: { id: contract.catalogue, title: words }, evidence: [], waivers: [], policies: POLICIES },
    now: '2026-11-22T12:00:00Z',
    inventories: [readInventory({ synth: readDocument('cdk.tf.json', json) })],
  })
  return verdicts.find(({ promise }) => promise.id === id)
}

const at = (path: string): string => `\${${path}}`

/** The first resource of a type, as others refer to it. */
const named = ({ resource }: Client, type: string, attribute: string): string =>
  at(`${type}.${Object.keys(resource[type] ?? {})[0]}.${attribute}`)

/** A private network, and the first server on it at an address that the network hands out. */
const lan = (client: Client): Resources => ({
  scaleway_vpc_private_network: { lan: { name: 'lan' } },
  scaleway_ipam_ip: { seat: { source: [{ private_network_id: at('scaleway_vpc_private_network.lan.id') }] } },
  scaleway_instance_private_nic: {
    seat: {
      server_id: named(client, 'scaleway_instance_server', 'id'),
      private_network_id: at('scaleway_vpc_private_network.lan.id'),
      ipam_ip_ids: [at('scaleway_ipam_ip.seat.id')],
    },
  },
})
const gateway = (client: Client, more: object): Resources => ({
  ...lan(client),
  scaleway_vpc_public_gateway: { gw: { type: 'VPC-GW-S', ...more } },
  scaleway_vpc_gateway_network: {
    gw: {
      gateway_id: at('scaleway_vpc_public_gateway.gw.id'),
      private_network_id: at('scaleway_vpc_private_network.lan.id'),
    },
  },
})
const pat = (client: Client, private_port: number): Resources => ({
  ...gateway(client, {}),
  scaleway_vpc_public_gateway_pat_rule: {
    door: {
      gateway_id: at('scaleway_vpc_public_gateway.gw.id'),
      private_ip: at('scaleway_ipam_ip.seat.address'),
      ...{ public_port: 2222, private_port, protocol: 'tcp' },
    },
  },
})
const balancer = (client: Client, forward_port: number): Resources => ({
  ...lan(client),
  scaleway_lb: { front: { type: 'LB-S' } },
  scaleway_lb_backend: {
    door: {
      lb_id: at('scaleway_lb.front.id'),
      ...{ forward_protocol: 'tcp', forward_port },
      server_ips: [at('scaleway_ipam_ip.seat.address')],
    },
  },
  scaleway_lb_frontend: {
    door: {
      lb_id: at('scaleway_lb.front.id'),
      backend_id: at('scaleway_lb_backend.door.id'),
      inbound_port: 2222,
    },
  },
})
const cloudstack = (client: Client, private_port: number, from = '0.0.0.0/0'): Resources => ({
  cloudstack_ipaddress: { ip: { zone: 'REIMS' } },
  cloudstack_firewall: {
    fw: {
      ip_address_id: at('cloudstack_ipaddress.ip.id'),
      rule: [{ protocol: 'tcp', ports: ['2222'], cidr_list: [from] }],
    },
  },
  cloudstack_port_forward: {
    door: {
      ip_address_id: at('cloudstack_ipaddress.ip.id'),
      forward: [
        {
          ...{ protocol: 'tcp', public_port: 2222, private_port },
          virtual_machine_id: named(client, 'cloudstack_instance', 'id'),
        },
      ],
    },
  },
})
const octavia = (client: Client, protocol_port: number): Resources => ({
  openstack_lb_loadbalancer_v2: { front: { vip_subnet_id: 's' } },
  openstack_lb_listener_v2: {
    door: {
      loadbalancer_id: at('openstack_lb_loadbalancer_v2.front.id'),
      ...{ protocol: 'TCP', protocol_port: 2222 },
    },
  },
  openstack_lb_pool_v2: {
    door: { listener_id: at('openstack_lb_listener_v2.door.id'), protocol: 'TCP', lb_method: 'ROUND_ROBIN' },
  },
  openstack_lb_member_v2: {
    door: {
      pool_id: at('openstack_lb_pool_v2.door.id'),
      address: named(client, 'openstack_compute_instance_v2', 'access_ip_v4'),
      protocol_port,
    },
  },
})
const hcloud = (client: Client, destination_port: number): Resources => ({
  hcloud_load_balancer: { front: { load_balancer_type: 'lb11', location: 'fsn1' } },
  hcloud_load_balancer_service: {
    door: {
      load_balancer_id: at('hcloud_load_balancer.front.id'),
      ...{ protocol: 'tcp', listen_port: 2222, destination_port },
    },
  },
  hcloud_load_balancer_target: {
    door: {
      load_balancer_id: at('hcloud_load_balancer.front.id'),
      type: 'server',
      server_id: named(client, 'hcloud_server', 'id'),
    },
  },
})

const idOf = ({ loaded }: Client, kind: string): string | undefined =>
  loaded.promises.find((one) => one.kind === kind)?.id

type Lie = readonly [
  name: string,
  code: string,
  tell: (client: Client) => Resources,
  harmless: (client: Client) => Resources,
]
const SIGNED = '198.51.100.7/32'

const LIES: readonly Lie[] = [
  [
    'a bastion',
    'avance-scaleway',
    (client) => gateway(client, { bastion_enabled: true }),
    (client) => gateway(client, { bastion_enabled: true, allowed_ip_ranges: [SIGNED] }),
  ],
  ['a translated port', 'avance-scaleway', (client) => pat(client, 22), (client) => pat(client, 8443)],
  [
    'a backend at 22',
    'avance-scaleway',
    (client) => balancer(client, 22),
    (client) => balancer(client, 8443),
  ],
  [
    'a forward from 2222',
    'essentiel-ikoula',
    (client) => cloudstack(client, 22),
    (client) => cloudstack(client, 22, SIGNED),
  ],
  [
    'a pool whose member is SSH',
    'avance-ovh',
    (client) => octavia(client, 22),
    (client) => octavia(client, 8443),
  ],
  [
    'a service of a balancer',
    'prestashop-hetzner',
    (client) => hcloud(client, 22),
    (client) => hcloud(client, 8443),
  ],
]

describe.each(LIES)('%s (%s)', (_, code, tell, harmless) => {
  const client = made(code)
  const promise = idOf(client, 'firewall.admin-sources') ?? 'none'
  const access = idOf(client, 'access.no-client')

  it('is judged by what answers behind it, for whom', () => {
    expect(verdict(client, {}, promise)).toMatchObject({ status: 'kept' })
    expect(verdict(client, tell(client), promise)).toMatchObject({ status: 'broken' })
    expect(verdict(client, harmless(client), promise)).toMatchObject({ status: 'kept' })
  })

  if (access === undefined) return
  it('lets the client in too, who was promised no access', () => {
    const told = (more: Resources) => {
      const { findings, missing } = verdict(client, more, access) as Verdict
      const flaws = findings.filter(({ policy }) => policy === 'access.no-client-sources')
      return { flaws: flaws.length > 0, missing: missing.map(({ path }) => path) }
    }
    const truth = told({})
    expect(truth.flaws).toBe(false)
    expect(told(tell(client)).flaws).toBe(true)
    expect(told(harmless(client))).toEqual(truth)
  })
})
