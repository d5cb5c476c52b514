/** What stands under `data` of each kind of evidence, as the programs on the server print it. */
import { z } from 'zod'

/** restic adds nanoseconds and an offset to its times. */
const instant = z.string().refine((time) => !Number.isNaN(Date.parse(time)))

const snapshots = z.array(z.looseObject({ time: instant, paths: z.array(z.string()).default([]) }))

/** `restic snapshots --json`, alone or beside `restic stats --mode raw-data --json`. */
export const resticSnapshots = z.union([
  snapshots.transform((list) => ({ snapshots: list, bytes: null as number | null })),
  z
    .looseObject({ snapshots, stats: z.looseObject({ total_size: z.number() }).optional() })
    .transform(({ snapshots: list, stats }) => ({ snapshots: list, bytes: stats?.total_size ?? null })),
])

/** A receipt of `paraphe drill`. */
export const restoreDrill = z.looseObject({
  startedAt: instant,
  finishedAt: instant,
  ok: z.boolean(),
  /** True when it was restored away from the production site. */
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
export const nftRuleset = z.looseObject({ nftables: z.array(z.unknown()) })

export const actionHistory = z.looseObject({ entries: z.array(z.looseObject({ at: instant })) })

export const updatesLog = z.looseObject({
  pendingSecurity: z.int().min(0),
  lastRun: instant.nullable().default(null),
})

export const databaseConnections = z.looseObject({ max: z.int().min(0) })

/** The monthly statement of `paraphe sla`. */
export const availability = z.looseObject({
  month: z.string(),
  objectivePercent: z.number(),
  lowPercent: z.number(),
  highPercent: z.number(),
  provisional: z.boolean().default(false),
})
