/** What the class of a change sets off: quota, approval, notice, a window, a message. */
import type { Contract, Service } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import { addBusinessDays, businessDaysBetween, isBusinessDay } from '../../sla/calendar/business.ts'
import { minuteAt, type Span } from '../../sla/calendar/clock.ts'
import { type Day, monthDays, partsOf, weekdayOf } from '../../sla/calendar/days.ts'
import type { Classified } from './classify.ts'
import type { ChangeClass } from './model.ts'

/** Business days between telling the client and starting. The contract sets none: a proposal that a team may change. */
export const NOTICE: Readonly<Record<ChangeClass, number>> = { standard: 1, significatif: 5, majeur: 10 }
/** Hours to keep free in the evening. */
const HOURS: Readonly<Record<ChangeClass, number>> = { standard: 1, significatif: 2, majeur: 4 }
/** Windows open after the covered hours (18:00) and end before the night's backups. */
const OPENS = 20

export interface Quota {
  readonly perMonth: number | null
  readonly used: number
  /** Null when the contract sets no number. */
  readonly left: number | null
}

export function quotaOf(
  service: Service,
  changes: readonly { readonly service: string | null; readonly on: Day; readonly class: string }[],
  today: Day,
): Quota {
  const { year, month } = partsOf(today)
  const { first, next } = monthDays(`${year}-${String(month).padStart(2, '0')}`)
  const used = changes.filter(
    (one) =>
      one.class === 'standard' &&
      one.on >= first &&
      one.on < next &&
      (one.service === null || one.service === service.id),
  ).length
  const perMonth = service.managed?.standardChangesPerMonth ?? null
  return { perMonth, used, left: perMonth === null ? null : Math.max(0, perMonth - used) }
}

/** What the change costs the client, by class (art. 3.8.4). */
export function priceOf(kind: ChangeClass, quota: Quota): Text {
  if (kind === 'majeur') return { fr: 'payant, sur devis préalable', en: 'billed, after a quote' }
  if (kind === 'significatif')
    return { fr: 'payant, selon le catalogue de services', en: 'billed, from the service catalogue' }
  if (quota.left === null)
    return {
      fr: 'standard\u00a0; aucun nombre mensuel n’est fixé par devis',
      en: 'standard; no quote sets a monthly number',
    }
  if (quota.left === 0)
    return {
      fr: `standard, mais les ${quota.perMonth} du mois sont faits\u00a0: payant`,
      en: `standard, but this month’s ${quota.perMonth} are used up: billed`,
    }
  return {
    fr: `gratuit\u00a0: reste ${quota.left} sur ${quota.perMonth} ce mois-ci`,
    en: `free: ${quota.left} of ${quota.perMonth} left this month`,
  }
}

export function approverOf(kind: ChangeClass, contract: Pick<Contract, 'roles' | 'signatures'>): Text {
  const named =
    contract.roles.decides.length > 0
      ? contract.roles.decides
      : contract.signatures.filter((one) => one.party === 'client').map((one) => one.name)
  const client = named.join(', ') || '?'
  if (kind === 'standard')
    return { fr: 'le prestataire, validation rapide', en: 'the provider, fast-track approval' }
  if (kind === 'significatif')
    return { fr: `un ingénieur, puis le client (${client})`, en: `an engineer, then the client (${client})` }
  return {
    fr: `chef de projet, puis le client (${client}) par devis signé`,
    en: `project manager, then the client (${client}) by a signed quote`,
  }
}

export interface MaintenanceWindow extends Span {
  readonly day: Day
  /** Tell the client no later than this day. */
  readonly announceBy: Day
}

/**
 * An evening from Tuesday to Thursday, outside covered hours, followed by a business day with people at work, after
 * the notice has run. Null when nothing is interrupted.
 */
export function proposeWindow(classified: Classified, today: Day): MaintenanceWindow | null {
  if (classified.class === null || classified.interruption === 'none') return null
  const notice = NOTICE[classified.class]
  let day = addBusinessDays(today, notice)
  while (!(isBusinessDay(day) && isBusinessDay(day + 1) && weekdayOf(day) >= 2 && weekdayOf(day) <= 4))
    day += 1
  const from = minuteAt(day, `${OPENS}:00`)
  const announceBy = addBusinessDays(day, -Math.min(notice, businessDaysBetween(today, day)))
  return { day, from, to: from + HOURS[classified.class] * 60, announceBy }
}
