/** What missing the objective costs, in integer cents. */

import { bandOf } from './availability.ts'
import { addMonths, type Day } from './calendar/days.ts'
import type { Figure, Ratio } from './model.ts'
import type { Choices } from './readings.ts'
import type { Band, Scheme } from './schemes.ts'

/** A credit already granted for the same service. */
export interface PastCredit {
  readonly on: Day
  readonly cents: number
}

export interface Billing {
  /** Monthly fee, cents, taxes excluded; null when the contract gives none: then only a percentage can be said. */
  readonly feeCents: number | null
  /** First day of the month after the one judged: when the next invoice is issued. */
  readonly nextInvoice: Day
  /** The day the client asked for the credit; null when not yet. */
  readonly requestedOn: Day | null
  readonly past: readonly PastCredit[]
  /** What all services of the contract cost for the month; null when a fee is missing. @default the service's fee */
  readonly paidCents?: number | null
  /** Credits of the contract's other services. @default none */
  readonly elsewhere?: readonly PastCredit[]
}

export interface Amount {
  readonly band: Band | null
  readonly percent: number
  /** Before any cap. */
  readonly beforeCapCents: number | null
  readonly cents: number | null
}

export interface Credit {
  /** What the measured downtime alone makes due. */
  readonly certain: Amount
  /** What would be due if every unmeasured minute had been down; equal to `certain` when nothing is missing. */
  readonly possible: Amount
  readonly state: 'none' | 'on-request' | 'requested' | 'next-invoice'
  /** The day the amount is counted on for the cap, and booked. */
  readonly on: Day
  /** What the cap still leaves on that day; null without a cap or a fee. */
  readonly roomCents: number | null
}

/** `percent` of `cents`, to the nearest cent, half a cent in the client's favour. */
export function percentOf(cents: number, percent: number): number {
  return Math.floor((cents * Math.round(percent * 100) + 5_000) / 10_000)
}

export function creditOf(scheme: Scheme, choices: Choices, figure: Figure, billing: Billing): Credit {
  const on =
    scheme.due === 'on-request' && billing.requestedOn !== null ? billing.requestedOn : billing.nextInvoice
  const room = scheme.due === 'next-invoice' ? monthRoom(choices, billing, on) : roomOf(scheme, billing, on)
  const amount = (ratio: Ratio) => amountOf(scheme, choices, ratio, billing.feeCents, room)
  const certain = amount(figure.high)
  const possible = amount(figure.low)
  return { certain, possible, state: stateOf(scheme, choices, billing, possible), on, roomCents: room }
}

function amountOf(
  scheme: Scheme,
  choices: Choices,
  ratio: Ratio,
  fee: number | null,
  room: number | null,
): Amount {
  const band = ratio.of === 0 ? null : bandOf(ratio, scheme.bands, choices['sla.band-edges'])
  const percent = choices['penalty.third-party'] === 'none' ? 0 : (band?.percent ?? 0)
  const beforeCapCents = fee === null ? null : percentOf(fee, percent)
  const cents = beforeCapCents === null ? null : Math.min(beforeCapCents, room ?? beforeCapCents)
  return { band, percent, beforeCapCents, cents }
}

function stateOf(scheme: Scheme, choices: Choices, billing: Billing, possible: Amount): Credit['state'] {
  if (possible.percent === 0) return 'none'
  if (scheme.due === 'next-invoice' || choices['sla.request'] === 'automatic') return 'next-invoice'
  return billing.requestedOn === null ? 'on-request' : 'requested'
}

/**
 * What may still be granted on `on` so that no run of `cap.days` consecutive days holds more than the cap.
 * Every such run that contains the day is looked at: it starts at most `days − 1` days before.
 */
export function roomOf(scheme: Scheme, billing: Billing, on: Day): number | null {
  if (scheme.cap === null || billing.feeCents === null) return null
  const ceiling = percentOf(billing.feeCents, scheme.cap.percent)
  let fullest = 0
  for (let start = on - scheme.cap.days + 1; start <= on; start += 1) {
    const end = start + scheme.cap.days
    const held = billing.past.filter((credit) => credit.on >= start && credit.on < end)
    fullest = Math.max(
      fullest,
      held.reduce((sum, credit) => sum + credit.cents, 0),
    )
  }
  return Math.max(0, ceiling - fullest)
}

/**
 * What the month leaves under Progerance art. 5.2 and 4.4: the sums paid for it (reading `penalty.cap`: of all services,
 * or of the failing one), less what the same invoice already carries.
 */
function monthRoom(choices: Choices, billing: Billing, on: Day): number | null {
  const { feeCents, past, paidCents = feeCents, elsewhere = [] } = billing
  const alone = choices['penalty.cap'] === 'failing-service'
  const ceiling = alone ? feeCents : paidCents
  if (ceiling === null) return null
  const held = (alone ? past : [...past, ...elsewhere]).filter((credit) => credit.on === on)
  return Math.max(0, ceiling - held.reduce((sum, credit) => sum + credit.cents, 0))
}

/** The first day of the month after the one that starts on `first`. */
export const nextInvoiceAfter = (first: Day): Day => addMonths(first, 1)
