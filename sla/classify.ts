/**
 * What becomes of each minute of each incident. The layers are tried in order and take what they claim; what no
 * layer claims is counted, once, however many incidents cover it.
 */
import type { Text } from '../contract/promise.ts'
import { dayAt, type Minute, type Span } from './calendar/clock.ts'
import { holidayOn } from './calendar/holidays.ts'
import { coveredSpans } from './calendar/hours.ts'
import type { Fate, Incident, Observations, Piece, PlannedWindow, Traced } from './model.ts'
import type { Choices } from './readings.ts'
import type { Scheme } from './schemes.ts'
import { intersect, measure, type Spans, subtract, union } from './spans.ts'

/** The minutes of a period, split by what the contract says of them before any incident is looked at. */
export interface Frame {
  readonly period: Span
  /** The contract's term, without the probation. */
  readonly force: Spans
  readonly probation: Spans
  /** Covered minutes in force, holidays out. */
  readonly covered: Spans
  /** What the hours would cover if no day were a holiday. */
  readonly coveredWithHolidays: Spans
  readonly windows: readonly PlannedWindow[]
}

/** A window announced before it started; anything else is an outage with an explanation. */
export const isPlanned = (window: PlannedWindow): boolean =>
  window.kind === 'backup' || (window.announcedAt !== null && window.announcedAt < window.from)

export function frameOf(
  scheme: Scheme,
  period: Span,
  term: Span | null,
  probation: Span | null,
  observed: Pick<Observations, 'windows'>,
): Frame {
  const probations = intersect(probation ? union([probation]) : [], [period])
  const force = subtract(term ? intersect([period], [term]) : [period], probations)
  return {
    period,
    force,
    probation: probations,
    covered: intersect(coveredSpans(scheme.hours, period), force),
    coveredWithHolidays: intersect(coveredSpans({ ...scheme.hours, holidays: null }, period), force),
    windows: observed.windows.filter((window) => scheme.planned.includes(window.kind) && isPlanned(window)),
  }
}

/** Whole minutes around an incident: a minute that was begun down counts as down. */
export function spanOf(incident: Incident, asOf: Minute): Span {
  const from = Math.floor(incident.from)
  return { from, to: Math.max(from, Math.ceil(incident.to ?? asOf)) }
}

const WHY: Readonly<Record<Exclude<Fate, 'excused' | 'holiday' | 'maintenance' | 'backup'>, Text>> = {
  counted: { fr: 'compté', en: 'counted' },
  'outside-period': { fr: 'hors du mois', en: 'outside the month' },
  'not-in-force': { fr: 'hors de la durée du contrat', en: 'outside the term of the contract' },
  probation: { fr: 'phase probatoire', en: 'probation' },
  'outside-hours': { fr: 'hors couverture', en: 'outside coverage' },
  'not-notified': { fr: 'avant notification par le client', en: 'before the client notified it' },
  'already-counted': { fr: 'déjà compté', en: 'already counted' },
}

interface Taker {
  readonly pieces: Piece[]
  rest: Spans
  take(claimed: Spans, fate: Fate, why: Text, ref?: string | null): void
}

function taker(span: Span): Taker {
  const state: Taker = {
    pieces: [],
    rest: union([span]),
    take(claimed, fate, why, ref = null) {
      if (state.rest.length === 0) return
      const taken = intersect(state.rest, claimed)
      for (const piece of taken) state.pieces.push({ ...piece, fate, why, ref })
      if (taken.length > 0) state.rest = subtract(state.rest, taken)
    },
  }
  return state
}

/** Traces every incident; the ones a person attributed come first, so that a probe never counts their minutes anew. */
export function trace(
  scheme: Scheme,
  frame: Frame,
  choices: Choices,
  observed: Observations,
  asOf: Minute,
): readonly Traced[] {
  const excuses = observed.incidents.filter((incident) => isExcused(scheme, incident))
  const ordered = [...observed.incidents].sort(
    (a, b) =>
      Number(a.seenBy === 'probe') - Number(b.seenBy === 'probe') ||
      a.from - b.from ||
      (a.id < b.id ? -1 : 1),
  )
  let counted: Spans = []
  return ordered.map((incident) => {
    const span = spanOf(incident, asOf)
    const state = taker(span)
    outsideLayers(state, frame)
    plannedLayers(state, scheme, frame)
    if (choices['sla.downtime-start'] === 'notification') notificationLayer(state, incident, span)
    excuseLayers(state, scheme, incident, excuses, asOf)
    state.take(counted, 'already-counted', WHY['already-counted'])
    const own = state.rest
    counted = own.length > 0 ? union(counted, own) : counted
    state.take(own, 'counted', WHY.counted)
    state.pieces.sort((a, b) => a.from - b.from)
    return { incident, span, pieces: state.pieces, counted: measure(own) }
  })
}

export function isExcused(scheme: Scheme, incident: Incident): boolean {
  return incident.cause !== null && scheme.excuses[incident.cause] !== undefined
}

function outsideLayers(state: Taker, frame: Frame): void {
  state.take(subtract(state.rest, [frame.period]), 'outside-period', WHY['outside-period'])
  state.take(frame.probation, 'probation', WHY.probation)
  state.take(subtract(state.rest, frame.force), 'not-in-force', WHY['not-in-force'])
  const outside = subtract(state.rest, frame.covered)
  for (const span of intersect(outside, frame.coveredWithHolidays)) {
    const name = holidayOn(dayAt(span.from))?.name
    if (name)
      state.take([span], 'holiday', { fr: `jour férié\u00a0: ${name.fr}`, en: `public holiday: ${name.en}` })
  }
  state.take(outside, 'outside-hours', WHY['outside-hours'])
}

function plannedLayers(state: Taker, scheme: Scheme, frame: Frame): void {
  for (const window of frame.windows) {
    const { kind, id } = window
    const article = scheme.plannedArticle
    const why =
      kind === 'maintenance'
        ? {
            fr: `maintenance planifiée ${id} (art. ${article})`,
            en: `planned maintenance ${id} (art. ${article})`,
          }
        : { fr: `sauvegarde ${id} (art. ${article})`, en: `backup ${id} (art. ${article})` }
    state.take([window], kind, why, id)
  }
}

function notificationLayer(state: Taker, incident: Incident, span: Span): void {
  const until = incident.notifiedAt === null ? span.to : Math.floor(incident.notifiedAt)
  state.take(union([{ from: span.from, to: until }]), 'not-notified', WHY['not-notified'])
}

function excuseLayers(
  state: Taker,
  scheme: Scheme,
  incident: Incident,
  excuses: readonly Incident[],
  asOf: Minute,
): void {
  const claims = incident.seenBy === 'probe' && incident.cause === null ? excuses : [incident]
  for (const claim of claims) {
    const found = claim.cause ? scheme.excuses[claim.cause] : undefined
    if (!found) continue
    const unproven = claim.proof === null
    state.take(
      [spanOf(claim, asOf)],
      'excused',
      {
        fr: `${found.title.fr} (art. ${found.article})${unproven ? ', sans pièce à l’appui' : `, pièce ${claim.proof}`}`,
        en: `${found.title.en} (art. ${found.article})${unproven ? ', no supporting document' : `, supported by ${claim.proof}`}`,
      },
      claim.id,
    )
  }
}
