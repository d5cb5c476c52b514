/** `paraphe watch`: asks the cloud now and then, and tells when a promise falls or stands again. */
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { InputError, refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import { both, say } from '../../contract/promise.ts'
import { POLICIES } from '../../policies/index.ts'
import { publishable } from '../../report/publishable.ts'
import { judgeClients } from '../clients.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { writeWhole } from '../printing.ts'
import { mailOf, postEvents, webhookOf } from '../watch/notify.ts'
import { type Event, eventsOf, isWorse, type Look } from '../watch/round.ts'
import { readLooks, remember } from '../watch/state.ts'

interface Options {
  readonly every: string
  readonly rounds?: string
  readonly once?: boolean
  readonly webhook?: string
  readonly mailText?: string
  readonly state?: string
  readonly evidence?: readonly string[]
}

export const command: Command = {
  name: 'watch',
  summary: both(
    'surveiller le cloud et prévenir quand un engagement est rompu ou rétabli',
    'watch the cloud and notify when a promise is broken or restored',
  ),
  arguments: '[clients...]',
  options: [
    {
      flags: '--every <time>',
      summary: both(
        'intervalle entre deux tours\u00a0: 30s, 15m, 1h',
        'interval between rounds: 30s, 15m, 1h',
      ),
      default: '15m',
    },
    {
      flags: '--once',
      summary: both('un seul tour, pour une tâche planifiée', 'a single round, for a scheduled job'),
    },
    {
      flags: '--rounds <number>',
      summary: both('s’arrêter après ce nombre de tours', 'stop after this many rounds'),
    },
    {
      flags: '--webhook <url>',
      summary: both('URL qui reçoit les changements en JSON', 'URL that receives the changes as JSON'),
    },
    {
      flags: '--mail-text <file>',
      summary: both(
        'y écrire le texte d’un e-mail quand quelque chose a changé',
        'write the text of an email there when something changed',
      ),
    },
    {
      flags: '--state <file>',
      summary: both(
        'dernier verdict connu (défaut\u00a0: .paraphe/watch.json)',
        'last known verdict (default: .paraphe/watch.json)',
      ),
    },
    {
      flags: '--evidence <folder>',
      summary: both('relevés, outre ceux des contrats', 'evidence, besides the contracts’ own'),
      many: true,
    },
  ],
  examples: [
    {
      command: 'paraphe watch --every 15m --webhook https://chat.example/hooks/ops',
      shows: both(
        'chaque changement, une ligne JSON et une notification',
        'every change, one JSON line and one notification',
      ),
    },
    {
      command: 'paraphe watch avance-ovh --once --mail-text news.txt',
      shows: both(
        'code de sortie 1 quand quelque chose a empiré depuis la dernière fois',
        'exit code 1 when something got worse since last time',
      ),
    },
  ],
  async run(ctx, args, given) {
    const options = given as unknown as Options
    const every = milliseconds(options.every)
    const counted = countOf(options.rounds)
    const rounds = options.once ? 1 : counted
    const webhook = options.webhook === undefined ? undefined : webhookOf(options.webhook)
    // Found once before the first round: a misspelt client is told now.
    findContracts(ctx.cwd, args)
    let code: number = EXIT.kept
    for (let round = 1; ; round++) {
      code = await oneRound(
        ctx,
        args,
        { ...options, ...(webhook !== undefined && { webhook }) },
        rounds === 1,
      )
      if (round >= rounds) return code
      await pause(every)
    }
  },
}

/** Looks, tells, and only then remembers: a notice that could not be sent is sent again next round. */
async function oneRound(
  ctx: Context,
  targets: readonly string[],
  options: Options,
  single: boolean,
): Promise<number> {
  const file =
    options.state === undefined ? join(ctx.cwd, '.paraphe', 'watch.json') : resolve(ctx.cwd, options.state)
  const last = readLooks(file)
  const looks: Look[] = []
  for (const path of findContracts(ctx.cwd, targets)) looks.push(await lookAt(ctx, path, options))
  const events = eventsOf(looks, last, ctx.now().toISOString(), ctx.lang)
  for (const event of events) ctx.out(`${JSON.stringify(event)}\n`)
  try {
    await tell(ctx, events, options)
  } catch (error) {
    if (single || !(error instanceof InputError)) throw error
    ctx.err(`${error.message}\n`)
    return EXIT.cannotJudge
  }
  remember(file, last, looks)
  if (looks.every((look) => 'blind' in look)) return EXIT.cannotJudge
  return events.some(isWorse) ? EXIT.broken : EXIT.kept
}

async function tell(ctx: Context, events: readonly Event[], { webhook, mailText }: Options): Promise<void> {
  if (events.length === 0) return
  if (mailText !== undefined) writeWhole(resolve(ctx.cwd, mailText), mailOf(events, ctx.lang))
  if (webhook !== undefined)
    await postEvents(webhook, events, { lang: ctx.lang, sleep: async (ms) => void (await pause(ms)) })
}

/** One client on its own: that another cannot be asked must not hide what happens to this one. */
async function lookAt(ctx: Context, path: string, { evidence }: Options): Promise<Look> {
  const code = loadContract(path, { cwd: ctx.cwd }).contract.client.code
  try {
    const [judged] = await judgeClients(ctx, [path], {
      named: [],
      refresh: true,
      judging: { cwd: ctx.cwd, now: ctx.now().toISOString(), policies: POLICIES },
      ...(evidence && { evidence: { folders: evidence } }),
    })
    if (judged) return { client: code, ledger: publishable(judged.ledger) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const blind = error.problems.map(({ what }) => say(what, ctx.lang)).join(' · ')
    ctx.err(`${code}: ${blind}\n`)
    return { client: code, blind }
  }
  throw refuse(both(`${code}\u00a0: rien à juger`, `${code}: nothing to judge`))
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 }

function milliseconds(given: string): number {
  const [, number = '', unit = ''] = /^([1-9]\d{0,4})([smh])$/.exec(given) ?? []
  const found = Number(number) * (UNITS[unit] ?? 0)
  if (found > 0) return found
  throw refuse(
    both(`--every ${given}\u00a0: durée non reconnue`, `--every ${given}: not a duration`),
    null,
    '30s | 15m | 1h',
  )
}

function countOf(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given)
  throw refuse(both(`--rounds ${given}\u00a0: nombre attendu`, `--rounds ${given}: not a number`))
}
