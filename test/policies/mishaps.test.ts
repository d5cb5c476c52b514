/**
 * What goes wrong in practice, on every provider where it can: each mishap breaks the promise, and the same stack without
 * it does not. A text is the reason why a provider cannot have it.
 */
import { describe, expect, it } from 'vitest'
import { POLICIES } from '../../policies/index.ts'
import type { Policy } from '../../policies/model.ts'
import { assertBroken } from '../../policies/testing/examples.ts'
import { CLIENT_KEY, OPERATOR_KEY } from './builders.ts'
import { observe } from './harness.ts'
import { cloud, web } from './hygiene/providers/network.ts'
import { type Planned, PROVIDERS, type Provider, planOf, r } from './hygiene/providers/plan.ts'
import { behind, GUEST, type Written } from './mishaps/filters.ts'

interface Case {
  readonly honest: readonly Planned[]
  readonly mishap: readonly Planned[]
  readonly says?: string
}
interface Mishap {
  readonly policy: string
  readonly params: object
  readonly on: Readonly<Record<Provider, Case | string>>
}

const each = (make: (provider: Provider) => Case | string) =>
  Object.fromEntries(PROVIDERS.map((provider) => [provider, make(provider)])) as Mishap['on']

const SIGNED = '198.51.100.7'
const admin = { policy: 'firewall.admin-sources', params: { sources: [`${SIGNED}/32`], ports: ['22/tcp'] } }
const opened = (rules: readonly Written[], says?: string): Mishap => ({
  ...admin,
  on: each((provider) => ({
    honest: behind(provider, SIGNED, [{ peer: `${SIGNED}/32` }]),
    mishap: behind(provider, SIGNED, rules),
    ...(says && { says }),
  })),
})

const backups = { policy: 'backup.other-datacenter', params: { minimumSites: 2 } }
/** A nightly copy to `bucket` of the S3 endpoint `host`, or no copy at all. */
const copying = (repository: string): string => `#cloud-config
write_files:
  - path: /etc/systemd/system/copy.service
    content: |
      [Service]
      ExecStart=/usr/bin/restic -r ${repository} backup /srv
  - path: /etc/systemd/system/copy.timer
    content: |
      [Timer]
      OnCalendar=*-*-* 23:20:00 Europe/Paris
runcmd: [systemctl enable --now copy.timer]
`
const guest = (provider: Provider, text: string, more: object = {}): Planned =>
  web(provider, { [GUEST[provider]]: text, ...more })
const bucket = (values: object) =>
  r('ovh_cloud_project_storage.b', { name: 'b', versioning: { status: 'enabled' }, ...values })

const keyed = (...keys: readonly string[]): string =>
  `#cloud-config\nusers:\n  - name: ops\n    ssh_authorized_keys: ['${OPERATOR_KEY}']\nwrite_files:\n  - path: /root/.ssh/authorized_keys\n    content: "${keys.join('\\n')}\\n"\n`
const PLACE: Readonly<Record<Provider, string>> = {
  ...{ hcloud: 'location', openstack: 'region', ovh: 'region', scaleway: 'zone', cloudstack: 'zone' },
}
const AMERICA: Readonly<Record<Provider, string | null>> = {
  ...{ hcloud: 'ash', openstack: 'US-EAST-VA-1', ovh: 'US-EAST-VA-1', scaleway: null, cloudstack: null },
}

const MISHAPS: Readonly<Record<string, Mishap>> = {
  'the security group is open although the firewall of the VM is closed': opened(
    [{ peer: '0.0.0.0/0' }],
    'everyone',
  ),
  'IPv6 is left open': opened([{ peer: `${SIGNED}/32` }, { peer: '::/0' }], 'IPv6'),
  '0.0.0.0/0 is split into halves': opened([{ peer: '0.0.0.0/1' }, { peer: '128.0.0.0/1' }]),
  'a range of ports holds the admin port': opened([{ peer: '0.0.0.0/0', ports: [1, 1024] }], 'everyone'),
  'a rule for any port': opened([{ peer: '0.0.0.0/0', ports: 'any' }], 'everyone'),
  'the default group is attached in silence': {
    ...admin,
    on: {
      hcloud:
        'the host has no default group: a server without a firewall is open, which hygiene.server-filter tells',
      openstack: {
        honest: behind('openstack', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [web('openstack', { network: [{ name: 'lan', uuid: 'n' }] })],
        says: 'default group',
      },
      ovh: {
        honest: behind('ovh', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [cloud()],
        says: 'default group',
      },
      scaleway: {
        honest: behind('scaleway', SIGNED, [{ peer: `${SIGNED}/32` }]),
        mishap: [web('scaleway')],
        says: 'default group',
      },
      cloudstack: 'the default group of a zone lets nothing in',
    },
  },
  'backups of the host are taken for those that were promised': {
    ...backups,
    on: {
      hcloud: {
        honest: [
          guest('hcloud', copying('sftp:u1@u1.your-storagebox.de:/b')),
          r('hcloud_storage_box.b', { name: 'b', location: 'hel1', server: 'u1.your-storagebox.de' }),
        ],
        mishap: [guest('hcloud', '#cloud-config\n{}\n', { backups: true })],
        says: 'no backup',
      },
      openstack: 'the provider has no backups of the host',
      ovh: {
        honest: [
          guest('ovh', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('ovh', '#cloud-config\n{}\n'),
          r('ovh_cloud_project_workflow_backup.d', {
            name: 'd',
            region_name: 'GRA11',
            instance_id: 'x',
            cron: '0 2 * * *',
            rotation: '31',
          }),
        ],
        says: 'no backup',
      },
      scaleway: 'the host schedules backups of databases only',
      cloudstack: {
        honest: [
          guest('cloudstack', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('cloudstack', '#cloud-config\n{}\n'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 31,
            schedule: '02:00',
            timezone: 'Europe/Paris',
          }),
        ],
        says: 'no backup',
      },
    },
  },
  'the vault is in the city of the server, under another code': {
    ...backups,
    on: {
      hcloud: 'a place has one code, for servers and storage boxes alike',
      openstack: {
        honest: [
          guest('openstack', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('openstack', copying('s3:https://s3.gra.io.cloud.ovh.net/b')),
          bucket({ region_name: 'GRA' }),
        ],
        says: 'another datacenter',
      },
      ovh: {
        honest: [
          guest('ovh', copying('s3:https://s3.rbx.io.cloud.ovh.net/b')),
          bucket({ region_name: 'RBX' }),
        ],
        mishap: [
          guest('ovh', copying('s3:https://s3.gra.io.cloud.ovh.net/b')),
          bucket({ region_name: 'GRA' }),
        ],
        says: 'another datacenter',
      },
      scaleway: 'a region’s bucket may stand in any zone of its city: unproven, see backup.other-datacenter',
      cloudstack: 'the host has no store of objects',
    },
  },
  'a bucket is replicated outside the jurisdiction': {
    policy: 'site.jurisdiction',
    params: { area: 'EU' },
    on: {
      hcloud: 'no resource replicates a storage box',
      openstack: 'a container is replicated inside its region',
      ovh: {
        honest: [
          bucket({
            region_name: 'RBX',
            replication: { rules: [{ destination: { name: 'c', region: 'SBG' } }] },
          }),
        ],
        mishap: [
          bucket({
            region_name: 'RBX',
            replication: { rules: [{ destination: { name: 'c', region: 'BHS' } }] },
          }),
        ],
        says: 'CA',
      },
      scaleway: 'no resource replicates a bucket',
      cloudstack: 'the host has no store of objects',
    },
  },
  'anti-affinity is optional': {
    policy: 'redundancy.hardware',
    params: { of: ['servers'] },
    on: {
      hcloud: 'the only type of a placement group is enforced',
      openstack: {
        honest: pair(
          'openstack',
          { scheduler_hints: [{ group: 'g' }] },
          r('openstack_compute_servergroup_v2.g', { id: 'g', name: 'g', policies: ['anti-affinity'] }),
        ),
        mishap: pair(
          'openstack',
          { scheduler_hints: [{ group: 'g' }] },
          r('openstack_compute_servergroup_v2.g', { id: 'g', name: 'g', policies: ['soft-anti-affinity'] }),
        ),
        says: 'best-effort',
      },
      ovh: {
        honest: [
          cloud({ group_id: 'g' }),
          { ...cloud({ group_id: 'g' }), address: 'ovh_cloud_instance.y' },
          r('ovh_cloud_instance_group.g', { id: 'g', name: 'g', policy: 'ANTI_AFFINITY' }),
        ],
        mishap: [
          cloud({ group_id: 'g' }),
          { ...cloud({ group_id: 'g' }), address: 'ovh_cloud_instance.y' },
          r('ovh_cloud_instance_group.g', { id: 'g', name: 'g', policy: 'AFFINITY' }),
        ],
        says: 'none',
      },
      scaleway: {
        honest: pair(
          'scaleway',
          { placement_group_id: 'g' },
          r('scaleway_instance_placement_group.g', {
            id: 'g',
            name: 'g',
            policy_type: 'max_availability',
            policy_mode: 'enforced',
          }),
        ),
        mishap: pair(
          'scaleway',
          { placement_group_id: 'g' },
          r('scaleway_instance_placement_group.g', {
            id: 'g',
            name: 'g',
            policy_type: 'max_availability',
            policy_mode: 'optional',
          }),
        ),
        says: 'best-effort',
      },
      cloudstack: {
        honest: pair(
          'cloudstack',
          { affinity_group_ids: ['g'] },
          r('cloudstack_affinity_group.g', { id: 'g', name: 'g', type: 'host anti-affinity' }),
        ),
        mishap: pair(
          'cloudstack',
          { affinity_group_ids: ['g'] },
          r('cloudstack_affinity_group.g', { id: 'g', name: 'g', type: 'non-strict host anti-affinity' }),
        ),
        says: 'best-effort',
      },
    },
  },
  'a key of the client is hidden in cloud-init': {
    policy: 'access.no-client',
    params: { clientKeys: [CLIENT_KEY], clientSources: [] },
    on: each((provider) => ({
      honest: [guest(provider, keyed(OPERATOR_KEY))],
      mishap: [guest(provider, keyed(OPERATOR_KEY, CLIENT_KEY))],
      says: 'key of the client',
    })),
  },
  'a secret stands in user data': {
    policy: 'security.no-secret',
    params: { measures: [] },
    on: each((provider) => ({
      honest: [guest(provider, keyed(OPERATOR_KEY))],
      mishap: [guest(provider, '#cloud-config\nruncmd:\n  - echo db_password=hunter2hunter2\n')],
      says: 'password',
    })),
  },
  'snapshots are scheduled above the limit': {
    policy: 'snapshots.limits',
    params: { maxCount: 2, maxAgeDays: 7 },
    on: {
      hcloud: 'the host schedules no snapshots: its backups have terms of their own',
      openstack: 'the provider has no schedule of snapshots',
      ovh: 'the host schedules backups, which have terms of their own',
      scaleway: 'the host schedules no snapshots',
      cloudstack: {
        honest: [
          web('cloudstack'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 2,
            schedule: '02:00',
          }),
        ],
        mishap: [
          web('cloudstack'),
          r('cloudstack_snapshot_policy.d', {
            volume_id: 'v',
            interval_type: 'DAILY',
            max_snaps: 7,
            schedule: '02:00',
          }),
        ],
        says: '7',
      },
    },
  },
  'a location in the United States': {
    policy: 'site.jurisdiction',
    params: { area: 'EEA+CH' },
    on: each((provider) => {
      const away = AMERICA[provider]
      return away === null
        ? 'every site of this host is European'
        : { honest: [web(provider)], mishap: [web(provider, { [PLACE[provider]]: away })], says: 'US' }
    }),
  },
}

function pair(provider: Provider, values: object, group: Planned): readonly Planned[] {
  return [web(provider, values), web(provider, values, {}, 'y'), group]
}

const policiesOf = (name: string): readonly Policy[] =>
  POLICIES.filter(({ id, kind }) => id === name || (kind === name && name === 'access.no-client'))
const seen = (mishap: Mishap, resources: readonly Planned[]) =>
  policiesOf(mishap.policy)
    .filter(({ evidence }) => evidence === undefined)
    .flatMap((policy) =>
      observe(policy as Policy<'security.base'>, mishap.params as never, {
        ...{ name: policy.id, inventory: planOf(resources), level: 'declared' as const },
      }),
    )

for (const [name, mishap] of Object.entries(MISHAPS)) {
  describe(name, () => {
    for (const provider of PROVIDERS) {
      const given = mishap.on[provider]
      if (typeof given === 'string') {
        it(`${provider}: cannot be, as ${given}`, () => expect(given.length).toBeGreaterThan(20))
        continue
      }
      it(`${provider}: is told`, () => assertBroken(seen(mishap, given.mishap), { ...given, name } as never))
      it(`${provider}: is not told of an honest stack`, () => {
        const observations = seen(mishap, given.honest)
        expect(observations.length).toBeGreaterThan(0)
        expect(observations.filter(({ outcome }) => outcome === 'broken')).toEqual([])
      })
    }
  })
}
