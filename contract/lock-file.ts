/** `contract.lock.json`: what was signed, so that a contract that was edited since can be told from one that was not. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from './errors.ts'

export const LOCK_FILE = 'contract.lock.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const lockSchema = z.strictObject({
  version: z.literal(1),
  /** Of contract, documents and catalogue together; what a signature signs. */
  hash,
  signedOn: z.iso.date(),
  catalogue: z.strictObject({
    id: z.string(),
    /** Of the promises that the catalogue derived from this contract when it was signed. */
    promises: hash,
  }),
  documents: z.array(z.strictObject({ file: z.string(), sha256: hash })),
  /** The contract as it was signed, whole: an amendment is told by comparing with it. */
  contract: z.unknown(),
  /** Hash of the lock that this one replaced. */
  previous: hash.nullable(),
  signatures: z.array(z.strictObject({ identity: z.string(), signature: z.string() })),
})

export type Lock = z.infer<typeof lockSchema>

export function lockPathOf(contractPath: string): string {
  return join(dirname(contractPath), LOCK_FILE)
}

/** The lock beside a contract, or null when there is none. Throws InputError when it cannot be read as one. */
export function readLock(contractPath: string): Lock | null {
  const file = lockPathOf(contractPath)
  if (!existsSync(file)) return null
  const position = { file, line: 1, column: 1 }
  const remedy = { fr: 'reprenez-le de l’historique du projet', en: 'restore it from the project’s history' }
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refuse({ fr: `${LOCK_FILE} illisible`, en: `unreadable ${LOCK_FILE}` }, why, remedy, position)
  }
  const parsed = lockSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const why = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
  throw refuse(
    { fr: `${LOCK_FILE} n’est pas un verrou`, en: `${LOCK_FILE} is not a lock` },
    why,
    remedy,
    position,
  )
}

/** Replaces the lock in one step: a reader sees the old one or the new one, never a part. */
export function replaceLock(contractPath: string, lock: Lock): string {
  const file = lockPathOf(contractPath)
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(lock, null, 2)}\n`, { flush: true })
  renameSync(draft, file)
  return file
}
