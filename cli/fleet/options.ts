/** What the options of `paraphe fleet` come to: which projects, how many at once, with which clock. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { both } from '../../contract/promise.ts'
import type { Level } from '../../inventory/model.ts'
import type { Context } from '../command.ts'
import { changedSince, findProjects, inShard, type Project, parseShard } from './find.ts'
import type { Setting } from './task.ts'

export interface Options {
  readonly shard?: string
  readonly changedSince?: string
  readonly require: Level
  readonly pack?: readonly string[]
  readonly jobs?: string
  readonly timeout: string
  readonly store: string
  readonly fresh?: boolean
  readonly dryRun?: boolean
  readonly accept?: boolean
  readonly html?: string
  readonly format: string
}

/** Every project below the folders. Throws InputError when there is none. */
export function foundIn({ cwd }: Pick<Context, 'cwd'>, folders: readonly string[]): readonly Project[] {
  const all = findProjects(cwd, folders)
  if (all.length > 0) return all
  throw refuse(
    both('aucun projet ici', 'no project here'),
    both('ni contract.yaml, ni dossier qui en contienne', 'no contract.yaml, no folder that holds one'),
  )
}

/** Those of the shard, and those that git sees changed. `documentsOf` names what a project is judged on besides its own files. */
export function cutTo(
  { cwd }: Pick<Context, 'cwd'>,
  projects: readonly Project[],
  { shard, changedSince: since }: Pick<Options, 'shard' | 'changedSince'>,
  documentsOf: (project: Project) => readonly string[] = () => [],
): readonly Project[] {
  const part = shard === undefined ? null : parseShard(shard)
  const mine = part === null ? projects : projects.filter((project) => inShard(project, part))
  return since === undefined ? mine : changedSince(mine, since, cwd, documentsOf)
}

export function settingOf(ctx: Context, { require, store, pack = [] }: Options): Setting {
  const { cwd, lang, version } = ctx
  const packs = [...new Set(pack)].sort()
  return { cwd, folder: resolve(cwd, store), require, packs, lang, version, now: ctx.now().toISOString() }
}

const positive = (text: string, option: string): number => {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw refuse(`${option} ${text}`, both('un nombre positif', 'a positive number'))
}

export const poolOf = ({ jobs, timeout }: Options) => ({
  workers: jobs === undefined ? availableParallelism() : Math.ceil(positive(jobs, '--jobs')),
  timeoutMs: positive(timeout, '--timeout') * 1000,
})
