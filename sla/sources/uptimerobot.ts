/**
 * UptimeRobot's CSV export of a log: Event, Date-Time, Reason, Duration, Duration (in mins.), newest first or last; that of
 * all monitors starts with Monitor and Monitor URL. Times are those of the account, so the zone must be said. `Paused` is unmeasured; before the first
 * event nothing is known.
 */
import { refuse } from '../../contract/errors.ts'
import { type Minute, PARIS, parseInstant } from '../calendar/clock.ts'
import { union } from '../spans.ts'
import { parseCsv, refuseLine } from './csv.ts'
import type { Seen } from './samples.ts'

const EVENTS = ['up', 'down', 'paused', 'started']

interface Event {
  readonly at: Minute
  readonly kind: string
  readonly minutes: number | null
}

/**
 * @param monitor name in the `Monitor` column, when the export has one and holds several
 * @param until when the export was made: the last event lasts until then at most
 */
export function parseUptimeRobot(
  text: string,
  file: string,
  monitor: string | null,
  until: Minute,
  zone: string = PARIS,
): Seen {
  const { headers, rows } = parseCsv(text, file)
  const date = headers.find((name) => name.startsWith('date'))
  const minutes = headers.find((name) => name.includes('mins'))
  if (!headers.includes('event') || date === undefined) {
    throw refuse(
      `${file}: not an UptimeRobot log`,
      headers.join(', '),
      'Event, Date-Time, Reason, Duration, Duration (in mins.)',
    )
  }
  const monitors = [...new Set(rows.map((row) => row.cells.monitor).filter(Boolean))]
  if (monitors.length > 1 && monitor === null) {
    throw refuse(
      { fr: `${file}\u00a0: quel moniteur\u00a0?`, en: `${file}: which monitor?` },
      null,
      `--monitor ${monitors.join(' | ')}`,
    )
  }
  const mine =
    monitor === null || monitors.length === 0 ? rows : rows.filter((row) => row.cells.monitor === monitor)
  const events = mine.map(({ line, cells }): Event => {
    const kind = (cells.event ?? '').toLowerCase()
    if (!EVENTS.includes(kind))
      throw refuseLine(
        file,
        line,
        `unknown event: ${cells.event}`,
        `événement inconnu : ${cells.event}`,
        EVENTS.join(', '),
      )
    const length = Number(minutes === undefined ? Number.NaN : cells[minutes] || Number.NaN)
    return {
      at: parseInstant(cells[date] ?? '', zone),
      kind,
      minutes: Number.isFinite(length) ? length : null,
    }
  })
  return spansOf(
    events.sort((a, b) => a.at - b.at),
    until,
  )
}

function spansOf(events: readonly Event[], until: Minute): Seen {
  const spans = events.map((event, index) => ({
    kind: event.kind,
    from: event.at,
    // The next event ends this one; the stated duration is whole minutes and would leave seams.
    to: events[index + 1]?.at ?? Math.min(until, event.minutes === null ? until : event.at + event.minutes),
  }))
  const of = (...kinds: string[]) => union(spans.filter((span) => kinds.includes(span.kind)))
  return { down: of('down'), measured: of('up', 'down', 'started') }
}
