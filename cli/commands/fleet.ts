/** `paraphe fleet check|upgrade|report`: many client projects at once, each on its own. */
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { both } from '../../contract/promise.ts'
import { didYouMean } from '../../contract/suggest.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { checkAll } from '../fleet/check-all.ts'
import type { Entry } from '../fleet/entry.ts'
import { cutTo, foundIn, type Options, poolOf, settingOf } from '../fleet/options.ts'
import { type Job, runPool } from '../fleet/pool.ts'
import { progress } from '../fleet/progress.ts'
import { FLEET_FOLDER, readIndex } from '../fleet/store.ts'
import { fleetTable } from '../fleet/table.ts'
import type { Upgraded } from '../fleet/upgrade.ts'
import { formatOption } from '../options.ts'
import { writeWhole } from '../printing.ts'

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
      summary: both('niveau de preuve exigé', 'required level of proof'),
      choices: ['declared', 'deployed', 'observed'],
      default: 'declared',
    },
    {
      flags: '--pack <name>',
      summary: both('règles à ajouter à celles du contrat', 'rules beside the contract’s own'),
      many: true,
    },
    {
      flags: '--jobs <n>',
      summary: both(
        'projets à la fois (défaut\u00a0: un par cœur)',
        'concurrent projects (default: one per core)',
      ),
    },
    {
      flags: '--timeout <seconds>',
      summary: both('délai au-delà duquel un projet est abandonné', 'time after which a project is given up'),
      default: '120',
    },
    {
      flags: '--store <folder>',
      summary: both('index et registres', 'index and ledgers'),
      default: FLEET_FOLDER,
    },
    {
      flags: '--fresh',
      summary: both('juger aussi ce qui n’a pas changé', 'also judge what has not changed'),
    },
    {
      flags: '--dry-run',
      summary: both('upgrade\u00a0: montrer sans écrire', 'upgrade: show, write nothing'),
    },
    {
      flags: '--accept',
      summary: both(
        'upgrade\u00a0: même si un engagement en pâtit',
        'upgrade: even when a promise gets worse',
      ),
    },
    {
      flags: '--html <file>',
      summary: both('report\u00a0: le tableau de bord en une page', 'report: the dashboard as one page'),
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe fleet check clients/',
      shows: both('tous les projets sous un dossier', 'every project under a folder'),
    },
    {
      command: 'paraphe fleet check plan.json',
      shows: both(
        'chaque client d’un plan partagé, puis ce qui n’appartient à aucun client',
        'each client of a shared plan, then what belongs to no client',
      ),
    },
    {
      command: 'paraphe fleet check --pack hygiene',
      shows: both('les règles de l’art avec chaque contrat', 'the rules of the trade with each contract'),
    },
    {
      command: 'paraphe fleet check --shard 2/8',
      shows: both('un huitième de la flotte', 'an eighth of the fleet'),
    },
    {
      command: 'paraphe fleet upgrade --dry-run',
      shows: both('ce que le modèle actuel changerait', 'what the current template would change'),
    },
    {
      command: 'paraphe fleet report --html fleet.html',
      shows: both('le tableau de bord de la flotte', 'the fleet dashboard'),
    },
  ],
  async run(ctx, [action = '', ...targets], options) {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : undefined
    if (!act) throw refuse(`fleet ${action}`, null, didYouMean(action, Object.keys(ACTIONS)))
    return act(ctx, targets, options as unknown as Options)
  },
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

async function check(ctx: Context, targets: readonly string[], options: Options): Promise<number> {
  const entries = await checkAll(ctx, targets, options)
  print(ctx, entries, options)
  return exitOf(entries)
}

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
  const projects = cutTo(ctx, foundIn(ctx, folders), options)
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
