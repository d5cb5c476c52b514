/** Dates that a contract sets off: what happens on which day, by whom, under which article. */
import { both, type Text } from '../contract/promise.ts'
import type { Day } from '../sla/calendar/days.ts'

export interface Step {
  readonly day: Day
  /** `deadline`: the last day on which it may be done. `from`: the first day on which it may. */
  readonly when: 'on' | 'deadline' | 'from'
  readonly who: 'client' | 'provider'
  readonly what: Text
  /** Article, law or agreement. */
  readonly source: string
  /** Destroys or stops something: the tool plans it and never does it. */
  readonly irreversible: boolean
}

export const inOrder = (steps: readonly Step[]): readonly Step[] => [...steps].sort((a, b) => a.day - b.day)

/** A step from its parts; `irreversible` when it destroys or stops something. */
export const step = (
  day: Day,
  when: Step['when'],
  who: Step['who'],
  source: string,
  fr: string,
  en: string,
  irreversible = false,
): Step => ({ day, when, who, what: both(fr, en), source, irreversible })
