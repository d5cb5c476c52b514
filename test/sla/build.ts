/** Short ways to write observations and questions in tests. */

import type { Question } from '../../sla/availability.ts'
import { monthSpan, parseInstant } from '../../sla/calendar/clock.ts'
import type { Incident, Observations, PlannedWindow } from '../../sla/model.ts'
import { SCHEMES, type Scheme } from '../../sla/schemes.ts'

export const at = (text: string): number => parseInstant(text)

let count = 0
export function incident(from: string, to: string | null, more: Partial<Incident> = {}): Incident {
  count += 1
  return {
    id: `I-${count}`,
    from: at(from),
    to: to === null ? null : at(to),
    cause: null,
    proof: null,
    notifiedAt: null,
    note: null,
    seenBy: 'journal',
    source: 'test',
    ...more,
  }
}

export function maintenance(from: string, to: string, announced: string | null): PlannedWindow {
  return {
    id: 'M-1',
    kind: 'maintenance',
    from: at(from),
    to: at(to),
    announcedAt: announced ? at(announced) : null,
  }
}

export function backup(from: string, to: string): PlannedWindow {
  return { id: 'B-1', kind: 'backup', from: at(from), to: at(to), announcedAt: null }
}

/** Observations that vouch for the whole of 1990–2060. */
export function seen(incidents: readonly Incident[], windows: readonly PlannedWindow[] = []): Observations {
  return { incidents, windows, measured: [{ from: at('1990-01-01'), to: at('2061-01-01') }] }
}

export function scheme(id: Scheme['id']): Scheme {
  return SCHEMES.find((one) => one.id === id) as Scheme
}

export function question(
  id: Scheme['id'],
  month: string,
  observed: Observations,
  more: Partial<Question> = {},
): Question {
  const period = monthSpan(month)
  return {
    scheme: scheme(id),
    period,
    term: null,
    probation: null,
    readings: {},
    observed,
    asOf: at('2060-12-31'),
    ...more,
  }
}
