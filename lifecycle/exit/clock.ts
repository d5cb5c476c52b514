/** The clock of reversibility: from the registered letter to the day after which data may be erased. */
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import { addBusinessDays, type DayRule, JOURS_OUVRES } from '../../sla/calendar/business.ts'
import { addMonths, type Day, isoOf, parseDay } from '../../sla/calendar/days.ts'
import { inOrder, type Step, step } from '../timeline.ts'

export interface ExitQuestion {
  readonly contract: Pick<Contract, 'catalogue' | 'term' | 'services' | 'client'>
  /** The day the provider received the registered letter. */
  readonly received: Day
  /** The client is in default of payment. */
  readonly unpaid: boolean
  readonly rule?: DayRule
}

export interface ExitClock {
  readonly received: Day
  /** Why the contract gives no reversibility; null when it does. */
  readonly blocked: Text | null
  /** Last day on which the contract lets the client copy; null when it sets none. */
  readonly lastCopyDay: Day | null
  /** First day on which the contract alone would let the provider erase; null when it sets none. */
  readonly contractErasure: Day | null
  readonly steps: readonly Step[]
}

/** Business days of Axantis art. 10. */
const REVERSIBILITY_DAYS = 30
/** Days of notice before the end of the period, Progerance art. 8.3. */
const NOTICE_DAYS = 30

export function exitClock(question: ExitQuestion): ExitClock {
  switch (question.contract.catalogue) {
    case 'axantis-2025.03':
      return axantis(question)
    case 'progerance':
      return progerance(question)
    case 'proprietaire':
      return {
        received: question.received,
        blocked: null,
        lastCopyDay: null,
        contractErasure: null,
        steps: [],
      }
  }
}

function axantis({ received, unpaid, rule = JOURS_OUVRES }: ExitQuestion): ExitClock {
  const last = addBusinessDays(received, REVERSIBILITY_DAYS, rule)
  if (unpaid) {
    return {
      received,
      blocked: {
        fr: 'le client est en défaut de paiement\u00a0: l’article 10 ne lui ouvre pas la réversibilité',
        en: 'the client is in default of payment: article 10 grants no reversibility',
      },
      lastCopyDay: null,
      contractErasure: null,
      steps: [],
    }
  }
  const half = addBusinessDays(received, REVERSIBILITY_DAYS / 2, rule)
  return {
    received,
    blocked: null,
    lastCopyDay: last,
    contractErasure: last + 1,
    steps: inOrder([
      step(
        received,
        'on',
        'client',
        'art. 10',
        'lettre recommandée reçue ; ce jour ne compte pas',
        'registered letter received; this day does not count',
      ),
      step(
        addBusinessDays(received, 1, rule),
        'on',
        'provider',
        'art. 10',
        'premier jour ouvré : les services continuent',
        'first business day: services continue',
      ),
      step(
        half,
        'deadline',
        'provider',
        'art. 10',
        'relance conseillée : dire au client ce qu’il n’a pas encore copié',
        'reminder advised: tell the client what has not been copied yet',
      ),
      step(
        last,
        'deadline',
        'client',
        'art. 10',
        'trentième jour ouvré : dernier jour de copie',
        'thirtieth business day: last day to copy',
      ),
      step(
        last + 1,
        'from',
        'provider',
        'art. 10',
        'le contrat laisse libérer les VM et effacer les données',
        'the contract lets the provider release the VMs and erase the data',
        true,
      ),
    ]),
  }
}

/** The end of the period that runs on `day`, each as long as the first (tacit renewal, Progerance art. 8.1). */
export function periodEnd(term: Contract['term'], day: Day): Day {
  const start = parseDay(term.start)
  let periods = 1
  while (addMonths(start, term.months * periods) <= day) periods += 1
  return addMonths(start, term.months * periods)
}

/** The last day on which a notice still ends the contract at `end`. */
export const lastNoticeDay = (end: Day): Day => end - NOTICE_DAYS

function progerance({ contract, received }: ExitQuestion): ExitClock {
  const current = periodEnd(contract.term, received)
  const end = received <= lastNoticeDay(current) ? current : periodEnd(contract.term, current)
  const late = end !== current
  return {
    received,
    blocked: null,
    lastCopyDay: end - 1,
    contractErasure: null,
    steps: inOrder([
      step(received, 'on', 'client', 'art. 8.3', 'lettre recommandée reçue', 'registered letter received'),
      step(
        lastNoticeDay(current),
        'deadline',
        'client',
        'art. 8.3',
        late
          ? `préavis de ${NOTICE_DAYS} jours manqué : la période suivante est due`
          : `dernier jour du préavis de ${NOTICE_DAYS} jours, respecté`,
        late
          ? `${NOTICE_DAYS} days’ notice missed: the next period is due`
          : `last day of the ${NOTICE_DAYS} days’ notice, kept`,
      ),
      step(
        end - 1,
        'deadline',
        'client',
        'art. 8.1, 8.3',
        'dernier jour du contrat ; le texte ne donne aucun délai de copie au-delà',
        'last day of the contract; the text allows no time to copy beyond it',
      ),
    ]),
  }
}

/** The day before which nothing may be erased, and which rule sets it. */
export function erasureDay(
  clock: ExitClock,
  dataAct: { readonly erasure: Day },
): { readonly day: Day; readonly why: Text } {
  const contract = clock.contractErasure ?? (clock.lastCopyDay === null ? null : clock.lastCopyDay + 1)
  if (contract !== null && contract >= dataAct.erasure) {
    const why =
      clock.contractErasure === null
        ? { fr: 'le contrat court jusque-là', en: 'the contract runs until then' }
        : { fr: 'délai du contrat', en: 'the contract’s own time limit' }
    return { day: contract, why }
  }
  const shorter = contract === null ? 'le contrat n’en fixe pas' : `le contrat seul dirait ${isoOf(contract)}`
  const shorterEn =
    contract === null ? 'the contract sets none' : `the contract alone would say ${isoOf(contract)}`
  return {
    day: dataAct.erasure,
    why: {
      fr: `règlement (UE) 2023/2854, art. 25 (${shorter})\u00a0; applicabilité à confirmer par un conseil`,
      en: `Regulation (EU) 2023/2854, art. 25 (${shorterEn}); applicability to be confirmed by counsel`,
    },
  }
}
