/**
 * What stands under `data` of each kind of evidence, as the programs on the server print it. The one definition: what
 * `paraphe drill`, `paraphe sla` and `paraphe evidence` write has these types, and policies read through these schemas.
 */
import { z } from 'zod'
import type { EvidenceKind } from './evidence.ts'

/** restic adds nanoseconds and an offset to its times. */
const instant = z.string().refine((time) => !Number.isNaN(Date.parse(time)))

const snapshots = z.array(z.object({ time: instant, paths: z.array(z.string()).default([]) }))

/** `restic snapshots --json`, alone or beside `restic stats --mode raw-data --json`. */
export const resticSnapshots = z.union([
  snapshots.transform((list) => ({ snapshots: list, bytes: null as number | null })),
  z
    .looseObject({ snapshots, stats: z.object({ total_size: z.number() }).optional() })
    .transform(({ snapshots: list, stats }) => ({ snapshots: list, bytes: stats?.total_size ?? null })),
])

/** `restic check`: whether the repository is whole; `summary` is its last line. */
export const resticCheck = z.object({ ok: z.boolean(), summary: z.string() })

/** A receipt of `paraphe drill`. */
export const restoreDrill = z.object({
  startedAt: instant,
  finishedAt: instant,
  /** Every check passed, on a fresh snapshot, in the promised time. */
  ok: z.boolean(),
  /** True when it was restored away from the machine that was backed up. */
  elsewhere: z.boolean().default(false),
})

/** `sshd -T`: one directive a line, or already as a record. */
export const sshdEffective = z.union([
  z.string().transform((text) =>
    Object.fromEntries(
      text
        .split('\n')
        .map((line) => line.trim().split(/\s+(.*)/))
        .map(([key = '', value = '']) => [key.toLowerCase(), value]),
    ),
  ),
  z.record(z.string(), z.string()),
])

/** `nft -j list ruleset`. */
export const nftRuleset = z.object({ nftables: z.array(z.unknown()) })

/** `systemctl list-timers --all --output=json`; times in microseconds since 1970, 0 or null for never. */
export const systemdTimers = z.array(
  z.object({ unit: z.string(), activates: z.string(), next: z.number().nullable() }),
)

/** What auditd and sudo kept: when, under which rule, by which program; never its arguments. */
export const actionHistory = z.object({ entries: z.array(z.object({ at: instant })) })

/** Security updates that wait, and the last time unattended-upgrades wrote into its log. */
export const updatesLog = z.object({
  pendingSecurity: z.int().min(0),
  lastRun: instant.nullable().default(null),
})

/** `select @@max_connections`. */
export const databaseConnections = z.object({ max: z.int().min(0) })

/** The monthly statement of `paraphe sla`. */
export const availability = z.object({
  month: z.string(),
  objectivePercent: z.number(),
  lowPercent: z.number(),
  highPercent: z.number(),
  provisional: z.boolean().default(false),
})

/** The tickets of a month with the delays each was under, as `paraphe sla --evidence` writes them. */
export const tickets = z.object({
  month: z.string(),
  /** True while the month is not over, or where the journal does not cover it whole. */
  provisional: z.boolean().default(false),
  tickets: z.array(
    z.object({
      id: z.string(),
      delays: z.array(
        z.object({
          what: z.enum(['gti', 'gtr']),
          /** Minutes promised; null when the text promises none. */
          minutes: z.number().nullable(),
          state: z.enum(['kept', 'missed', 'running', 'not-promised']),
        }),
      ),
    }),
  ),
})

/** What an application says of itself: its version, and how many security releases of that branch it lacks. */
export const application = z.object({
  name: z.string(),
  version: z.string(),
  answers: z.boolean(),
  pendingSecurity: z.int().min(0),
})

/** The schema of every kind. */
export const SHAPES = {
  'nft-ruleset': nftRuleset,
  'restic-snapshots': resticSnapshots,
  'restic-check': resticCheck,
  'restore-drill': restoreDrill,
  'sshd-effective': sshdEffective,
  'systemd-timers': systemdTimers,
  'updates-log': updatesLog,
  'action-history': actionHistory,
  availability,
  'database-connections': databaseConnections,
  tickets,
  application,
} as const satisfies Readonly<Record<EvidenceKind, z.ZodType>>

/** What a producer of this kind must write. */
export type DataOf<K extends EvidenceKind> = z.input<(typeof SHAPES)[K]>
