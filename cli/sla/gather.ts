/** What `paraphe sla` reads of the outside: contracts, journals, monitors. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { monthSpan, parseInstant, type Span } from '../../sla/calendar/clock.ts'
import type { Sources } from '../../sla/observe.ts'
import { type Journal, parseJournal } from '../../sla/sources/journal.ts'
import { parseJournalCsv } from '../../sla/sources/journal-csv.ts'
import { askPrometheus, type Fetch } from '../../sla/sources/prometheus.ts'
import type { Seen } from '../../sla/sources/samples.ts'
import { parseUptimeKuma } from '../../sla/sources/uptime-kuma.ts'
import { parseUptimeRobot } from '../../sla/sources/uptimerobot.ts'
import type { Context } from '../command.ts'

/** The journal that lies beside a contract and is read when no other is named. */
export const JOURNAL_FILE = 'journal.yaml'

export interface SlaOptions {
  readonly contract?: string
  readonly journal?: readonly string[]
  readonly prometheus?: string
  readonly select?: string
  readonly uptimeKuma?: string
  readonly uptimerobot?: string
  readonly monitor?: string
  readonly every?: string
  readonly zone?: string
}

/** The contract to compute for: the one named, else the only one that has `service`. */
export function contractFor(
  ctx: Context,
  target: string | undefined,
  service: string | undefined,
): LoadedContract {
  const loaded = findContracts(ctx.cwd, target === undefined ? [] : [target]).map((file) =>
    loadContract(file, { cwd: ctx.cwd }),
  )
  const having =
    service === undefined
      ? loaded
      : loaded.filter(({ contract }) => contract.services.some(({ id }) => id === service))
  const [only, other] = having
  if (only && !other) return only
  const known = loaded.flatMap(({ contract }) =>
    contract.services.map(({ id }) => `${contract.client.code}/${id}`),
  )
  throw refuse(
    other
      ? { fr: 'plusieurs contrats correspondent', en: 'several contracts match' }
      : { fr: `aucun service «\u00a0${service}\u00a0»`, en: `no service "${service}"` },
    known.join(', '),
    { fr: 'nommez le contrat\u00a0: --contract <client>', en: 'name the contract: --contract <client>' },
  )
}

export function journalsFor(
  ctx: Context,
  loaded: LoadedContract,
  named: readonly string[] | undefined,
  month: Span | null,
): readonly Journal[] {
  const beside = join(dirname(loaded.path), JOURNAL_FILE)
  const files = named ?? (existsSync(beside) ? [beside] : [])
  return files.map((name) => {
    const path = resolve(ctx.cwd, name)
    const journal = readJournal(path, shownPath(ctx.cwd, path), month)
    refuseStrangers(journal, loaded)
    return journal
  })
}

function readJournal(path: string, shown: string, month: Span | null): Journal {
  const text = readText(path, shown)
  if (!path.endsWith('.csv')) return parseJournal(text, shown)
  if (month === null)
    throw refuse({
      fr: `${shown}\u00a0: un journal CSV ne tient que des incidents`,
      en: `${shown}: a CSV log holds incidents only`,
    })
  return parseJournalCsv(text, shown, month)
}

/** A misspelt service would make an incident vanish. */
function refuseStrangers(journal: Journal, { contract }: LoadedContract): void {
  const known = contract.services.map(({ id }) => id)
  const named = [
    ...journal.entries.map((entry) => ({
      service: entry.service,
      position: entry.incident.position ?? null,
    })),
    ...[
      ...journal.windows,
      ...journal.requests,
      ...journal.credits,
      ...journal.changes,
      ...journal.tickets,
    ].map(({ service }) => ({ service, position: null })),
  ]
  const stranger = named.find(({ service }) => service !== null && !known.includes(service))
  if (!stranger) return
  throw refuse(
    {
      fr: `${journal.file}\u00a0: service inconnu\u00a0: ${stranger.service}`,
      en: `${journal.file}: unknown service: ${stranger.service}`,
    },
    {
      fr: `le contrat de ${contract.client.code} a ${known.join(', ')}`,
      en: `the contract of ${contract.client.code} has ${known.join(', ')}`,
    },
    null,
    stranger.position,
  )
}

export function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw refuse(
      { fr: `${shown}\u00a0: illisible`, en: `${shown}: cannot be read` },
      (error as Error).message,
    )
  }
}

/** The monitors named on the command line, asked for one month. */
export async function probesFor(
  ctx: Context,
  options: SlaOptions,
  month: string,
): Promise<Sources['probes']> {
  const period = monthSpan(month)
  const every = Number(options.every ?? 1)
  if (!Number.isInteger(every) || every < 1)
    throw refuse({
      fr: `--every ${options.every}\u00a0: nombre entier de minutes attendu`,
      en: `--every ${options.every}: not a whole number of minutes`,
    })
  const monitor = options.monitor ?? null
  const probes: { name: string; seen: Seen }[] = []
  const file = (name: string, read: (text: string, shown: string) => Seen) => {
    const path = resolve(ctx.cwd, name)
    const shown = shownPath(ctx.cwd, path)
    probes.push({ name: shown, seen: read(readText(path, shown), shown) })
  }
  if (options.uptimeKuma !== undefined)
    file(options.uptimeKuma, (text, shown) => parseUptimeKuma(text, shown, monitor, every))
  if (options.uptimerobot !== undefined) {
    const until = Math.min(parseInstant(ctx.now().toISOString()), period.to)
    file(options.uptimerobot, (text, shown) => parseUptimeRobot(text, shown, monitor, until, options.zone))
  }
  if (options.prometheus !== undefined) {
    if (options.select === undefined)
      throw refuse(
        { fr: '--prometheus exige --select', en: '--prometheus requires --select' },
        null,
        '--select \'probe_success{job="erp"}\'',
      )
    const seen = await askPrometheus(
      { url: options.prometheus, selector: options.select, period, every },
      get(options.prometheus),
    )
    probes.push({ name: options.select, seen })
  }
  return probes
}

const get =
  (server: string): Fetch =>
  async (url) => {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(60_000) })
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message
      throw refuse({ fr: `${server} ne répond pas`, en: `${server} does not respond` }, cause)
    }
  }
