/** The latest snapshot of a repository, and its restoration to another place. */
import { existsSync, readdirSync } from 'node:fs'
import { refuse } from '../../contract/errors.ts'
import type { Drill } from './plan.ts'
import { type Env, run } from './process.ts'

export interface Snapshot {
  readonly id: string
  readonly time: string
  readonly hostname: string
  readonly paths: readonly string[]
  readonly tags: readonly string[]
}

/** A repository address without user and password. */
export const withoutCredentials = (repository: string): string => repository.replace(/\/\/[^/@]*@/, '//')

const access = (drill: Drill): readonly string[] => [
  ...(drill.repository === undefined ? [] : ['-r', drill.repository]),
  ...(drill.passwordFile === undefined ? [] : ['--password-file', drill.passwordFile]),
  // Reading takes no lock: a drill never holds up the night's backup.
  '--no-lock',
]
const select = (drill: Drill): readonly string[] => [
  ...(drill.host === undefined ? [] : ['--host', drill.host]),
  ...(drill.path === undefined ? [] : ['--path', drill.path]),
  ...(drill.tag === undefined ? [] : ['--tag', drill.tag]),
]

export async function latestSnapshot(drill: Drill, env: Env): Promise<Snapshot> {
  const { code, stdout, stderr } = await run(
    'restic',
    [...access(drill), 'snapshots', '--json', ...select(drill)],
    { env },
  )
  if (code !== 0)
    throw refuse(
      { fr: 'le dépôt restic ne s’ouvre pas', en: 'the restic repository cannot be opened' },
      stderr.trim().split('\n').at(-1) ?? null,
    )
  const snapshots = (JSON.parse(stdout) ?? []) as {
    id: string
    time: string
    hostname: string
    paths: string[]
    tags?: string[]
  }[]
  const latest = snapshots.sort((a, b) => Date.parse(a.time) - Date.parse(b.time)).at(-1)
  if (!latest)
    throw refuse(
      { fr: 'aucun snapshot ne correspond', en: 'no snapshot matches' },
      select(drill).join(' ') || null,
    )
  return {
    id: latest.id,
    time: latest.time,
    hostname: latest.hostname,
    paths: latest.paths,
    tags: latest.tags ?? [],
  }
}

/** Restores into `target`, which must be empty and outside what the snapshot holds: a drill never overwrites. */
export async function restore(drill: Drill, snapshot: Snapshot, target: string, env: Env): Promise<void> {
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw refuse(
      { fr: `${target} n’est pas vide`, en: `${target} is not empty` },
      {
        fr: 'un exercice restaure ailleurs, jamais par-dessus',
        en: 'a drill restores elsewhere, never over',
      },
    )
  }
  const { code, stderr } = await run(
    'restic',
    [...access(drill), 'restore', snapshot.id, '--target', target, '--verify'],
    { env },
  )
  if (code !== 0) throw new RestoreFailed(stderr.trim().split('\n').slice(-3).join(' · '))
}

/** The restoration itself failed: a result of the drill, not a fault of the input. */
export class RestoreFailed extends Error {}
