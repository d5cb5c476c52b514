/** `paraphe fleet check|upgrade|report`: many client projects at once, each on its own. */

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { CONTRACT_FILE } from '../../contract/find.ts'
import { both } from '../../contract/promise.ts'
import { didYouMean } from '../../contract/suggest.ts'
import type { Level } from '../../inventory/model.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { type Entry, FLEET_SCHEMA } from '../fleet/entry.ts'
import { changedSince, findProjects, inShard, type Project, parseShard } from '../fleet/find.ts'
import { type Job, runPool } from '../fleet/pool.ts'
import { progress } from '../fleet/progress.ts'
import { compactIndex, FLEET_FOLDER, openIndex, readIndex } from '../fleet/store.ts'
import { fleetTable } from '../fleet/table.ts'
import type { Setting } from '../fleet/task.ts'
import type { Upgraded } from '../fleet/upgrade.ts'
import { formatOption } from '../options.ts'
import { writeWhole } from '../printing.ts'

interface Options {
  readonly shard?: string
  readonly changedSince?: string
  readonly require: Level
  readonly jobs?: string
  readonly timeout: string
  readonly store: string
  readonly fresh?: boolean
  readonly dryRun?: boolean
  readonly accept?: boolean
  readonly html?: string
  readonly format: string
}

const ACTIONS = { check, upgrade, report }

export const command: Command = {
  name: 'fleet',
  summary: both(
    'juger, mettre à niveau et montrer des milliers de projets',
    'judge, upgrade and show thousands of projects',
  ),
  arguments: '<action> [folders...]',
  options: [
    {
      flags: '--shard <i/n>',
      summary: both('une part sur n, pour une matrice de CI', 'one part of n, for a CI matrix'),
    },
    {
      flags: '--changed-since <revision>',
      summary: both('seulement les projets que git voit changés', 'only projects that git sees changed'),
    },
    {
      flags: '--require <level>',
      summary: both('force de preuve exigée', 'strength of proof asked for'),
      choices: ['declared', 'deployed', 'observed'],
      default: 'declared',
    },
    {
      flags: '--jobs <n>',
      summary: both(
        'projets à la fois (défaut\u00a0: un par cœur)',
        'projects at once (default: one a core)',
      ),
    },
    {
      flags: '--timeout <seconds>',
      summary: both('au-delà, un projet est abandonné', 'beyond it a project is given up'),
      default: '120',
    },
    {
      flags: '--store <folder>',
      summary: both('index et registres', 'index and ledgers'),
      default: FLEET_FOLDER,
    },
    {
      flags: '--fresh',
      summary: both('juger aussi ce qui n’a pas changé', 'judge what has not changed, too'),
    },
    {
      flags: '--dry-run',
      summary: both('upgrade\u00a0: montrer sans écrire', 'upgrade: show, write nothing'),
    },
    {
      flags: '--accept',
      summary: both(
        'upgrade\u00a0: même si un engagement y perd',
        'upgrade: even when a promise loses by it',
      ),
    },
    {
      flags: '--html <file>',
      summary: both('report\u00a0: le tableau en une page', 'report: the board on a page'),
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe fleet check clients/',
      shows: both('tous les projets sous un dossier', 'every project below a folder'),
    },
    {
      command: 'paraphe fleet check --shard 2/8',
      shows: both('un huitième de la flotte', 'an eighth of the fleet'),
    },
    {
      command: 'paraphe fleet upgrade --dry-run',
      shows: both('ce que le modèle d’aujourd’hui changerait', 'what the template of today would change'),
    },
    {
      command: 'paraphe fleet report --html fleet.html',
      shows: both('le tableau de la flotte', 'the board of the fleet'),
    },
  ],
  async run(ctx, [action = '', ...folders], options) {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : undefined
    if (!act) throw refuse(`fleet ${action}`, null, didYouMean(action, Object.keys(ACTIONS)))
    return act(ctx, folders, options as unknown as Options)
  },
}

function chosen(
  ctx: Context,
  folders: readonly string[],
  { shard, changedSince: since }: Options,
): readonly Project[] {
  const all = findProjects(ctx.cwd, folders)
  if (all.length === 0)
    throw refuse(
      both('aucun projet ici', 'no project here'),
      both('ni contract.yaml, ni dossier qui en contienne', 'no contract.yaml, no folder that holds one'),
    )
  const part = shard === undefined ? null : parseShard(shard)
  const mine = part === null ? all : all.filter((project) => inShard(project, part))
  return since === undefined ? mine : changedSince(mine, since, ctx.cwd)
}

function settingOf(ctx: Context, { require, store }: Options): Setting {
  const { cwd, lang, version } = ctx
  return { cwd, folder: resolve(cwd, store), require, lang, version, now: ctx.now().toISOString() }
}

const positive = (text: string, option: string): number => {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw refuse(`${option} ${text}`, both('un nombre positif', 'a positive number'))
}

const poolOf = ({ jobs, timeout }: Options) => ({
  workers: jobs === undefined ? availableParallelism() : Math.ceil(positive(jobs, '--jobs')),
  timeoutMs: positive(timeout, '--timeout') * 1000,
})

async function check(ctx: Context, folders: readonly string[], options: Options): Promise<number> {
  const projects = chosen(ctx, folders, options)
  const setting = settingOf(ctx, options)
  const known = readIndex(setting.folder)
  const add = openIndex(setting.folder)
  const bar = progress(ctx, projects.length)
  const entries: Entry[] = []
  const take = (entry: Entry) => {
    if (known.get(entry.id)?.inputs !== entry.inputs || entry.outcome === 'failed' || options.fresh)
      add(entry)
    entries.push(entry)
    bar.step()
  }
  function* jobs(): Generator<Job> {
    for (const project of projects)
      yield { kind: 'check', project, setting, known: options.fresh ? null : (known.get(project.id) ?? null) }
  }
  await runPool(jobs(), {
    ...poolOf(options),
    done: (_, { kind, value }) => void (kind === 'check' && take(value)),
    failed: ({ project }, why) => take(failure(project, setting, why)),
  })
  bar.end()
  const there = ({ id }: Entry) => existsSync(join(ctx.cwd, id, CONTRACT_FILE))
  compactIndex(setting.folder, [...readIndex(setting.folder).values()].filter(there))
  print(ctx, entries, options)
  return exitOf(entries)
}

const failure = ({ id }: Project, { now }: Setting, error: string): Entry => ({
  ...{ schema: FLEET_SCHEMA, id, client: null, outcome: 'failed', counts: {}, waivers: [], template: null },
  ...{ ledger: null, error, inputs: '', judgedAt: now },
})

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** Workers end in any order; what is printed is always in the order of the projects. */
function print(ctx: Context, entries: readonly Entry[], { format }: Options): void {
  if (format === 'pretty') ctx.out(fleetTable(entries, ctx.lang))
  else ctx.out(`${JSON.stringify([...entries].sort(byId), null, 2)}\n`)
}

/** What could not be judged outweighs what is broken: nobody knows how it stands. */
function exitOf(entries: readonly Entry[]): number {
  if (entries.some(({ outcome }) => outcome === 'failed')) return EXIT.cannotJudge
  return entries.some(({ outcome }) => outcome !== 'kept') ? EXIT.broken : EXIT.kept
}

async function upgrade(ctx: Context, folders: readonly string[], options: Options): Promise<number> {
  const projects = chosen(ctx, folders, options)
  const setting = settingOf(ctx, options)
  const given = { dryRun: options.dryRun === true, accept: options.accept === true }
  const bar = progress(ctx, projects.length)
  const all: Upgraded[] = []
  const take = (one: Upgraded) => {
    all.push(one)
    bar.step()
  }
  const jobs = projects.map((project): Job => ({ kind: 'upgrade', project, setting, options: given }))
  await runPool(jobs, {
    ...poolOf(options),
    done: (_, { kind, value }) => void (kind === 'upgrade' && take(value)),
    failed: ({ project }, why) => take({ id: project.id, code: EXIT.cannotJudge, said: `${why}\n` }),
  })
  bar.end()
  for (const { id, said } of all.sort(byId)) ctx.out(`${id}\n${said.replace(/^(?=.)/gm, '  ')}`)
  return Math.max(EXIT.kept, ...all.map(({ code }) => code))
}

/** From the index alone; shards that ran elsewhere are joined by putting their stores under one folder each. */
async function report(ctx: Context, folders: readonly string[], options: Options): Promise<number> {
  const stores = folders.length > 0 ? folders : [options.store]
  const joined = new Map(stores.flatMap((folder) => [...readIndex(resolve(ctx.cwd, folder))]))
  if (joined.size === 0) {
    throw refuse(
      both('aucun index', 'no index'),
      stores.join(', '),
      both('`paraphe fleet check` d’abord', '`paraphe fleet check` first'),
    )
  }
  const entries = [...joined.values()]
  if (options.html !== undefined) {
    const { fleetBoard } = await import('../fleet/board.ts')
    writeWhole(
      resolve(ctx.cwd, options.html),
      fleetBoard(entries, { lang: ctx.lang, now: ctx.now().toISOString() }),
    )
    ctx.err(`${options.html}\n`)
  } else print(ctx, entries, options)
  return exitOf(entries)
}
