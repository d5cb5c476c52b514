/** The rules of `defaults.json` that no table of defaults holds: what a provider makes of a value that was written. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { GOLDEN, inSandbox, type Json, planTogether, readJson, terraform } from './golden.ts'

interface Special {
  /** As `_special` names it. */
  readonly rule: string
  readonly provider: string
  /** Recorded case whose one resource is taken, and what is written on it besides. */
  readonly base: string
  readonly written: Json
  readonly planned?: Json
  /** Attributes that the plan must leave unknown. */
  readonly unknown?: readonly string[]
}

const sha1 = (text: string, encoding: 'hex' | 'base64') => createHash('sha1').update(text).digest(encoding)
const BASE64 = Buffer.from('#cloud-config\n').toString('base64')
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g fixture@example.test\n'

const hcloud = (rule: string, base: string, written: Json, planned: Json): Special => ({
  ...{ rule, provider: 'hcloud', base, written, planned },
})

const SPECIALS: readonly Special[] = [
  ...['hello\n', '', BASE64].map((user_data) =>
    hcloud(
      'hcloud_server.user_data',
      'server-minimal',
      { user_data },
      { user_data: sha1(user_data, 'base64') },
    ),
  ),
  hcloud(
    'hcloud_firewall.rule.source_ips / destination_ips',
    'firewall-minimal',
    { rule: [{ direction: 'out', protocol: 'icmp', destination_ips: ['2001:DB8:0:0::/32', '1.2.3.4'] }] },
    { rule: [expect.objectContaining({ destination_ips: ['1.2.3.4/32', '2001:db8::/32'] })] },
  ),
  {
    ...hcloud(
      'hcloud_server.firewall_ids, hcloud_server.labels',
      'server-minimal',
      { firewall_ids: [], labels: {} },
      { labels: null },
    ),
    unknown: ['firewall_ids'],
  },
  hcloud(
    'hcloud_zone_rrset.records.value, hcloud_rdns.ip_address',
    'rdns-minimal',
    { ip_address: '2001:DB8:0:0::1' },
    { ip_address: '2001:DB8:0:0::1' },
  ),
  hcloud(
    'hcloud_zone_rrset.records.value, hcloud_rdns.ip_address',
    'zone_rrset-minimal',
    { type: 'AAAA', records: [{ value: '2001:DB8:0:0::1' }] },
    { records: [expect.objectContaining({ value: '2001:DB8:0:0::1' })] },
  ),
  hcloud('*.public_key', 'ssh_key-minimal', { public_key: KEY }, { public_key: KEY }),
  hcloud(
    'hcloud_storage_box.access_settings and other nested attributes',
    'storage_box-minimal',
    { access_settings: { ssh_enable: true } },
    { access_settings: expect.not.objectContaining({ ssh_enable: true }) },
  ),
  ...['instance_ip-full', 'block_volume-full', 'vpc_private_network-full'].map((base) => ({
    ...{ rule: '*.zone, *.region', provider: 'scaleway', base, written: {} },
    unknown: [base.startsWith('vpc') ? 'region' : 'zone'],
  })),
  {
    ...{ rule: 'scaleway_instance_server.cloud_init', provider: 'scaleway', base: 'instance_server-minimal' },
    ...{ written: { cloud_init: '#cloud-config\n' }, planned: { cloud_init: '#cloud-config\n' } },
  },
  {
    ...{ rule: 'scaleway_instance_server.cloud_init', provider: 'scaleway', base: 'instance_server-minimal' },
    ...{ written: { cloud_init: '' }, unknown: ['cloud_init'] },
  },
  {
    ...{ rule: '*_id', provider: 'scaleway', base: 'instance_server-minimal' },
    written: { placement_group_id: '33333333-3333-4333-8333-333333333333' },
    planned: { placement_group_id: '33333333-3333-4333-8333-333333333333' },
  },
  {
    rule: 'nested attributes (versioning, object_lock, replication ...)',
    ...{ provider: 'ovh', base: 'cloud_project_storage-minimal' },
    written: { versioning: { status: 'enabled', statut: 'x' } },
    planned: { versioning: { status: 'enabled' } },
  },
  {
    ...{ rule: 'service_name', provider: 'ovh', base: 'cloud_project_storage-minimal' },
    ...{ written: { service_name: undefined }, planned: { service_name: null } },
  },
  ...['hello\n', BASE64].map((user_data) => ({
    rule: 'openstack_compute_instance_v2.user_data',
    ...{ provider: 'openstack', base: 'compute_instance_v2-minimal', written: { user_data } },
    planned: { user_data: sha1(user_data, 'hex') },
  })),
  {
    ...{ rule: 'openstack_networking_secgroup_rule_v2.remote_ip_prefix', provider: 'openstack' },
    base: 'networking_secgroup_rule_v2-minimal',
    written: { ethertype: 'IPv6', remote_ip_prefix: '2001:DB8::/32' },
    planned: { remote_ip_prefix: '2001:db8::/32' },
  },
  {
    ...{
      rule: 'openstack_networking_port_v2.device_owner',
      provider: 'openstack',
      base: 'networking_port_v2-minimal',
    },
    ...{ written: { device_owner: '' }, unknown: ['device_owner'] },
  },
  {
    ...{ rule: '*.region', provider: 'openstack', base: 'networking_network_v2-minimal' },
    ...{ written: {}, unknown: ['region'] },
  },
  {
    ...{ rule: 'cloudstack_instance.user_data', provider: 'cloudstack', base: 'instance-minimal' },
    ...{ written: { user_data: 'hello\n' }, planned: { user_data: sha1('hello\n', 'hex') } },
  },
]

/** Shown by a plan that fails, by other tests, or by none: what is not simulated is said in docs/rehearse.md. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'openstack_blockstorage_volume_v3.scheduler_hints': 'below: a plan that fails',
  'hcloud_server.firewall_ids': 'updates.test.ts: a change of a state',
  'scaleway_instance_server.image, root_volume.size_in_gb':
    'needs the API at plan time: listed as an exception',
  scaleway_domain_zone: 'not served',
}

function configuration({ provider, base, written }: Special): Json {
  const { resource, ...rest } = readJson(path.join(GOLDEN, provider, base, 'main.tf.json'))
  const [[type, named]] = Object.entries<Json>(resource) as [[string, Json]]
  const [[name, body]] = Object.entries<Json>(named) as [[string, Json]]
  return { ...rest, resource: { [type]: { [name]: { ...body, ...written } } } }
}

describe.each(['hcloud', 'scaleway', 'ovh', 'openstack', 'cloudstack'])('%s', (provider) => {
  const mine = SPECIALS.filter((one) => one.provider === provider)

  test('plans what it makes of a written value', async () => {
    const configurations = Object.fromEntries(mine.map((one, at) => [`c${at}`, configuration(one)]))
    const changes = await inSandbox((sandbox, folder) => planTogether(sandbox, folder, configurations))
    for (const [at, { rule, base, planned = {}, unknown = [] }] of mine.entries()) {
      const { after, after_unknown } = changes[`c${at}`]?.[0]?.change ?? {}
      expect(after, `${rule} (${base})`).toMatchObject(planned)
      for (const name of unknown) expect(after_unknown[name], `${rule} (${base}): ${name}`).toBe(true)
    }
  })

  test('every recorded rule has its case', () => {
    const rules = (readJson(path.join(GOLDEN, provider, 'defaults.json'))._special ?? []) as {
      path: string
    }[]
    for (const rule of new Set(rules.map((one) => one.path)))
      expect(mine.some((one) => one.rule === rule) || Object.hasOwn(ELSEWHERE, rule), rule).toBe(true)
  })
})

test('an empty scheduler_hints block ends the plan of an OpenStack volume', async () => {
  const special = {
    ...{ rule: '', provider: 'openstack', base: 'blockstorage_volume_v3-minimal' },
    written: { scheduler_hints: {} },
  }
  const done = await inSandbox(async (sandbox, folder) => {
    writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration(special)))
    await terraform(sandbox, folder, 'init', '-input=false')
    return terraform(sandbox, folder, 'plan', '-input=false', '-no-color')
  })
  expect(done.ok).toBe(false)
})
