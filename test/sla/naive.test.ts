/** A second, naive computation, minute by minute, that shares no code with the interval one but the month's bounds. */
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../sla/availability.ts'
import { monthSpan } from '../../sla/calendar/clock.ts'
import { CAUSES, type Incident, type Observations, type PlannedWindow } from '../../sla/model.ts'
import { SCHEMES, type Scheme } from '../../sla/schemes.ts'

interface Wall {
  readonly from: number
  readonly to: number
  /** 1 when the minute lies in Mon–Fri 8–18 and the day is no holiday, as Intl and date-holidays see it. */
  readonly office: Uint8Array
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hour12: false,
})
const free = new Set(
  [2025, 2026, 2027].flatMap((year) =>
    new Holidays('FR')
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map((day) => day.date.slice(0, 10)),
  ),
)

function wall(month: string): Wall {
  const { from, to } = monthSpan(month)
  const office = new Uint8Array(to - from)
  for (let hour = from; hour < to; hour += 60) {
    const part = Object.fromEntries(
      clock.formatToParts(hour * 60_000).map(({ type, value }) => [type, value]),
    )
    const inside = WEEK.includes(part.weekday as string) && Number(part.hour) >= 8 && Number(part.hour) < 18
    if (inside && !free.has(`${part.year}-${part.month}-${part.day}`))
      office.fill(1, hour - from, hour - from + 60)
  }
  return { from, to, office }
}
/** By name, so that a counterexample prints the month and not its minutes. */
const MONTHS = ['2026-02', '2026-03', '2026-05', '2026-06', '2026-07', '2026-10', '2026-11', '2026-12']
const WALLS = new Map(MONTHS.map((name) => [name, wall(name)] as const))

/** The minutes of `[from, to)`, marked one at a time. */
function mark(wall: Wall, spans: readonly { from: number; to: number }[]): Uint8Array {
  const marks = new Uint8Array(wall.to - wall.from)
  for (const { from, to } of spans) {
    for (let minute = Math.max(from, wall.from); minute < Math.min(to, wall.to); minute += 1)
      marks[minute - wall.from] = 1
  }
  return marks
}

function naive(scheme: Scheme, wall: Wall, observed: Observations, readings: Record<string, string>) {
  const whole = (incident: Incident) => ({
    from: Math.floor(incident.from),
    to: Math.ceil(incident.to as number),
  })
  const excused = (incident: Incident) => incident.cause !== null && incident.cause in scheme.excuses
  const windows = observed.windows.filter(
    (one) =>
      (one.kind === 'backup' || (one.announcedAt !== null && one.announcedAt < one.from)) &&
      scheme.planned.includes(one.kind),
  )
  const blamed = mark(
    wall,
    observed.incidents.filter((one) => one.seenBy === 'journal' && !excused(one)).map(whole),
  )
  const probed = mark(wall, observed.incidents.filter((one) => one.seenBy === 'probe').map(whole))
  const excuse = mark(wall, observed.incidents.filter(excused).map(whole))
  const planned = mark(wall, windows)
  const measured = mark(wall, observed.measured)
  let down = 0
  let unmeasured = 0
  let denominator = 0
  for (let index = 0; index < blamed.length; index += 1) {
    const covered = scheme.id === 'axantis' ? wall.office[index] === 1 : true
    const out = planned[index] === 1
    const cut = out && readings['sla.maintenance'] === 'downtime-and-coverage'
    if (readings['sla.denominator'] === 'all-minutes' || (covered && !cut)) denominator += 1
    if (!covered || out) continue
    if (blamed[index] || (probed[index] && !excuse[index])) down += 1
    else if (!probed[index] && !excuse[index] && !measured[index]) unmeasured += 1
  }
  return { denominator, down, unmeasured }
}

const month = fc.constantFrom(...MONTHS)
const span = (wall: Wall) =>
  fc
    .tuple(
      fc.integer({ min: -600, max: wall.to - wall.from }),
      fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 6_000 })),
    )
    .map(([start, length]) => ({ from: wall.from + start, to: wall.from + start + length }))
const observedIn = (wall: Wall): fc.Arbitrary<Observations> =>
  fc.record({
    incidents: fc
      .array(
        fc.record({
          span: span(wall),
          cause: fc.option(fc.constantFrom(...CAUSES)),
          probe: fc.boolean(),
          part: fc.constantFrom(0, 0.25, 0.5),
        }),
        { maxLength: 7 },
      )
      .map((list) =>
        list.map(
          ({ span, cause, probe, part }, index): Incident => ({
            id: `I-${index}`,
            from: span.from + part,
            to: span.to + part,
            cause: probe ? null : cause,
            proof: null,
            notifiedAt: null,
            note: null,
            seenBy: probe ? 'probe' : 'journal',
            source: 'random',
          }),
        ),
      ),
    windows: fc
      .array(fc.tuple(span(wall), fc.boolean(), fc.constantFrom(-60, 60, null)), { maxLength: 3 })
      .map((list) =>
        list.map(
          ([span, isBackup, told], index): PlannedWindow => ({
            id: `W-${index}`,
            kind: isBackup ? 'backup' : 'maintenance',
            ...span,
            announcedAt: told === null ? null : span.from + told,
          }),
        ),
      ),
    measured: fc.oneof(
      fc.constant([{ from: wall.from, to: wall.to }]),
      fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 8 }).map((steps) => {
        let at = wall.from
        return steps.flatMap((step, index) => {
          const piece = { from: at, to: Math.min(at + step, wall.to) }
          at += step
          return index % 2 === 0 && piece.to > piece.from ? [piece] : []
        })
      }),
    ),
  })

describe('the interval computation and the minute-by-minute one', () => {
  it('agree on 10 000 random months', () => {
    const cases = month.chain((name) => fc.tuple(fc.constant(name), observedIn(WALLS.get(name) as Wall)))
    const readings = fc.record({
      'sla.denominator': fc.constantFrom('all-minutes', 'covered-minutes'),
      'sla.maintenance': fc.constantFrom('downtime-only', 'downtime-and-coverage'),
    })
    fc.assert(
      fc.property(cases, fc.constantFrom(...SCHEMES), readings, ([name, observed], scheme, chosen) => {
        const wall = WALLS.get(name) as Wall
        const known = Object.fromEntries(
          Object.entries(chosen).filter(([id]) => scheme.readings.includes(id)),
        )
        const got = answer({
          scheme,
          period: wall,
          term: null,
          probation: null,
          readings: known,
          observed,
          asOf: Number.MAX_SAFE_INTEGER,
        })
        const { denominator, down, unmeasured } = got.figure
        expect({ denominator, down, unmeasured }).toEqual(naive(scheme, wall, observed, known))
        for (const { pieces, span } of got.traced) {
          // Every minute of every incident has exactly one fate.
          expect(pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0)).toBe(span.to - span.from)
        }
      }),
      { numRuns: 10_000 },
    )
  }, 180_000)
})
