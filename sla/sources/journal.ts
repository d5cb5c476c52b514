/** The incident journal: what people wrote down, with the period they vouch for. YAML, or CSV for the incidents alone. */
import { z } from 'zod'
import { InputError } from '../../contract/errors.ts'
import { type Path, parseSource, type Source } from '../../contract/source.ts'
import { parseInstant, type Span } from '../calendar/clock.ts'
import { type Day, parseDay } from '../calendar/days.ts'
import type { PastCredit } from '../credit.ts'
import { CAUSES, type Incident, type Observations, type PlannedWindow } from '../model.ts'
import type { Ticket } from '../response.ts'
import { parseCsv, type Row, refuseLine } from './csv.ts'

const when = z.string()
const incident = z.strictObject({
  id: z.string().optional(),
  service: z.string().optional(),
  from: when,
  /** Absent while it lasts. */
  to: when.optional(),
  cause: z.enum(CAUSES).optional(),
  proof: z.string().optional(),
  notified: when.optional(),
  note: z.string().optional(),
})
const window = z.strictObject({
  id: z.string(),
  service: z.string().optional(),
  from: when,
  to: when,
  announced: when.optional(),
})
const change = z.strictObject({
  service: z.string().optional(),
  on: z.string(),
  class: z.enum(['standard', 'significatif', 'majeur']),
  ref: z.string().optional(),
})

const ticket = z.strictObject({
  id: z.string(),
  service: z.string().optional(),
  level: z.enum(['1', '2', '3']),
  kind: z.enum(['incident', 'update']).default('incident'),
  opened: when,
  intervened: when.optional(),
  restored: when.optional(),
})

export const journalSchema = z.strictObject({
  /** The period the journal vouches for; outside it nothing is known. */
  covers: z.strictObject({ from: when, to: when }),
  /** Who keeps it. */
  keptBy: z.string().optional(),
  incidents: z.array(incident).default([]),
  maintenance: z.array(window).default([]),
  backups: z.array(window).default([]),
  /** Requests for a credit (Axantis art. 6). */
  requests: z
    .array(
      z.strictObject({ service: z.string(), month: z.string().regex(/^\d{4}-\d{2}$/), received: z.string() }),
    )
    .default([]),
  /** Credits already granted. */
  credits: z
    .array(z.strictObject({ service: z.string(), on: z.string(), cents: z.int().min(0) }))
    .default([]),
  /** Changes made (Axantis art. 3.8.4). */
  changes: z.array(change).default([]),
  /** Tickets, for the delays of intervention and restoration. */
  tickets: z.array(ticket).default([]),
})

export interface Journal {
  readonly file: string
  readonly covers: Span
  readonly keptBy: string | null
  readonly entries: readonly { readonly service: string | null; readonly incident: Incident }[]
  readonly windows: readonly { readonly service: string | null; readonly window: PlannedWindow }[]
  readonly requests: readonly { readonly service: string; readonly month: string; readonly received: Day }[]
  readonly credits: readonly { readonly service: string; readonly credit: PastCredit }[]
  readonly changes: readonly { readonly service: string | null; readonly on: Day; readonly class: string }[]
  readonly tickets: readonly { readonly service: string | null; readonly ticket: Ticket }[]
}

/** Reads a journal; throws `InputError` with the place of every fault. */
export function parseJournal(text: string, file: string): Journal {
  const source = parseSource(text, file)
  const parsed = journalSchema.safeParse(source.value)
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues.map((issue) =>
        source.problem(issue.path as Path, { what: issue.message, why: null }),
      ),
    )
  }
  const value = parsed.data
  const at = (path: Path, text: string) => placed(source, path, () => parseInstant(text))
  const day = (path: Path, text: string) => placed(source, path, () => parseDay(text))
  const range = (path: Path, from: string, to: string): Span => {
    const span = { from: at([...path, 'from'], from), to: at([...path, 'to'], to) }
    if (span.to < span.from) throw new InputError([source.problem([...path, 'to'], ENDS_FIRST)])
    return span
  }
  const windows = (kind: PlannedWindow['kind'], key: 'maintenance' | 'backups') =>
    value[key].map((one, index) => ({
      service: one.service ?? null,
      window: {
        id: one.id,
        kind,
        ...range([key, index], one.from, one.to),
        announcedAt: one.announced ? at([key, index, 'announced'], one.announced) : null,
      },
    }))
  return {
    file,
    covers: range(['covers'], value.covers.from, value.covers.to),
    keptBy: value.keptBy ?? null,
    entries: value.incidents.map((one, index) => {
      const path = ['incidents', index]
      const span =
        one.to === undefined
          ? { from: at([...path, 'from'], one.from), to: null }
          : range(path, one.from, one.to)
      return {
        service: one.service ?? null,
        incident: {
          id: one.id ?? `#${index + 1}`,
          ...span,
          cause: one.cause ?? null,
          proof: one.proof ?? null,
          notifiedAt: one.notified ? at([...path, 'notified'], one.notified) : null,
          note: one.note ?? null,
          seenBy: 'journal' as const,
          source: file,
          position: source.position(path),
        },
      }
    }),
    windows: [...windows('maintenance', 'maintenance'), ...windows('backup', 'backups')],
    requests: value.requests.map((one, index) => ({
      service: one.service,
      month: one.month,
      received: day(['requests', index, 'received'], one.received),
    })),
    credits: value.credits.map((one, index) => ({
      service: one.service,
      credit: { on: day(['credits', index, 'on'], one.on), cents: one.cents },
    })),
    changes: value.changes.map((one, index) => ({
      service: one.service ?? null,
      on: day(['changes', index, 'on'], one.on),
      class: one.class,
    })),
    tickets: value.tickets.map((one, index) => {
      const read = (key: 'opened' | 'intervened' | 'restored') =>
        one[key] === undefined ? null : at(['tickets', index, key], one[key])
      const opened = read('opened') as number
      return {
        service: one.service ?? null,
        ticket: {
          id: one.id,
          level: one.level,
          kind: one.kind,
          opened,
          intervened: read('intervened'),
          restored: read('restored'),
        },
      }
    }),
  }
}

const ENDS_FIRST = { what: { fr: 'la fin précède le début', en: 'it ends before it starts' } }

function placed<T>(source: Source, path: Path, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.problems.map(({ what, why, remedy }) => source.problem(path, { what, why, remedy })),
    )
  }
}

const COLUMNS = ['from', 'to', 'id', 'service', 'cause', 'proof', 'notified', 'note']

/**
 * Incidents as CSV: columns from, to, id, service, cause, proof, notified, note (the first is needed). A CSV cannot
 * say which period it vouches for, so the caller does.
 */
export function parseJournalCsv(text: string, file: string, covers: Span): Journal {
  const { headers, rows } = parseCsv(text, file)
  const strange = headers.find((name) => !COLUMNS.includes(name))
  if (strange !== undefined || !headers.includes('from')) {
    throw refuseLine(
      file,
      1,
      `columns must be ${COLUMNS.join(', ')}`,
      `les colonnes sont ${COLUMNS.join(', ')}`,
      strange ?? null,
    )
  }
  const entries = rows.map((row, index) => ({
    service: row.cells.service || null,
    incident: fromRow(row, index, file),
  }))
  return {
    file,
    covers,
    keptBy: null,
    entries,
    windows: [],
    requests: [],
    credits: [],
    changes: [],
    tickets: [],
  }
}

function fromRow({ line, cells }: Row, index: number, file: string): Incident {
  const read = (name: string): number | null => {
    const text = cells[name]
    if (!text) return null
    try {
      return parseInstant(text)
    } catch (error) {
      throw refuseLine(
        file,
        line,
        `${name}: ${(error as Error).message}`,
        `${name} : « ${text} » n’est pas une date et heure`,
      )
    }
  }
  const cause = CAUSES.find((one) => one === cells.cause) ?? null
  if (cells.cause && cause === null) {
    throw refuseLine(
      file,
      line,
      `unknown cause: ${cells.cause}`,
      `cause inconnue : ${cells.cause}`,
      CAUSES.join(', '),
    )
  }
  const from = read('from')
  const to = read('to')
  if (from === null) throw refuseLine(file, line, 'no start', 'pas de début')
  if (to !== null && to < from) throw refuseLine(file, line, ENDS_FIRST.what.en, ENDS_FIRST.what.fr)
  return {
    id: cells.id || `#${index + 1}`,
    from,
    to,
    cause,
    proof: cells.proof || null,
    notifiedAt: read('notified'),
    note: cells.note || null,
    seenBy: 'journal',
    source: file,
    position: { file, line, column: 1 },
  }
}

/** What the journal says of one service; entries without a service speak of all. */
export function journalOf(journal: Journal, service: string): Observations {
  const mine = (entry: { readonly service: string | null }) =>
    entry.service === null || entry.service === service
  return {
    incidents: journal.entries.filter(mine).map((entry) => entry.incident),
    windows: journal.windows.filter(mine).map((entry) => entry.window),
    measured: [journal.covers],
  }
}
