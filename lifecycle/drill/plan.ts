/** `drill.yaml`: which snapshot is restored, and what must be found in it. */
import { z } from 'zod'
import { InputError } from '../../contract/errors.ts'
import { type Path, parseSource } from '../../contract/source.ts'

const identifier = z.string().regex(/^[A-Za-z0-9_$-]+\.[A-Za-z0-9_$-]+$/, 'database.table')
const rows = z.union([z.strictObject({ min: z.int().min(0) }), z.strictObject({ equals: z.int().min(0) })])

// The descriptions are what an editor shows.
const files = z
  .strictObject({ manifest: z.string() })
  .describe('liste au format de sha256sum, dans la copie ; chemins relatifs à son dossier, ou absolus')
const mariadb = z
  .strictObject({ dump: z.string(), rows: z.record(identifier, rows) })
  .describe('export dans la copie, chargé dans une MariaDB qui ne vit que le temps de l’essai')
const probe = z
  .strictObject({
    command: z.array(z.string()).min(1),
    url: z.url(),
    expect: z.string().optional().describe('texte que la page doit contenir'),
    within: z.int().min(1).max(600).default(60).describe('secondes d’attente'),
  })
  .describe('programme lancé sur les fichiers restaurés, et la page qu’il doit servir')
const check = z.union([z.strictObject({ files }), z.strictObject({ mariadb }), z.strictObject({ probe })])

const drill = z.strictObject({
  service: z.string(),
  repository: z.string().optional().describe('comme restic le nomme ; sinon RESTIC_REPOSITORY'),
  passwordFile: z.string().optional(),
  host: z.string().optional(),
  path: z.string().optional(),
  tag: z.string().optional(),
  // An old backup restores well and helps nobody.
  maxAgeHours: z.number().positive().default(36).describe('âge maximal de la dernière copie, en heures'),
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
