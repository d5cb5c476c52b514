/** One drill from end to end: latest snapshot, restored elsewhere, checked by content, timed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checked, look } from './checks.ts'
import type { Drill } from './plan.ts'
import type { Env } from './process.ts'
import { receiptOf } from './receipt.ts'
import { latestSnapshot, RestoreFailed, restore, withoutCredentials } from './restic.ts'

export interface DrillOptions {
  readonly env: Env
  /** Where to restore; a temporary folder that is removed afterwards when null. */
  readonly into: string | null
  readonly promisedHours: number | null
  readonly validDays: number
  readonly now: () => Date
  progress(text: string): void
}

/** Throws InputError for a repository that does not open or a program that is not there; a failed check is a result. */
export async function runDrill(drill: Drill, options: DrillOptions): Promise<ReturnType<typeof receiptOf>> {
  const { env, progress } = options
  const startedAt = options.now()
  const snapshot = await latestSnapshot(drill, env)
  const root = options.into ?? mkdtempSync(join(tmpdir(), 'paraphe-drill-'))
  const checks: Checked[] = []
  try {
    progress(`restic restore ${snapshot.id.slice(0, 8)} → ${root}`)
    try {
      await restore(drill, snapshot, root, env)
      for (const check of drill.checks) {
        const found = await look(check, root, env)
        for (const one of found) progress(`${one.passed ? '✔' : '✘'} ${one.check}: ${one.found}`)
        checks.push(...found)
      }
    } catch (error) {
      if (!(error instanceof RestoreFailed)) throw error
      checks.push({
        check: 'restore',
        passed: false,
        expected: 'restored and verified',
        found: error.message,
      })
    }
    return receiptOf({
      service: drill.service,
      startedAt,
      maxAgeHours: drill.maxAgeHours,
      validDays: options.validDays,
      repository: withoutCredentials(drill.repository ?? env.RESTIC_REPOSITORY ?? ''),
      snapshot,
      restoredTo: options.into ?? 'temporary folder, removed',
      machine: hostname(),
      seconds: Math.round((options.now().getTime() - startedAt.getTime()) / 1000),
      promisedHours: options.promisedHours,
      checks,
    })
  } finally {
    if (options.into === null) rmSync(root, { recursive: true, force: true })
  }
}
