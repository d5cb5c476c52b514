/**
 * The clock of the EU Data Act (Regulation 2023/2854, chapter VI, applying since 12 September 2025) beside the
 * contract's. Always to be confirmed by counsel: whether the chapter covers a given service is a legal question.
 */
import { addMonths, type Day, parseDay } from '../../sla/calendar/days.ts'
import { inOrder, type Step } from '../timeline.ts'

const LAW = 'règlement (UE) 2023/2854'
const APPLIES = parseDay('2025-09-12')
/** From this day no switching charge may be asked (art. 29.1); before it, cost at most (art. 29.2). */
const NO_CHARGES = parseDay('2027-01-12')
/** Months of notice at most, art. 25.2 d. */
const NOTICE_MONTHS = 2
/** Days of transition at most, art. 25.2 a. */
const TRANSITION_DAYS = 30
/** Days to retrieve data after the transition, at least, art. 25.2 g. */
const RETRIEVAL_DAYS = 30

export interface DataActClock {
  readonly applies: boolean
  readonly noticeEnd: Day
  readonly transitionEnd: Day
  /** First day on which erasure is compatible with the regulation. */
  readonly erasure: Day
  readonly charges: 'none' | 'cost-only'
  readonly steps: readonly Step[]
}

/** @param notice the day the customer gave notice of switching */
export function dataActClock(notice: Day): DataActClock {
  const noticeEnd = addMonths(notice, NOTICE_MONTHS)
  const transitionEnd = noticeEnd + TRANSITION_DAYS
  const erasure = transitionEnd + RETRIEVAL_DAYS + 1
  const charges = transitionEnd >= NO_CHARGES ? 'none' : 'cost-only'
  return {
    applies: notice >= APPLIES,
    noticeEnd,
    transitionEnd,
    erasure,
    charges,
    steps: inOrder([
      {
        day: noticeEnd,
        when: 'deadline',
        who: 'client',
        irreversible: false,
        source: `${LAW}, art. 25.2 d`,
        what: {
          fr: 'fin du préavis le plus long permis (deux mois)',
          en: 'end of the longest notice allowed (two months)',
        },
      },
      {
        day: transitionEnd,
        when: 'deadline',
        who: 'provider',
        irreversible: false,
        source: `${LAW}, art. 25.2 a`,
        what: {
          fr: 'fin de la transition (trente jours au plus, sept mois si techniquement impossible et notifié sous quatorze jours ouvrés)',
          en: 'end of the transition (thirty days at most; seven months if technically unfeasible and notified within fourteen working days)',
        },
      },
      {
        day: erasure - 1,
        when: 'deadline',
        who: 'client',
        irreversible: false,
        source: `${LAW}, art. 25.2 g`,
        what: {
          fr: 'fin de la récupération des données (trente jours au moins)',
          en: 'end of data retrieval (thirty days at least)',
        },
      },
      {
        day: erasure,
        when: 'from',
        who: 'provider',
        irreversible: true,
        source: `${LAW}, art. 25.2 h`,
        what: { fr: 'effacement complet des données exportables', en: 'full erasure of exportable data' },
      },
    ]),
  }
}
