/** The incident journal: what people wrote down, with the period they vouch for. YAML, or CSV for the incidents alone. */
import { InputError } from '../../contract/errors.ts'
import { type Path, parseSource, type Source } from '../../contract/source.ts'
import { parseInstant, type Span } from '../calendar/clock.ts'
import { type Day, parseDay } from '../calendar/days.ts'
import type { PastCredit } from '../credit.ts'
import type { Incident, Observations, PlannedWindow } from '../model.ts'
import type { Ticket } from '../response.ts'
import { journalSchema } from './journal-schema.ts'

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

export const ENDS_FIRST = { what: { fr: 'la fin précède le début', en: 'it ends before it starts' } }

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
