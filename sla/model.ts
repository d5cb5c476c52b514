/** What an availability statement is made of. Minutes are epoch minutes; money is integer cents, taxes excluded. */
import type { Position, Text } from '../contract/promise.ts'
import type { Minute, Span } from './calendar/clock.ts'
import type { Spans } from './spans.ts'

/** Why a service was down, in words that every scheme shares; whether it excuses is for the scheme to say. */
export const CAUSES = [
  'provider',
  'third-party-equipment',
  'client',
  'client-uncooperative',
  'traffic',
  'telecom',
  'force-majeure',
  'authority',
  'application',
  'intrusion',
  'hardware',
  'network',
  'host-maintenance',
  'host-failure',
] as const
export type Cause = (typeof CAUSES)[number]

/** A stretch of downtime, as somebody or something saw it. */
export interface Incident {
  readonly id: string
  readonly from: Minute
  /** Null while it lasts. */
  readonly to: Minute | null
  /** Null when nobody has said; then it is the provider's, since nobody claims an excuse. */
  readonly cause: Cause | null
  /** What shows the cause: a ticket, a letter, the host's notice. An excuse without one is marked. */
  readonly proof: string | null
  /** When the client notified the failure (Axantis art. 6). */
  readonly notifiedAt: Minute | null
  readonly note: string | null
  /** `journal`: a person attributed it. `probe`: a monitor saw it; the journal may excuse those minutes. */
  readonly seenBy: 'journal' | 'probe'
  readonly source: string
  readonly position?: Position
}

/** Maintenance or backup that the contract takes out of the count. */
export interface PlannedWindow {
  readonly id: string
  readonly kind: 'maintenance' | 'backup'
  readonly from: Minute
  readonly to: Minute
  /** When the client was told; at or after the start it was not planned and excuses nothing. */
  readonly announcedAt: Minute | null
}

/** What was observed of one service. Minutes that no source vouches for are unmeasured, never up. */
export interface Observations {
  readonly incidents: readonly Incident[]
  readonly windows: readonly PlannedWindow[]
  readonly measured: Spans
}

export type Fate =
  | 'counted'
  | 'outside-period'
  | 'not-in-force'
  | 'probation'
  | 'outside-hours'
  | 'holiday'
  | 'maintenance'
  | 'backup'
  | 'excused'
  | 'not-notified'
  | 'already-counted'

/** A part of an incident and what becomes of its minutes. */
export interface Piece extends Span {
  readonly fate: Fate
  readonly why: Text
  /** The window, incident or holiday that decides. */
  readonly ref: string | null
}

export interface Traced {
  readonly incident: Incident
  /** Rounded outwards to whole minutes: a minute that was begun down counts as down. */
  readonly span: Span
  readonly pieces: readonly Piece[]
  readonly counted: number
}

/** `(denominator − minutes) / denominator`, kept exact. */
export interface Ratio {
  readonly up: number
  readonly of: number
}

export type Outcome = 'met' | 'missed' | 'undetermined' | 'not-applicable'

export interface Figure {
  /** Minutes one divides by. */
  readonly denominator: number
  readonly down: number
  /** Covered minutes that no source vouches for. */
  readonly unmeasured: number
  /** Availability if every unmeasured minute was down, and if every one was up. */
  readonly low: Ratio
  readonly high: Ratio
  readonly outcome: Outcome
}
