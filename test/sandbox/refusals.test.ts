/** Each rule of the real APIs refuses what it is there for, and lets the sound case through. */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyCloud } from '../../sandbox/cloud/model.ts'
import { API_RULES, judgeChange } from '../../sandbox/refusals/index.ts'
import { refusalsPage } from '../../scripts/refusals-page.ts'
import { rehearseTypesPage } from '../../scripts/rehearse-types-page.ts'
import { CASES, THERE } from './refusals/cases.ts'
import { server } from './refusals/hetzner-things.ts'
import type { Attempt, Objects } from './refusals/model.ts'

function cloudOf(objects: Objects) {
  const cloud = emptyCloud()
  for (const [type, list] of Object.entries(objects)) {
    cloud.objects[type] = Object.fromEntries(
      list.map((attributes) => [
        String(attributes.id),
        {
          type,
          key: String(attributes.id),
          attributes,
          created: '2026-01-01T00:00:00Z',
          updated: '2026-01-01T00:00:00Z',
        },
      ]),
    )
  }
  return cloud
}

function verdict({ type, object = null, prior = null, cloud = {} }: Attempt): string {
  try {
    judgeChange({ type, object, prior, config: object, cloud: cloudOf(cloud) })
    return 'allowed'
  } catch (error) {
    return (error as { complaints?: { detail: string }[] }).complaints?.[0]?.detail ?? String(error)
  }
}

const withThere = (attempt: Attempt): Attempt => ({ ...attempt, cloud: { ...THERE, ...attempt.cloud } })

describe.each(CASES)('%s', (rule, refused, allowed) => {
  test('refuses', () => expect(verdict(withThere(refused))).toContain(`rule ${rule},`))
  test('allows', () => expect(verdict(withThere(allowed))).toBe('allowed'))
})

const DANGLING: readonly (readonly [host: string, attempt: Attempt])[] = [
  ['hcloud', { type: 'hcloud_server', object: server({ firewall_ids: [99] }) }],
  ['hcloud', { type: 'hcloud_server', object: server({ ssh_keys: ['nobody'] }) }],
  ['hcloud', { type: 'hcloud_rdns', object: { id: 'r', floating_ip_id: 9, ip_address: '192.0.2.1' } }],
  ['scaleway', { type: 'scaleway_lb_backend', object: { id: 'b', lb_id: 'fr-par-1/none' } }],
  [
    'ovh',
    { type: 'ovh_cloud_instance', object: { id: 'i', name: 'web', region: 'GRA11', group_id: 'none' } },
  ],
  ['openstack', { type: 'openstack_lb_member_v2', object: { id: 'm', pool_id: 'none' } }],
  ...(
    [
      { network: [{ port: '80/tcp' }] },
      { network: [{ uuid: 'none' }] },
      { flavor_name: 'b9-1' },
      { image_name: 'BeOS' },
      { security_groups: ['none'] },
      { key_pair: 'nobody' },
    ] as const
  ).map((more): readonly [string, Attempt] => [
    'openstack',
    {
      type: 'openstack_compute_instance_v2',
      object: { id: 'i', flavor_name: 'b3-8', image_name: 'Debian 13', region: 'GRA11', ...more },
    },
  ]),
  ['openstack', { type: 'openstack_networking_port_v2', object: { id: 'p', network_id: 'none' } }],
  ['openstack', { type: 'openstack_networking_router_v2', object: { id: 'r', external_network_id: 'none' } }],
  ['cloudstack', { type: 'cloudstack_vpn_connection', object: { id: 'c', vpn_gateway_id: 'none' } }],
]

test.each(DANGLING)('%s: a relation that names nothing is refused: %j', (host, attempt) => {
  expect(verdict(attempt)).toContain(`rule ${host}/relation-exists,`)
})

test('a relation is found by identifier, by identifier without its zone, and by name', () => {
  const cloud: Objects = {
    hcloud_ssh_key: [{ id: '8', name: 'ops' }],
    scaleway_lb: [{ id: 'fr-par-1/abc', name: 'lb' }],
  }
  for (const key of ['8', 'ops']) {
    expect(verdict({ type: 'hcloud_server', object: server({ ssh_keys: [key] }), cloud })).toBe('allowed')
  }
  for (const lb_id of ['abc', 'fr-par-1/abc']) {
    expect(verdict({ type: 'scaleway_lb_backend', object: { id: 'b', lb_id }, cloud })).toBe('allowed')
  }
})

test('what the cloud gave back is not looked up, only what the configuration wrote', () => {
  const object = { id: 'i', type: 'PRO2-S', image: 'debian_trixie', security_group_id: 'fr-par-1/theirs' }
  const change = { type: 'scaleway_instance_server', prior: null, object, cloud: cloudOf({}) }
  expect(() => judgeChange({ ...change, config: { ...object, security_group_id: null } })).not.toThrow()
  expect(() => judgeChange({ ...change, config: object })).toThrow(/security_group_id/)
})

test('what hangs on another object by one of its attributes is found there', () => {
  const cloud: Objects = {
    openstack_lb_loadbalancer_v2: [{ id: 'lb', vip_port_id: 'vip' }],
    ovh_cloud_project_network_private: [
      { id: 'pn-1_7', regions_attributes: [{ region: 'GRA11', openstackid: 'abc' }] },
    ],
  }
  const floating = { id: 'f', pool: 'Ext-Net', port_id: 'vip' }
  expect(verdict({ type: 'openstack_networking_floatingip_v2', object: floating, cloud })).toBe('allowed')
  const port = { id: 'p', network_id: 'abc' }
  expect(verdict({ type: 'openstack_networking_port_v2', object: port, cloud })).toBe('allowed')
})

test('every rule names its types, its demand and its source, once, and is tried above', () => {
  const ids = API_RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    API_RULES.filter(({ types, source, demands }) => types.length === 0 || source === '' || demands === ''),
  ).toEqual([])
  const tried = new Set([
    ...CASES.map(([rule]) => rule),
    ...DANGLING.map(([host]) => `${host}/relation-exists`),
  ])
  expect(ids.filter((id) => !tried.has(id))).toEqual([])
})

test.each([
  ['rehearse-refusals.md', refusalsPage],
  ['rehearse-types.md', rehearseTypesPage],
])('%s is as generated', (name, page) => {
  const written = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', name), 'utf8')
  expect(written === page()).toBe(true)
})
