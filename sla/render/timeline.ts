/** The month as a picture: a row a day, midnight to midnight; coverage behind, what happened on it. SVG, no script. */

import { escapeHtml } from '../../contract/html-escape.ts'
import { daySpan, type Span, stamp, timeAt } from '../calendar/clock.ts'
import { isoOf, monthDays, partsOf, weekdayOf } from '../calendar/days.ts'
import { holidayOn } from '../calendar/holidays.ts'
import { coveredSpans } from '../calendar/hours.ts'
import type { Fate } from '../model.ts'
import type { Spans } from '../spans.ts'
import { intersect, subtract, union } from '../spans.ts'
import type { Statement } from '../statement.ts'

const LEFT = 66
const WIDTH = 620
const ROW = 13
const TOP = 18
const DAYS = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'] as const

/** The class that a fate is drawn with; what is not listed is drawn as uncounted. */
const CLASSES: Partial<Record<Fate, string>> = {
  counted: 'down',
  maintenance: 'plan',
  backup: 'plan',
  excused: 'excuse',
}

export function timeline(statement: Statement): string {
  const { first, next } = monthDays(statement.month)
  const height = TOP + (next - first) * ROW + 4
  const hours = [0, 6, 8, 12, 18, 24].map((hour) => {
    const x = LEFT + (hour / 24) * WIDTH
    return `<line class="grid" x1="${x}" y1="${TOP - 3}" x2="${x}" y2="${height - 4}"/><text class="hour" x="${x}" y="10">${hour} h</text>`
  })
  const rows = Array.from({ length: next - first }, (_, index) =>
    dayRow(statement, first + index, TOP + index * ROW),
  )
  const label = `Frise du mois : ${statement.answer.figure.down} minutes comptées`
  return `<svg viewBox="0 0 ${LEFT + WIDTH + 20} ${height}" role="img" aria-label="${escapeHtml(label)}">${rows.join('')}${hours.join('')}</svg>`
}

function dayRow(statement: Statement, day: number, y: number): string {
  const span = daySpan(day, day + 1)
  const { scheme, answer, asOf } = statement
  const covered = intersect(coveredSpans(scheme.hours, span), answer.frame.force)
  const bars = (spans: Spans, name: string, title: string | null, inset = 1) =>
    spans.map((one) => bar(one, span, y, name, title, inset)).join('')
  const pieces = answer.traced.flatMap((traced) =>
    traced.pieces.map((piece) => ({
      ...piece,
      title: `${stamp(piece.from)} – ${timeAt(piece.to)} · ${traced.incident.id} · ${piece.why.fr}`,
    })),
  )
  const shown = pieces.flatMap((piece) => {
    const inside = intersect([piece], [span])
    return inside.map((one) => bar(one, span, y, CLASSES[piece.fate] ?? 'aside', piece.title, 2))
  })
  const gaps = subtract(covered, union(statement.measured, pieces, answer.frame.windows))
  const later = asOf < span.to ? intersect(covered, [{ from: Math.max(asOf, span.from), to: span.to }]) : []
  const holiday = holidayOn(day)?.name.fr
  const name = `${DAYS[weekdayOf(day) - 1]} ${String(partsOf(day).day).padStart(2, '0')}`
  const label = `<text class="day${holiday ? ' free' : ''}" x="${LEFT - 8}" y="${y + ROW - 3.5}">${name}${holiday ? ' ·' : ''}<title>${escapeHtml(holiday ?? isoOf(day))}</title></text>`
  return (
    label +
    bar(span, span, y, 'rest', null, 1) +
    bars(covered, 'covered', null) +
    bars(union(gaps, later), 'gap', 'non mesuré') +
    bars(intersect(union(answer.frame.windows), [span]), 'window', 'fenêtre planifiée') +
    shown.join('')
  )
}

function bar(span: Span, day: Span, y: number, name: string, title: string | null, inset: number): string {
  // A day of 23 or 25 hours is drawn as wide as the others.
  const scale = WIDTH / (day.to - day.from)
  const x = LEFT + (span.from - day.from) * scale
  // An outage of a minute must still be seen.
  const width = Math.max((span.to - span.from) * scale, 1.5)
  const text = title === null ? '' : `<title>${escapeHtml(title)}</title>`
  return `<rect class="${name}" x="${x.toFixed(1)}" y="${y + inset}" width="${width.toFixed(1)}" height="${ROW - 2 * inset}">${text}</rect>`
}
