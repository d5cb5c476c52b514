/** `paraphe waive`: accept a broken promise for a time, in somebody's name; or adopt an old project as it is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { both } from '../../contract/promise.ts'
import { shownPath } from '../../contract/shown-path.ts'
import {
  BASELINE_FILE,
  baselineOf,
  readBaseline,
  readWaivers,
  WAIVERS_FILE,
  withWaiver,
} from '../../ledger/waivers.ts'
import { ANNOUNCED_DAYS, dayInParis, daysLeft } from '../../ledger/waiving.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { sortTargets } from '../documents.ts'
import { NOBODY } from '../nobody.ts'
import { checksOf } from '../packs.ts'
import { client, type Looked, nobody, type Subject } from '../waived.ts'

interface Terms {
  readonly reason: string
  readonly approver: string
  readonly until: string
}

export const command: Command = {
  name: 'waive',
  summary: both(
    'accorder une dérogation, à durée limitée et sous un nom',
    'waive a finding, for a limited time and under a name',
  ),
  arguments: '<target> [finding-or-documents...]',
  options: [
    { flags: '--reason <text>', summary: both('motif', 'reason') },
    { flags: '--approver <name>', summary: both('qui l’approuve', 'who approves it') },
    { flags: '--until <date>', summary: both('dernier jour, heure de Paris', 'last day, Paris time') },
    {
      flags: '--baseline',
      summary: both(
        'adopter le projet tel qu’il est\u00a0: ses manquements d’aujourd’hui, aucun de demain',
        'adopt the project as it is: today’s findings, none of tomorrow’s',
      ),
    },
    {
      flags: '--pack <name>',
      summary: both('--baseline\u00a0: avec ces règles aussi', '--baseline: with this pack of policies too'),
      many: true,
    },
  ],
  examples: [
    {
      command: 'paraphe waive avance-ovh',
      shows: both('les dérogations et leur terme', 'the waivers and their end dates'),
    },
    {
      command:
        "paraphe waive avance-ovh 'site.residency[hcloud_server.web]' --reason 'move planned' --approver m.durand --until 2026-12-31",
      shows: both('une dérogation de plus dans waivers.yaml', 'one more waiver in waivers.yaml'),
    },
    {
      command:
        "paraphe waive hors-contrat 'shared.unattributed[hcloud_server.old]' --reason 'ends in June' --approver m.durand --until 2027-06-30",
      shows: both(
        'ce qui, dans un plan partagé, n’est à aucun contrat',
        'what no contract of a shared plan claims',
      ),
    },
    {
      command:
        "paraphe waive hors-contrat plan.json --baseline --pack hygiene --reason 'as taken over' --approver m.durand --until 2027-06-30",
      shows: both('tout ce qui l’est aujourd’hui', 'all of it, as it is today'),
    },
  ],
  async run(ctx, [target = '', ...rest], options) {
    const { documents, contracts: findings } = sortTargets(ctx.cwd, rest)
    const subject = target === NOBODY ? nobody(ctx) : client(ctx, target)
    const [finding, second] = findings
    if (second !== undefined) throw refuse(second, both('une dérogation à la fois', 'one waiver at a time'))
    if (options.baseline === true) {
      const checks = checksOf((options.pack as readonly string[] | undefined) ?? [])
      await writeBaseline(ctx, subject, { documents, checks }, termsOf(ctx, options))
    } else if (finding === undefined) await listWaivers(ctx, subject)
    else await addWaiver(ctx, subject, finding, termsOf(ctx, options))
    return EXIT.kept
  },
}

function termsOf(ctx: Context, { reason, approver, until }: Readonly<Record<string, unknown>>): Terms {
  const missing = Object.entries({ reason, approver, until }).filter(([, value]) => typeof value !== 'string')
  if (missing.length > 0) {
    const names = missing.map(([name]) => `--${name}`).join(', ')
    throw refuse(
      both(`il manque ${names}`, `missing ${names}`),
      both('une dérogation a un motif, un nom et un terme', 'a waiver has a reason, a name and an end date'),
    )
  }
  const terms = { reason, approver, until } as Terms
  const today = dayInParis(ctx.now().toISOString())
  if (!isDay(terms.until))
    throw refuse(
      both(`--until ${until}\u00a0: pas une date du calendrier`, `--until ${until}: not a calendar date`),
      null,
      both('année-mois-jour, comme 2027-06-30', 'year-month-day, such as 2027-06-30'),
    )
  if (terms.until < today)
    throw refuse(both(`--until ${terms.until}\u00a0: déjà passé`, `--until ${terms.until}: already past`))
  return terms
}

/** `2027-06-30`; the thirty-first of February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const beside = ({ folder }: Subject, name: string): string => join(folder, name)
const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)

async function addWaiver(ctx: Context, subject: Subject, id: string, terms: Terms): Promise<void> {
  const file = beside(subject, WAIVERS_FILE)
  const text = withWaiver(textOf(file), { id, ...terms })
  // Read back before it is written: what `check` would refuse never reaches the file.
  readWaivers(text, shownPath(ctx.cwd, file), await subject.ids())
  mkdirSync(subject.folder, { recursive: true })
  writeFileSync(file, text)
  ctx.out(`${shownPath(ctx.cwd, file)}: ${id} → ${terms.until}\n`)
}

async function writeBaseline(ctx: Context, subject: Subject, basis: Looked, terms: Terms): Promise<void> {
  const file = beside(subject, BASELINE_FILE)
  const shown = shownPath(ctx.cwd, file)
  const existing = textOf(file)
  const createdOn = dayInParis(ctx.now().toISOString())
  const ledgers = await subject.ledgers(basis)
  const text = baselineOf(
    { verdicts: ledgers.flatMap(({ verdicts }) => verdicts) },
    { ...terms, createdOn },
    existing === null ? null : readBaseline(existing, shown),
  )
  const { length } = readBaseline(text, shown)
  mkdirSync(subject.folder, { recursive: true })
  writeFileSync(file, text)
  ctx.out(
    `${shown}: ${both(`${length} manquements adoptés`, `${length} findings adopted`)[ctx.lang]} → ${terms.until}\n`,
  )
}

async function listWaivers(ctx: Context, subject: Subject): Promise<void> {
  const today = dayInParis(ctx.now().toISOString())
  const waiversFile = beside(subject, WAIVERS_FILE)
  const baselineFile = beside(subject, BASELINE_FILE)
  const [waivers, baseline] = [textOf(waiversFile), textOf(baselineFile)]
  const all = [
    ...(waivers === null ? [] : readWaivers(waivers, shownPath(ctx.cwd, waiversFile), await subject.ids())),
    ...(baseline === null ? [] : readBaseline(baseline, shownPath(ctx.cwd, baselineFile))),
  ]
  for (const { id, until, approver, reason } of all) {
    const days = daysLeft({ until }, today)
    const mark = days < 0 ? '✘' : days <= ANNOUNCED_DAYS ? '◌' : '✔'
    ctx.out(`${mark} ${id}  ${until}  ${approver}  ${reason}\n`)
  }
}
