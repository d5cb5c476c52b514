/** `drill.yaml`: which snapshot is restored, and what must be found in it. */
import { z } from 'zod'
import { InputError } from '../../contract/errors.ts'
import { type Path, parseSource } from '../../contract/source.ts'

const identifier = z.string().regex(/^[A-Za-z0-9_$-]+\.[A-Za-z0-9_$-]+$/, 'database.table')
const rows = z.union([z.strictObject({ min: z.int().min(0) }), z.strictObject({ equals: z.int().min(0) })])

/** A list in the form of `sha256sum`, inside the snapshot; paths are relative to the list's folder unless absolute. */
const files = z.strictObject({ manifest: z.string() })
/** A dump inside the snapshot, loaded into a MariaDB that lives only for the drill. */
const mariadb = z.strictObject({ dump: z.string(), rows: z.record(identifier, rows) })
/** A program started on the restored files, and a page that it must serve. */
const probe = z.strictObject({
  command: z.array(z.string()).min(1),
  url: z.url(),
  expect: z.string().optional(),
  /** Seconds to wait for it. */
  within: z.int().min(1).max(600).default(60),
})
const check = z.union([z.strictObject({ files }), z.strictObject({ mariadb }), z.strictObject({ probe })])

const drill = z.strictObject({
  service: z.string(),
  /** As restic takes it; may come from RESTIC_REPOSITORY instead. */
  repository: z.string().optional(),
  passwordFile: z.string().optional(),
  host: z.string().optional(),
  path: z.string().optional(),
  tag: z.string().optional(),
  /** The oldest that the latest snapshot may be, in hours: an old backup restores well and helps nobody. */
  maxAgeHours: z.number().positive().default(36),
  checks: z.array(check).min(1),
})

export const drillFile = z.strictObject({ drills: z.array(drill).min(1) })
export type Drill = z.infer<typeof drill>
export type Check = Drill['checks'][number]
export type RowRule = z.infer<typeof rows>

export function parseDrills(text: string, file: string): readonly Drill[] {
  const source = parseSource(text, file)
  const parsed = drillFile.safeParse(source.value)
  if (parsed.success) return parsed.data.drills
  throw new InputError(
    parsed.error.issues.map((issue) => source.problem(issue.path as Path, { what: issue.message })),
  )
}
