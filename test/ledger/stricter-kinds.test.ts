/** Every kind of promise that a document can break: asking more of it never makes a broken promise hold. */
import { describe, expect, it } from 'vitest'
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import type { Inventory } from '../../inventory/model.ts'
import { unknown } from '../../inventory/values.ts'
import { POLICIES } from '../../policies/index.ts'
import {
  ADMIN,
  BARE,
  CLIENT_KEY,
  HASHED,
  makeBackup,
  makeFilter,
  makeInventory,
  makeRule,
  makeServer,
  makeSnapshot,
  makeVault,
  makeVolume,
  OPERATOR_KEY,
  withGuest,
  withJob,
  withServer,
} from '../policies/builders.ts'
import { observe } from '../policies/harness.ts'

const judging = POLICIES.filter(({ evidence }) => evidence === undefined)

/** From asking little to asking much, where there is such an order. */
const ORDERS: { readonly [K in PromiseKind]?: readonly PromiseParams[K][] } = {
  'site.residency': [
    { countries: ['FR', 'DE', 'PL'], operators: null },
    { countries: ['FR'], operators: null },
    { countries: ['FR'], operators: ['ikoula'] },
  ],
  'site.single': [{ sites: ['GRA11', 'SBG5'] }, { sites: ['SBG5'] }],
  'site.geographic-redundancy': [
    { sites: ['GRA11', 'SBG5'], apart: 'zones' },
    { sites: ['GRA11', 'SBG5'], apart: 'cities' },
    { sites: ['GRA11', 'SBG5'], apart: 'cities', link: true },
  ],
  'site.jurisdiction': [{ area: 'EEA+CH' }, { area: 'EEA' }, { area: 'EU' }],
  capacity: [1, 4, 16].map((size) => ({ vcpu: size, ramGiB: size, storageGiB: size * 40, servers: size })),
  'capacity.pool': [1, 8, 64].map((size) => ({ vcpu: size, ramGiB: size, storageGiB: size * 40 })),
  'redundancy.hardware': [
    { of: ['servers'] },
    { of: ['servers', 'storage'] },
    { of: ['servers', 'storage', 'backup'] },
  ],
  exclusivity: [
    { features: ['vm', 'backup', 'snapshots', 'supervision', 'ssh-keys'] },
    { features: ['vm', 'backup'] },
    { features: [] },
  ],
  snapshots: [
    { maxCount: 5, maxAgeDays: 60 },
    { maxCount: 1, maxAgeDays: 30 },
    { maxCount: 1, maxAgeDays: 1 },
  ],
  'access.no-client': [
    { clientKeys: [], clientSources: [] },
    { clientKeys: [CLIENT_KEY], clientSources: [] },
    { clientKeys: [CLIENT_KEY], clientSources: ['203.0.113.0/24'] },
  ],
  'firewall.admin-sources': [
    { sources: [ADMIN, '203.0.113.0/24'], ports: ['22/tcp'] },
    { sources: [ADMIN], ports: ['22/tcp'] },
    { sources: [], ports: ['22/tcp', '443/tcp'] },
  ],
  'firewall.standard': [
    { features: ['stateful'] },
    { features: ['stateful', 'nat'] },
    { features: ['stateful', 'nat', 'proxy', 'ipsec', 'ssl-vpn'] },
  ],
  'firewall.advanced': [
    { features: ['ips'] },
    { features: ['ips', 'antivirus', 'application-control', 'web-filter'] },
  ],
  'backup.on-request': [
    { requested: true, scope: [] },
    { requested: true, scope: ['/srv'] },
    { requested: true, scope: ['/srv', '/home', 'mariadb'] },
  ],
  'backup.other-datacenter': [{ minimumSites: 1 }, { minimumSites: 2 }, { minimumSites: 3 }],
  'backup.schedule': [
    { every: 'day', businessHours: { days: [3], from: '12:00', to: '13:00' }, timeZone: 'Europe/Paris' },
    {
      every: 'day',
      businessHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '19:00' },
      timeZone: 'Europe/Paris',
    },
    {
      every: 'day',
      businessHours: { days: [1, 2, 3, 4, 5, 6, 7], from: '00:30', to: '23:30' },
      timeZone: 'Europe/Paris',
    },
  ],
  'backup.retention': [
    { days: 7, exactly: false },
    { days: 31, exactly: false },
    { days: 90, exactly: false },
  ],
  'backup.3-2-1': [
    { copies: 1, media: 1, offSite: 0 },
    { copies: 2, media: 2, offSite: 1 },
    { copies: 4, media: 3, offSite: 2 },
  ],
  'backup.content': [
    { database: null, files: 'weekly', server: null },
    { database: 'daily', files: 'weekly', server: null },
    { database: 'daily', files: 'daily', server: 'weekly' },
  ],
  supervision: [
    { metrics: [], scope: 'servers' },
    { metrics: ['cpu'], scope: 'servers' },
    { metrics: ['cpu', 'memory', 'disk', 'network'], scope: 'servers' },
  ],
  'security.base': [
    { measures: [] },
    { measures: ['firewall', 'updates'] },
    { measures: ['firewall', 'updates', 'access-monitoring', 'antivirus', 'vulnerabilities'] },
  ],
  'telemetry.retention': [{ maxDays: 400 }, { maxDays: 30 }, { maxDays: 1 }],
  'database.connections': [{ simultaneous: 1 }, { simultaneous: 60 }, { simultaneous: 5000 }],
}

/** Kinds whose parameters name exactly what is to be there, or a choice of which neither asks more. */
const UNORDERED: Partial<Record<PromiseKind, string>> = {
  'access.ssh-keys': 'these keys and no other',
  'firewall.basic': 'these ports and no other',
  'backup.key-custody': 'one holder or the other',
  'redundancy.none': 'nothing to vary',
  updates: 'automatic is over-delivered where it is on request',
  'change.class': 'a count of changes, which no document shows',
  'infrastructure.owner': 'one owner or the other',
  'data.after-suspension': 'days that no document shows',
  reversibility: 'days that no document shows',
  suspension: 'days that no document shows',
}

const filter = makeFilter({ rules: [makeRule({ port: 22, peers: ['0.0.0.0/0'] }), makeRule({ port: 443 })] })
const two = [
  makeServer(),
  makeServer({ address: 'openstack_compute_instance_v2.b', name: 'c-erp-b', site: 'SBG5' }),
]
const INVENTORIES: Readonly<Record<string, Inventory>> = {
  'one server': makeInventory(),
  'two cities': makeInventory({ servers: two }),
  'one place': makeInventory({ servers: two.map((server) => ({ ...server, site: 'GRA11' })) }),
  'a place of another continent': withServer({ site: 'BHS5' }),
  'an unknown place': withServer({ site: unknown('a.site') }),
  nothing: makeInventory({ servers: [], vaults: [] }),
  'nothing inside': BARE,
  'only a hash': HASHED,
  'an open filter': withServer({ filters: [{ address: filter.origin.address }] }, { filters: [filter] }),
  'the client inside': withGuest({
    users: [{ name: 'client', sudo: true, authorizedKeys: [CLIENT_KEY, OPERATOR_KEY] }],
  }),
  'no backup': withGuest({ backups: [] }),
  'short backups': withJob({
    retention: { keepWithinDays: 3, keepDaily: null, keepWeekly: null, keepLast: 1, prune: true },
  }),
  'backups of elsewhere': makeInventory({ servers: [makeServer()], vaults: [makeVault({ site: 'GRA11' })] }),
  'backups at noon': withJob({
    timer: { ...makeBackup().timer!, onCalendar: ['*-*-* 12:30:00 Europe/Paris'] },
  }),
  'old snapshots': makeInventory({
    snapshots: [1, 2, 3].map((one) =>
      makeSnapshot({ address: `hcloud_snapshot.s${one}`, createdAt: '2026-10-01T00:00:00Z' }),
    ),
  }),
  'a small disk': makeInventory({ volumes: [makeVolume({ sizeGiB: 10 })] }),
  'a small database': withGuest({ packages: ['mariadb-server'] }),
  'a long journal': withGuest({
    files: [
      {
        path: '/etc/systemd/journald.conf.d/kept.conf',
        content: '[Journal]\nMaxRetentionSec=60day\n',
        mode: null,
      },
    ],
  }),
  'bare packages': withGuest({ packages: [], updates: { automatic: false, reboot: false } }),
}

function isBroken(kind: PromiseKind, params: unknown, inventory: Inventory): boolean {
  return judging
    .filter((policy) => policy.kind === kind)
    .flatMap((policy) => observe(policy, params as never, { name: kind, inventory }))
    .some(({ outcome }) => outcome === 'broken')
}

describe('a promise that asks more', () => {
  it('is tried for every kind that a document can break', () => {
    const kinds = [...new Set(judging.map(({ kind }) => kind))]
    expect(kinds.filter((kind) => !(kind in ORDERS) && !(kind in UNORDERED))).toEqual([])
    expect(Object.keys(ORDERS).filter((kind) => kind in UNORDERED)).toEqual([])
  })

  it.each(Object.entries(ORDERS))('%s: broken stays broken', (kind, orders) => {
    for (const [name, inventory] of Object.entries(INVENTORIES)) {
      const broken = orders.map((params) => isBroken(kind as PromiseKind, params, inventory))
      const first = broken.indexOf(true)
      expect({ name, broken }).toEqual({
        name,
        broken: broken.map((one, at) => (first >= 0 ? at >= first : one)),
      })
    }
  })

  it('breaks each of them somewhere: the orders are not empty words', () => {
    const never = Object.entries(ORDERS).filter(
      ([kind, orders]) =>
        !Object.values(INVENTORIES).some((inventory) =>
          orders.some((params) => isBroken(kind as PromiseKind, params, inventory)),
        ),
    )
    expect(never.map(([kind]) => kind)).toEqual([])
  })
})
