/** `paraphe fleet check`: the projects of the run, and what is nobody's in documents that clients share, each a line. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CONTRACT_FILE } from '../../contract/find.ts'
import { both } from '../../contract/promise.ts'
import type { Context } from '../command.ts'
import { sortTargets } from '../documents.ts'
import { NOBODY } from '../nobody.ts'
import { PLAN_FILE } from '../project.ts'
import { type Entry, FLEET_SCHEMA } from './entry.ts'
import { findProjects, inShard, type Project, parseShard } from './find.ts'
import { cutTo, foundIn, type Options, poolOf, settingOf } from './options.ts'
import { type Job, runPool } from './pool.ts'
import { progress } from './progress.ts'
import { reason } from './reason.ts'
import type { Part, Rest, Shared } from './shared.ts'
import { compactIndex, openIndex, readIndex } from './store.ts'
import type { Setting } from './task.ts'

/** The lines of this run, in the order in which they came; the index takes each as it comes. */
export async function checkAll(
  ctx: Context,
  targets: readonly string[],
  options: Options,
): Promise<readonly Entry[]> {
  await refuseUnknown(options)
  const { projects, partOf, rests, plain } = await chosen(ctx, targets, options)
  const setting = settingOf(ctx, options)
  const known = readIndex(setting.folder)
  const add = openIndex(setting.folder)
  const bar = progress(ctx, projects.length + rests.length + plain.length)
  const entries: Entry[] = []
  const take = (entry: Entry) => {
    if (known.get(entry.id)?.inputs !== entry.inputs || entry.outcome === 'failed' || options.fresh)
      add(entry)
    entries.push(entry)
    bar.step()
  }
  const before = ({ id }: { readonly id: string }) => (options.fresh ? null : (known.get(id) ?? null))
  /** A part goes to a worker when its turn comes: those of the whole fleet are never under way at once. */
  function* jobs(): Generator<Job> {
    for (const project of projects) {
      const handed = given(partOf, project, setting)
      if ('part' in handed) yield { kind: 'check', project, setting, known: before(project), ...handed }
      else take(handed)
    }
    for (const project of rests) yield { kind: 'rest', project, setting, known: before(project) }
    for (const project of plain) yield { kind: 'document', project, setting, known: before(project) }
  }
  await runPool(jobs(), {
    ...poolOf(options),
    done: (_, { kind, value }) => void (kind === 'check' && take(value)),
    failed: ({ project }, why) => take(failure(project, setting, why)),
  })
  bar.end()
  compactIndex(
    setting.folder,
    [...readIndex(setting.folder).values()].filter((entry) => isThere(ctx.cwd, entry)),
  )
  return entries
}

interface Chosen {
  readonly projects: readonly Project[]
  readonly partOf: Shared['partOf']
  readonly rests: readonly Rest[]
  /** Documents where there is no contract, judged by the packs alone. */
  readonly plain: readonly Project[]
}

const NO_PART = { partOf: () => null, rests: [], plain: [] } as const

/** Before any worker starts: each would only say the same. */
async function refuseUnknown({ pack = [] }: Options): Promise<void> {
  if (pack.length === 0) return
  const { checksOf } = await import('../packs.ts')
  checksOf(pack)
}

async function chosen(ctx: Context, targets: readonly string[], options: Options): Promise<Chosen> {
  const { documents, contracts: folders } = sortTargets(ctx.cwd, targets)
  const { cwd } = ctx
  if (options.pack && documents.length > 0 && findProjects(cwd, folders).length === 0) {
    const all = documents.map((id): Project => ({ id, contract: resolve(cwd, id) }))
    return { ...NO_PART, projects: [], plain: cutTo(ctx, all, options, ({ id }) => [id]) }
  }
  const found = foundIn(ctx, folders)
  if (documents.length === 0) {
    mentionPlan(ctx)
    return { ...NO_PART, projects: cutTo(ctx, found, options) }
  }
  // Only here: what reads contracts and documents is otherwise loaded by the workers alone.
  const { shareOut } = await import('./shared.ts')
  // Whoever is not asked for may claim a part all the same.
  const shared = shareOut(cwd, documents, found, union(found, findProjects(cwd, [])))
  const shard = options.shard === undefined ? null : parseShard(options.shard)
  return {
    projects: cutTo(ctx, found, options, shared.documentsOf),
    partOf: shared.partOf,
    rests: shared.rests.filter((rest) => shard === null || inShard(rest, shard)),
    plain: [],
  }
}

/** A plan that lies where the command runs, beside no contract, was most likely meant for every client. */
function mentionPlan({ cwd, lang, err }: Context): void {
  if (!existsSync(join(cwd, PLAN_FILE)) || existsSync(join(cwd, CONTRACT_FILE))) return
  const words = both(
    `${PLAN_FILE} n’est pas lu\u00a0; \`paraphe fleet check ${PLAN_FILE}\` y juge chaque client dont le contrat en nomme une part`,
    `${PLAN_FILE} is not read; \`paraphe fleet check ${PLAN_FILE}\` judges each client whose contract names a part of it`,
  )
  err(`${words[lang]}\n`)
}

const union = (...lists: readonly (readonly Project[])[]): readonly Project[] => [
  ...new Map(lists.flat().map((project) => [project.contract, project])).values(),
]

/** What the project is handed, or the line that says why it cannot be told. */
function given(partOf: Shared['partOf'], project: Project, setting: Setting): { part: Part | null } | Entry {
  try {
    return { part: partOf(project) }
  } catch (error) {
    return failure(project, setting, reason(error, setting.lang))
  }
}

const failure = (project: Project | Rest, { now }: Setting, error: string): Entry => ({
  ...{ schema: FLEET_SCHEMA, id: project.id, outcome: 'failed', error, judgedAt: now },
  ...{ client: null, counts: {}, waivers: [], template: null, ledger: null, inputs: '' },
  ...('files' in project && { documents: project.files }),
})

/** A line stays as long as its contract does; where there is none, as long as the documents do. */
function isThere(cwd: string, { id, documents = [] }: Entry): boolean {
  const there = (file: string) => existsSync(resolve(cwd, file))
  const bare = id.startsWith(`${NOBODY} (`) || documents[0] === id
  return there(join(id, CONTRACT_FILE)) || (bare && documents.every(there))
}
