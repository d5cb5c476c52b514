/** The vocabulary of kinds.ts as schemas: what a client's own article may give as parameters. */
import { z } from 'zod'
import { address } from './fields.ts'
import type { PromiseKind, PromiseParams } from './kinds.ts'

const none = z.strictObject({})
const words = z.array(z.string())
const count = z.int().min(0)
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const percent = z.number().min(0).max(100)
const day = z.iso.date('date')

const feature = z.enum([
  'vm',
  'snapshots',
  'action-history',
  'firewall.basic',
  'firewall.standard',
  'firewall.advanced',
  'backup',
  'ssh-keys',
  'console',
  'supervision',
  'hardware-redundancy',
  'geographic-redundancy',
  'load-balancer',
  'managed',
])

const resources = { vcpu: z.int().min(1), ramGiB: z.number().positive(), storageGiB: z.int().min(1) }

export const PARAMS: { readonly [K in PromiseKind]: z.ZodType<PromiseParams[K]> } = {
  'site.residency': z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'country')).min(1),
    operators: words.nullable().default(null),
  }),
  'site.single': z.strictObject({ sites: words }),
  'site.geographic-redundancy': z.strictObject({
    sites: words.min(2),
    apart: z.enum(['cities', 'zones']),
    link: z.boolean().optional(),
    switchover: z.string().optional(),
    address: address.optional(),
  }),
  'site.jurisdiction': z.strictObject({ area: z.enum(['EU', 'EEA', 'EEA+CH']) }),
  capacity: z.strictObject({ ...resources, servers: z.int().min(1).default(1) }),
  'capacity.pool': z.strictObject(resources),
  'redundancy.hardware': z.strictObject({
    of: z.array(z.enum(['servers', 'backup', 'storage', 'firewall', 'balancer'])).min(1),
    address: address.optional(),
  }),
  'redundancy.none': none,
  exclusivity: z.strictObject({ features: z.array(feature) }),
  snapshots: z.strictObject({ maxCount: count, maxAgeDays: count }),
  'history.actions': none,
  console: none,
  'access.ssh-keys': z.strictObject({ keys: words }),
  'access.no-client': z.strictObject({ clientKeys: words, clientSources: words }),
  'firewall.basic': z.strictObject({ ports: words }),
  'firewall.admin-sources': z.strictObject({ sources: words, ports: words }),
  'firewall.standard': z.strictObject({
    features: z.array(z.enum(['stateful', 'nat', 'proxy', 'ipsec', 'ssl-vpn'])).min(1),
  }),
  'firewall.advanced': z.strictObject({
    features: z.array(z.enum(['ips', 'antivirus', 'application-control', 'web-filter'])).min(1),
  }),
  'backup.on-request': z.strictObject({ requested: z.boolean(), scope: words }),
  'backup.other-datacenter': z.strictObject({ minimumSites: z.int().min(2) }),
  'backup.schedule': z.strictObject({
    every: z.literal('day'),
    businessHours: z.strictObject({ days: z.array(z.int().min(1).max(7)), from: hour, to: hour }),
    timeZone: z.string(),
  }),
  'backup.retention': z.strictObject({ days: z.int().min(1), exactly: z.boolean().default(false) }),
  'backup.3-2-1': z.strictObject({ copies: count, media: count, offSite: count }),
  'backup.content': z.strictObject({
    database: z.literal('daily').nullable(),
    files: z.enum(['daily', 'weekly']),
    server: z.literal('weekly').nullable(),
  }),
  'backup.volume-shown': none,
  'backup.key-custody': z.strictObject({ holder: z.enum(['owner', 'provider']) }),
  'restore.delay': z.strictObject({ businessHours: z.number().positive() }),
  'restore.rehearsed': z.strictObject({ everyDays: z.int().min(1) }),
  supervision: z.strictObject({ metrics: words, scope: z.enum(['infrastructure', 'servers']) }),
  updates: z.strictObject({
    mode: z.enum(['automatic', 'on-request']),
    averageBusinessHours: z.number().positive().nullable().default(null),
  }),
  'security.base': z.strictObject({
    measures: z
      .array(z.enum(['firewall', 'updates', 'access-monitoring', 'antivirus', 'vulnerabilities']))
      .min(1),
  }),
  'telemetry.retention': z.strictObject({ maxDays: z.int().min(1) }),
  'database.connections': z.strictObject({ simultaneous: z.int().min(1) }),
  'application.upkeep': z.strictObject({ application: z.string(), excluded: words.default([]) }),
  'change.class': z.strictObject({ standardPerMonth: count.nullable() }),
  probation: z.strictObject({ months: z.int().min(1), from: day.nullable() }),
  availability: z.strictObject({
    percent,
    coverage: z.enum(['business-hours', 'always']),
    scheme: z.string(),
  }),
  credit: z.strictObject({
    bands: z.array(z.strictObject({ below: percent, percent })).min(1),
    capPercent: percent,
  }),
  'response.times': z.strictObject({ level: z.string(), scheme: z.string() }),
  support: z.strictObject({ level: z.string(), hours: z.string() }),
  reversibility: z.strictObject({ businessDays: z.int().min(1) }),
  suspension: z.strictObject({ afterDays: count.nullable(), cause: z.enum(['breach', 'unpaid']) }),
  'data.after-suspension': z.strictObject({ keepDays: count }),
  termination: z.strictObject({ noticeDays: count }),
  'infrastructure.owner': z.strictObject({ owner: z.enum(['provider', 'third-party']) }),
  'third-party.prerequisites': z.strictObject({ items: words }),
  'client.backup-duty': none,
  'liability.cap': z.strictObject({ basis: z.string() }),
  'owner.exit': none,
  'owner.proof': z.strictObject({ articles: words }),
}

export function isKind(name: string): name is PromiseKind {
  return Object.hasOwn(PARAMS, name)
}
