/**
 * Delays of intervention (GTI) and of restoration (GTR), from the timestamps of tickets: which delay each ticket was
 * under, when it ran out, and whether it was kept.
 */
import type { Contract, Service } from '../contract/model.ts'
import type { Text } from '../contract/promise.ts'
import type { Minute } from './calendar/clock.ts'
import {
  AXANTIS_HOURS,
  addCoveredMinutes,
  coveredMinutes,
  type Hours,
  PROGERANCE_HOURS,
} from './calendar/hours.ts'

export interface Ticket {
  readonly id: string
  readonly level: '1' | '2' | '3'
  readonly kind: 'incident' | 'update'
  readonly opened: Minute
  readonly intervened: Minute | null
  readonly restored: Minute | null
}

export type DelayState = 'kept' | 'missed' | 'running' | 'not-promised'

export interface Delay {
  readonly what: 'gti' | 'gtr'
  /** Minutes promised; null when the text promises none. */
  readonly minutes: number | null
  /** When it ran out. */
  readonly deadline: Minute | null
  readonly done: Minute | null
  readonly state: DelayState
  readonly why: Text
}

export interface Judged {
  readonly ticket: Ticket
  readonly article: string
  readonly delays: readonly Delay[]
}

/** Level 2 works on business days from 7 to 18 (Progerance art. 4.3). */
const LEVEL_2_HOURS: Hours = { ...PROGERANCE_HOURS, from: '07:00' }

const covers = (hours: Hours, minute: Minute): boolean => {
  const whole = Math.floor(minute)
  return coveredMinutes(hours, whole, whole + 1) === 1
}

export function judgeTicket(
  contract: Pick<Contract, 'roles'>,
  offer: Service['offer'],
  ticket: Ticket,
  asOf: Minute,
): Judged | null {
  if (offer === 'infrastructure-propre') return { ticket, article: '4.3', delays: own(ticket, asOf) }
  if (offer === 'infrastructure-tierce')
    return { ticket, article: '4.3', delays: thirdParty(contract, ticket, asOf) }
  return null
}

function own(ticket: Ticket, asOf: Minute): readonly Delay[] {
  if (ticket.level === '3') {
    const why = {
      fr: 'niveau 3\u00a0: modifications sur devis, aucun délai',
      en: 'level 3: changes by quote, no time limit',
    }
    return [none('gti', ticket.intervened, why), none('gtr', ticket.restored, why)]
  }
  if (ticket.level === '2') {
    const minutes = ticket.kind === 'update' ? 120 : 60
    const deadline = addCoveredMinutes(LEVEL_2_HOURS, ticket.opened, minutes)
    const why =
      ticket.kind === 'update'
        ? {
            fr: 'niveau 2, mise à jour\u00a0: 2 h, de 7 h à 18 h les jours ouvrés',
            en: 'level 2, update: 2 h, from 7 to 18 on business days',
          }
        : {
            fr: 'niveau 2, dépannage\u00a0: 1 h, de 7 h à 18 h les jours ouvrés',
            en: 'level 2, troubleshooting: 1 h, from 7 to 18 on business days',
          }
    return [
      delay('gti', minutes, deadline, ticket.intervened, asOf, why),
      delay('gtr', minutes, deadline, ticket.restored, asOf, why),
    ]
  }
  // The text sets "evenings" against "business days" without an hour; its own business hours, 9–18, tell them apart.
  const business = covers(PROGERANCE_HOURS, ticket.opened)
  const minutes = business ? 10 : 30
  const why = business
    ? { fr: 'niveau 1, jour ouvré 9 h–18 h', en: 'level 1, business day 9–18' }
    : { fr: 'niveau 1, soir, week-end ou jour férié', en: 'level 1, evening, weekend or public holiday' }
  return [
    delay('gti', minutes, ticket.opened + minutes, ticket.intervened, asOf, why),
    delay('gtr', minutes + 30, ticket.opened + minutes + 30, ticket.restored, asOf, {
      fr: `${why.fr}\u00a0: GTI + 30 min`,
      en: `${why.en}: GTI + 30 min`,
    }),
  ]
}

function thirdParty({ roles }: Pick<Contract, 'roles'>, ticket: Ticket, asOf: Minute): readonly Delay[] {
  const best = {
    fr: 'au mieux, sur ce que le prestataire maîtrise',
    en: 'best effort, on what the provider controls',
  }
  if (covers(PROGERANCE_HOURS, ticket.opened) && ticket.kind === 'incident') {
    const why = {
      fr: 'incident système, heures ouvrées 9 h–18 h',
      en: 'system incident, business hours 9–18',
    }
    return [
      delay('gti', 15, ticket.opened + 15, ticket.intervened, asOf, why),
      none('gtr', ticket.restored, best),
    ]
  }
  const missing = [
    ...(roles.incidentProcedure ? [] : ['incidentProcedure']),
    ...(roles.decides.length > 0 ? [] : ['decides']),
    ...(roles.emergencyBudgetCents === undefined ? ['emergencyBudgetCents'] : []),
    ...(roles.emergencyContact ? [] : ['emergencyContact']),
  ]
  const why =
    missing.length === 0
      ? {
          fr: 'hors heures ouvrées\u00a0: selon la procédure d’urgence du contrat, sans délai chiffré',
          en: 'outside business hours: per the contract’s emergency procedure, with no set time',
        }
      : {
          fr: `hors heures ouvrées\u00a0: rien sans validation du client, il manque roles.${missing.join(', roles.')}`,
          en: `outside business hours: nothing without the client’s approval, missing roles.${missing.join(', roles.')}`,
        }
  return [none('gti', ticket.intervened, why), none('gtr', ticket.restored, why)]
}

function delay(
  what: Delay['what'],
  minutes: number,
  deadline: Minute,
  done: Minute | null,
  asOf: Minute,
  why: Text,
): Delay {
  const state = (done ?? asOf) > deadline ? 'missed' : done === null ? 'running' : 'kept'
  return { what, minutes, deadline, done, state, why }
}

const none = (what: Delay['what'], done: Minute | null, why: Text): Delay => ({
  what,
  minutes: null,
  deadline: null,
  done,
  state: 'not-promised',
  why,
})

/** Business hours that updates took on average (Axantis art. 3.8.3 promises 72); null without a finished one. */
export function averageUpdateHours(tickets: readonly Ticket[]): number | null {
  const done = tickets.filter((ticket) => ticket.kind === 'update' && ticket.restored !== null)
  if (done.length === 0) return null
  const minutes = done.map((ticket) =>
    coveredMinutes(AXANTIS_HOURS, Math.floor(ticket.opened), Math.ceil(ticket.restored as number)),
  )
  return minutes.reduce((sum, one) => sum + one, 0) / done.length / 60
}
