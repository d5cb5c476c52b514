/** Every date that a contract and what was proven of it set off: what is due, by whom, from which source. */
import type { LoadedContract } from '../contract/load.ts'
import type { Text } from '../contract/promise.ts'
import { onOrAfter } from '../sla/calendar/business.ts'
import { addMonths, type Day, dayOf, isoOf, parseDay, partsOf } from '../sla/calendar/days.ts'
import { lastNoticeDay, periodEnd } from './exit/clock.ts'

export interface Duty {
  /** Stable: the same duty keeps its id from one run to the next. */
  readonly id: string
  readonly day: Day
  readonly client: string
  readonly title: Text
  readonly source: string
}

export interface AgendaFacts {
  readonly contract: Pick<
    LoadedContract['contract'],
    'client' | 'term' | 'services' | 'billing' | 'catalogue'
  >
  readonly promises: LoadedContract['promises']
  readonly waivers: readonly { readonly id: string; readonly until: string; readonly approver: string }[]
  readonly evidence: readonly {
    readonly kind: string
    readonly subject: string
    readonly expiresAt: string
  }[]
  readonly certificates: readonly { readonly name: string; readonly until: Day }[]
  readonly today: Day
}

/** All duties from `today` on, soonest first; what is overdue keeps its own day and comes first. */
export function agendaOf(facts: AgendaFacts): readonly Duty[] {
  const duties = [
    ...termDuties(facts),
    ...serviceDuties(facts),
    ...drillDuties(facts),
    ...retentionDuties(facts),
    ...insuranceDuties(facts),
    ...waiverDuties(facts.contract.client.code, facts.waivers),
    ...facts.evidence
      .filter(({ kind }) => kind !== 'restore-drill')
      .map((one) =>
        duty(
          facts,
          `evidence/${one.kind}/${one.subject}`,
          dayIn(one.expiresAt),
          `relevé à refaire : ${one.kind}, ${one.subject}`,
          `evidence to collect again: ${one.kind}, ${one.subject}`,
          'evidence',
        ),
      ),
    ...facts.certificates.map((one) =>
      duty(
        facts,
        `certificate/${one.name}`,
        one.until,
        `fin du certificat ${one.name}`,
        `certificate ${one.name} ends`,
        one.name,
      ),
    ),
  ]
  const latest = new Map<string, Duty>()
  // Of two pieces of evidence for one thing, the one that lasts longer counts.
  for (const one of duties)
    if ((latest.get(one.id)?.day ?? Number.NEGATIVE_INFINITY) < one.day) latest.set(one.id, one)
  return [...latest.values()].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}

/** The ends of waivers: of a client's, or of what is in no contract and has a code of its own. */
export function waiverDuties(code: string, waivers: AgendaFacts['waivers']): readonly Duty[] {
  return waivers.map(({ id, until, approver }) => ({
    id: `${code}/waiver/${id}`,
    day: parseDay(until),
    client: code,
    title: { fr: `fin de la dérogation ${id} (${approver})`, en: `waiver ${id} ends (${approver})` },
    source: 'waivers.yaml',
  }))
}

function duty({ contract }: AgendaFacts, id: string, day: Day, fr: string, en: string, source: string): Duty {
  return { id: `${contract.client.code}/${id}`, day, client: contract.client.code, title: { fr, en }, source }
}

const dayIn = (instant: string): Day => parseDay(instant.slice(0, 10))

function termDuties(facts: AgendaFacts): readonly Duty[] {
  const { contract, today, promises } = facts
  const end = periodEnd(contract.term, today)
  const termination = promises.find((promise) => promise.kind === 'termination')
  const duties = [
    duty(
      facts,
      `term/${isoOf(end)}`,
      end,
      `fin de la période du contrat (${contract.term.months} mois)`,
      `the contract’s period ends (${contract.term.months} months)`,
      'term',
    ),
  ]
  if (termination?.kind !== 'termination') return duties
  const notice = lastNoticeDay(end) + 30 - termination.params.noticeDays
  return [
    ...duties,
    duty(
      facts,
      `notice/${isoOf(end)}`,
      notice,
      `dernier jour du préavis de ${termination.params.noticeDays} jours`,
      `last day of the ${termination.params.noticeDays} days’ notice`,
      `art. ${termination.article}`,
    ),
  ]
}

function serviceDuties(facts: AgendaFacts): readonly Duty[] {
  const { promises, today } = facts
  const { year, month } = partsOf(today)
  const statementDay = onOrAfter(dayOf(year, month + 1, 1))
  return promises.flatMap((promise) => {
    if (promise.kind === 'probation' && promise.params.from !== null) {
      const end = addMonths(parseDay(promise.params.from), promise.params.months)
      return end < today
        ? []
        : [
            duty(
              facts,
              `probation/${promise.service}`,
              end,
              `${promise.service} : fin de la phase probatoire, les engagements de niveau de service s’appliquent`,
              `${promise.service}: probation ends, service levels apply`,
              `art. ${promise.article}`,
            ),
          ]
    }
    if (promise.kind === 'availability') {
      const month = isoOf(dayOf(year, partsOf(today).month, 1)).slice(0, 7)
      return [
        duty(
          facts,
          `statement/${promise.service}/${month}`,
          statementDay,
          `${promise.service} : relevé de disponibilité de ${month}`,
          `${promise.service}: availability statement of ${month}`,
          `art. ${promise.article}`,
        ),
      ]
    }
    return []
  })
}

/** A drill is due when the last receipt expires; at once when there never was one. */
function drillDuties(facts: AgendaFacts): readonly Duty[] {
  const { contract, evidence, today } = facts
  return contract.services
    .filter((service) => service.backup)
    .map((service) => {
      const receipts = evidence
        .filter((one) => one.kind === 'restore-drill' && one.subject === service.id)
        .map((one) => dayIn(one.expiresAt))
      const day = receipts.length === 0 ? today : Math.max(...receipts)
      const never = receipts.length === 0
      return duty(
        facts,
        `drill/${service.id}`,
        day,
        `${service.id} : exercice de restauration${never ? ', jamais fait' : ''}`,
        `${service.id}: restore drill${never ? ', never done' : ''}`,
        never ? 'paraphe drill' : 'evidence',
      )
    })
}

function retentionDuties(facts: AgendaFacts): readonly Duty[] {
  const { promises, today } = facts
  const { year, month } = partsOf(today)
  const next = dayOf(year, month + 1, 1)
  return promises.flatMap((promise) => {
    if (promise.kind !== 'telemetry.retention') return []
    const limit = isoOf(next - promise.params.maxDays)
    return [
      duty(
        facts,
        `telemetry/${promise.service ?? ''}/${isoOf(next)}`,
        next,
        `plus aucune donnée technique antérieure au ${limit}`,
        `no technical data older than ${limit}`,
        `art. ${promise.article}`,
      ),
    ]
  })
}

function insuranceDuties(facts: AgendaFacts): readonly Duty[] {
  const { billing } = facts.contract
  if (billing.model !== 'reseller' || !billing.insurance) return []
  const { insurer, until } = billing.insurance
  return [
    duty(
      facts,
      'insurance',
      parseDay(until),
      `fin de l’assurance ${insurer} qui couvre l’hébergement`,
      `the insurance of ${insurer} that covers hosting ends`,
      'billing.insurance',
    ),
  ]
}
