/** Each rule of the real APIs refuses what it is there for, and lets the sound case through. */
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyCloud } from '../../sandbox/cloud/model.ts'
import type { Struct } from '../../sandbox/cty/value.ts'
import { API_RULES, judgeChange } from '../../sandbox/refusals/index.ts'
import { refusalsPage } from '../../scripts/refusals-page.ts'

type Objects = Readonly<Record<string, readonly Struct[]>>

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

interface Attempt {
  readonly type: string
  readonly object?: Struct | null
  readonly prior?: Struct | null
  readonly cloud?: Objects
}

function verdict({ type, object = null, prior = null, cloud = {} }: Attempt): string {
  try {
    judgeChange({ type, object, prior, config: object, cloud: cloudOf(cloud) })
    return 'allowed'
  } catch (error) {
    return (error as { complaints?: { detail: string }[] }).complaints?.[0]?.detail ?? String(error)
  }
}

const server = (more: Struct = {}): Struct => ({
  id: '1',
  name: 'web',
  server_type: 'cx23',
  image: 'debian-13',
  location: 'fsn1',
  public_net: [],
  network: [],
  ...more,
})
const firewall = (rule: Struct): Attempt => ({
  type: 'hcloud_firewall',
  object: { id: '7', name: 'f', rule: [rule] },
})
const many = (count: number, make: (index: number) => Struct): Struct[] =>
  Array.from({ length: count }, (_, index) => make(index))
const inRule = {
  direction: 'in',
  protocol: 'tcp',
  port: '443',
  source_ips: ['0.0.0.0/0'],
  destination_ips: [],
}
const offline = [{ ipv4_enabled: false, ipv6_enabled: false }]

const CASES: readonly (readonly [rule: string, refused: Attempt, allowed: Attempt])[] = [
  [
    'hcloud/name-unique',
    { type: 'hcloud_server', object: server({ id: '2' }), cloud: { hcloud_server: [server()] } },
    { type: 'hcloud_server', object: server({ id: '2', name: 'db' }), cloud: { hcloud_server: [server()] } },
  ],
  [
    'hcloud/location-known',
    { type: 'hcloud_server', object: server({ location: 'par1' }) },
    { type: 'hcloud_server', object: server({ location: 'hel1' }) },
  ],
  [
    'hcloud/server-type-sold',
    { type: 'hcloud_server', object: server({ location: 'ash' }) },
    { type: 'hcloud_server', object: server({ location: 'ash', server_type: 'cpx22' }) },
  ],
  [
    'hcloud/image-known',
    { type: 'hcloud_server', object: server({ image: 'windows' }) },
    { type: 'hcloud_server', object: server() },
  ],
  [
    'hcloud/placement-group-full',
    {
      type: 'hcloud_server',
      object: server({ id: '99', name: 'x', placement_group_id: 5 }),
      cloud: { hcloud_server: many(10, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
    },
    {
      type: 'hcloud_server',
      object: server({ id: '99', name: 'x', placement_group_id: 5 }),
      cloud: { hcloud_server: many(9, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
    },
  ],
  [
    'hcloud/volume-place',
    {
      type: 'hcloud_volume',
      object: { id: '3', name: 'v', size: 10, location: 'nbg1', server_id: 1 },
      cloud: { hcloud_server: [server()] },
    },
    {
      type: 'hcloud_volume',
      object: { id: '3', name: 'v', size: 10, location: 'fsn1', server_id: 1 },
      cloud: { hcloud_server: [server()] },
    },
  ],
  [
    'hcloud/volume-size',
    {
      type: 'hcloud_volume',
      prior: { id: '3', size: 20 },
      object: { id: '3', name: 'v', size: 10, location: 'fsn1' },
    },
    {
      type: 'hcloud_volume',
      prior: { id: '3', size: 20 },
      object: { id: '3', name: 'v', size: 30, location: 'fsn1' },
    },
  ],
  [
    'hcloud/primary-ip-place',
    {
      type: 'hcloud_server',
      object: server({ public_net: [{ ipv4_enabled: true, ipv6_enabled: false, ipv4: 9 }] }),
      cloud: { hcloud_primary_ip: [{ id: '9', name: 'p', type: 'ipv4', location: 'hel1' }] },
    },
    {
      type: 'hcloud_server',
      object: server({ public_net: [{ ipv4_enabled: true, ipv6_enabled: false, ipv4: 9 }] }),
      cloud: { hcloud_primary_ip: [{ id: '9', name: 'p', type: 'ipv4', location: 'fsn1' }] },
    },
  ],
  ['hcloud/firewall-rules', firewall({ ...inRule, port: '' }), firewall(inRule)],
  [
    'hcloud/firewall-needs-public',
    {
      type: 'hcloud_server',
      object: server({ public_net: offline, network: [{ network_id: 4 }], firewall_ids: [7] }),
    },
    { type: 'hcloud_server', object: server({ firewall_ids: [7] }) },
  ],
  [
    'hcloud/delete-protected',
    { type: 'hcloud_server', prior: server({ delete_protection: true }) },
    { type: 'hcloud_server', prior: server({ delete_protection: false }) },
  ],
  [
    'hcloud/subnet-range',
    {
      type: 'hcloud_network_subnet',
      object: { id: '4-10.0.1.0/24', network_id: 4, ip_range: '10.0.1.0/24', network_zone: 'eu-central' },
      cloud: {
        hcloud_network_subnet: [
          { id: 'a', network_id: 4, ip_range: '10.0.0.0/16', network_zone: 'eu-central' },
        ],
      },
    },
    {
      type: 'hcloud_network_subnet',
      object: { id: '4-10.0.1.0/24', network_id: 4, ip_range: '10.0.1.0/24', network_zone: 'eu-central' },
      cloud: {
        hcloud_network_subnet: [
          { id: 'a', network_id: 4, ip_range: '10.0.2.0/24', network_zone: 'eu-central' },
        ],
      },
    },
  ],
  [
    'scaleway/bucket-name',
    {
      type: 'scaleway_object_bucket',
      object: { id: 'b', name: 'acme', region: 'fr-par' },
      cloud: { scaleway_object_bucket: [{ id: 'a', name: 'acme' }] },
    },
    { type: 'scaleway_object_bucket', object: { id: 'b', name: 'acme', region: 'fr-par' } },
  ],
  [
    'scaleway/bucket-unlock',
    {
      type: 'scaleway_object_bucket_lock_configuration',
      prior: { rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: 31 }] }] },
    },
    {
      type: 'scaleway_object_bucket_lock_configuration',
      prior: { rule: [{ default_retention: [{ mode: 'GOVERNANCE', days: 31 }] }] },
    },
  ],
  [
    'ovh/bucket-lock',
    {
      type: 'ovh_cloud_project_storage',
      object: {
        id: 'b',
        name: 'acme',
        region_name: 'GRA',
        object_lock: { status: 'enabled' },
        versioning: null,
      },
    },
    {
      type: 'ovh_cloud_project_storage',
      object: {
        id: 'b',
        name: 'acme',
        region_name: 'GRA',
        object_lock: { status: 'enabled' },
        versioning: { status: 'enabled' },
      },
    },
  ],
  [
    'openstack/group-members',
    {
      type: 'openstack_compute_instance_v2',
      object: { id: 'x', flavor_name: 'b3-8', image_name: 'd', scheduler_hints: [{ group: 'g' }] },
      cloud: {
        openstack_compute_instance_v2: many(10, (n) => ({ id: `${n}`, scheduler_hints: [{ group: 'g' }] })),
      },
    },
    {
      type: 'openstack_compute_instance_v2',
      object: { id: 'x', flavor_name: 'b3-8', image_name: 'd', scheduler_hints: [{ group: 'g' }] },
    },
  ],
  [
    'cloudstack/snapshot-schedule',
    {
      type: 'cloudstack_snapshot_policy',
      object: { id: 's', interval_type: 'WEEKLY', schedule: '02:30', max_snaps: 4, timezone: 'Europe/Paris' },
    },
    {
      type: 'cloudstack_snapshot_policy',
      object: { id: 's', interval_type: 'DAILY', schedule: '02:30', max_snaps: 4, timezone: 'Europe/Paris' },
    },
  ],
]

/** What the allowed cases refer to. */
const THERE: Objects = {
  hcloud_placement_group: [{ id: 5, name: 'spread' }],
  hcloud_firewall: [{ id: 7, name: 'closed' }],
  hcloud_network: [{ id: 4, name: 'core', ip_range: '10.0.0.0/16' }],
  openstack_compute_servergroup_v2: [{ id: 'g', name: 'spread' }],
}
const withThere = (attempt: Attempt): Attempt => ({ ...attempt, cloud: { ...THERE, ...attempt.cloud } })

const DANGLING: readonly (readonly [host: string, attempt: Attempt])[] = [
  ['hcloud', { type: 'hcloud_server', object: server({ firewall_ids: [99] }) }],
  ['hcloud', { type: 'hcloud_server', object: server({ ssh_keys: ['nobody'] }) }],
  ['scaleway', { type: 'scaleway_lb_backend', object: { id: 'b', lb_id: 'fr-par-1/none' } }],
  [
    'ovh',
    { type: 'ovh_cloud_instance', object: { id: 'i', name: 'web', region: 'GRA11', group_id: 'none' } },
  ],
  ['openstack', { type: 'openstack_lb_member_v2', object: { id: 'm', pool_id: 'none' } }],
  ['cloudstack', { type: 'cloudstack_vpn_connection', object: { id: 'c', vpn_gateway_id: 'none' } }],
]

test.each(DANGLING)('%s: a relation that names nothing is refused', (host, attempt) => {
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

describe.each(CASES)('%s', (rule, refused, allowed) => {
  test('refuses', () => expect(verdict(refused)).toContain(`rule ${rule},`))
  test('allows', () => expect(verdict(withThere(allowed))).toBe('allowed'))
})

test('every rule names its types, its demand and its source, once', () => {
  const ids = API_RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    API_RULES.filter(({ types, source, demands }) => types.length === 0 || source === '' || demands === ''),
  ).toEqual([])
})

test('the page lists them all', () => {
  const page = fs.readFileSync(
    path.join(import.meta.dirname, '..', '..', 'docs', 'rehearse-refusals.md'),
    'utf8',
  )
  expect(page).toBe(refusalsPage())
})
