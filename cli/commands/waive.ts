/** `paraphe waive`: accept a broken promise for a time, in somebody's name; or adopt an old project as it is. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { both } from '../../contract/promise.ts'
import {
  BASELINE_FILE,
  baselineOf,
  readBaseline,
  readWaivers,
  WAIVERS_FILE,
  withWaiver,
} from '../../ledger/waivers.ts'
import { ANNOUNCED_DAYS, dayInParis, daysLeft } from '../../ledger/waiving.ts'
import { PACKS, POLICIES } from '../../policies/index.ts'
import { policiesBeside } from '../clients.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { inventoriesInProject } from '../documents.ts'
import { evidenceOf } from '../evidence.ts'
import { judgeLoaded } from '../judging.ts'
import { projectRoot } from '../project.ts'

interface Terms {
  readonly reason: string
  readonly approver: string
  readonly until: string
}

export const command: Command = {
  name: 'waive',
  summary: both('déroger, pour un temps et sous un nom', 'waive a finding, for a time and in a name'),
  arguments: '<target> [finding]',
  options: [
    { flags: '--reason <text>', summary: both('pourquoi', 'why') },
    { flags: '--approver <name>', summary: both('qui l’accepte', 'who accepts it') },
    { flags: '--until <date>', summary: both('dernier jour, heure de Paris', 'last day, Paris time') },
    {
      flags: '--baseline',
      summary: both(
        'adopter le projet tel qu’il est\u00a0: ses manquements d’aujourd’hui, aucun de demain',
        'adopt the project as it is: its faults of today, none of tomorrow',
      ),
    },
  ],
  examples: [
    {
      command: 'paraphe waive avance-ovh',
      shows: both('les dérogations et leur fin', 'the waivers and their end'),
    },
    {
      command:
        "paraphe waive avance-ovh 'site.residency[hcloud_server.web]' --reason 'move planned' --approver m.durand --until 2026-12-31",
      shows: both('une dérogation de plus dans waivers.yaml', 'one more waiver in waivers.yaml'),
    },
  ],
  async run(ctx, [target, finding], options) {
    const [path] = findContracts(ctx.cwd, target === undefined ? [] : [target])
    const loaded = loadContract(path as string, { cwd: ctx.cwd })
    if (options.baseline === true) await writeBaseline(ctx, loaded, termsOf(ctx, options))
    else if (finding === undefined) await listWaivers(ctx, loaded)
    else await addWaiver(ctx, loaded, finding, termsOf(ctx, options))
    return EXIT.kept
  },
}

function termsOf(ctx: Context, { reason, approver, until }: Readonly<Record<string, unknown>>): Terms {
  const missing = Object.entries({ reason, approver, until }).filter(([, value]) => typeof value !== 'string')
  if (missing.length > 0) {
    const names = missing.map(([name]) => `--${name}`).join(', ')
    throw refuse(
      both(`il manque ${names}`, `missing ${names}`),
      both('une dérogation a une raison, un nom et une fin', 'a waiver has a reason, a name and an end'),
    )
  }
  const terms = { reason, approver, until } as Terms
  const today = dayInParis(ctx.now().toISOString())
  if (/^\d{4}-\d\d-\d\d$/.test(terms.until) && terms.until < today)
    throw refuse(both(`--until ${terms.until}\u00a0: déjà passé`, `--until ${terms.until}: already past`))
  return terms
}

const beside = (loaded: LoadedContract, name: string): string => join(dirname(loaded.path), name)
const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)
async function idsOf(loaded: LoadedContract): Promise<readonly string[]> {
  const packs = PACKS.flatMap(({ policies }) => policies)
  return [...POLICIES, ...packs, ...(await policiesBeside(loaded))].map(({ id }) => id)
}

async function addWaiver(ctx: Context, loaded: LoadedContract, id: string, terms: Terms): Promise<void> {
  const file = beside(loaded, WAIVERS_FILE)
  const text = withWaiver(textOf(file), { id, ...terms })
  // Read back before it is written: what `check` would refuse never reaches the file.
  readWaivers(text, shownPath(ctx.cwd, file), await idsOf(loaded))
  writeFileSync(file, text)
  ctx.out(`${shownPath(ctx.cwd, file)}: ${id} → ${terms.until}\n`)
}

async function writeBaseline(ctx: Context, loaded: LoadedContract, terms: Terms): Promise<void> {
  const file = beside(loaded, BASELINE_FILE)
  const shown = shownPath(ctx.cwd, file)
  const { code } = loaded.contract.client
  const inventories = await inventoriesInProject(projectRoot(loaded.path), code, {
    ...{ cwd: ctx.cwd, refresh: false, env: ctx.env },
  })
  const now = ctx.now().toISOString()
  const policies = [...POLICIES, ...(await policiesBeside(loaded))]
  const evidence = await evidenceOf(loaded, ctx)
  const judging = { cwd: ctx.cwd, now, policies, evidence, draft: true }
  const existing = textOf(file)
  const text = baselineOf(
    judgeLoaded(loaded, inventories, judging),
    { ...terms, createdOn: dayInParis(now) },
    existing === null ? null : readBaseline(existing, shown),
  )
  const { length } = readBaseline(text, shown)
  writeFileSync(file, text)
  ctx.out(
    `${shown}: ${both(`${length} manquements adoptés`, `${length} findings adopted`)[ctx.lang]} → ${terms.until}\n`,
  )
}

async function listWaivers(ctx: Context, loaded: LoadedContract): Promise<void> {
  const today = dayInParis(ctx.now().toISOString())
  const waiversFile = beside(loaded, WAIVERS_FILE)
  const baselineFile = beside(loaded, BASELINE_FILE)
  const [waivers, baseline] = [textOf(waiversFile), textOf(baselineFile)]
  const all = [
    ...(waivers === null ? [] : readWaivers(waivers, shownPath(ctx.cwd, waiversFile), await idsOf(loaded))),
    ...(baseline === null ? [] : readBaseline(baseline, shownPath(ctx.cwd, baselineFile))),
  ]
  for (const { id, until, approver, reason } of all) {
    const days = daysLeft({ until }, today)
    const mark = days < 0 ? '✘' : days <= ANNOUNCED_DAYS ? '◌' : '✔'
    ctx.out(`${mark} ${id}  ${until}  ${approver}  ${reason}\n`)
  }
}
