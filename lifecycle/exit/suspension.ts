/** What an unpaid invoice sets off. A plan with dates: nothing here stops or deletes anything. */
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import { type Day, isoOf } from '../../sla/calendar/days.ts'
import { inOrder, type Step, step } from '../timeline.ts'

/** Days to pay after the invoice, Progerance art. 7.3. */
const PAYMENT_DAYS = 15
/** Days that the backup is kept after the suspension, Progerance art. 8.2. */
const KEEP_DAYS = 30

export interface SuspensionPlan {
  readonly steps: readonly Step[]
  /** What has to be true before each irreversible step; a person confirms it. */
  readonly before: readonly Text[]
}

/**
 * @param invoiced the day the invoice was issued
 * @param suspended the day the services were really suspended, when they were; the thirty days run from it
 */
export function suspensionPlan(
  contract: Pick<Contract, 'catalogue' | 'services'>,
  invoiced: Day,
  suspended: Day | null = null,
): SuspensionPlan | null {
  if (contract.catalogue !== 'progerance') return null
  const lastDay = invoiced + PAYMENT_DAYS
  const stop = suspended ?? lastDay + 1
  const erase = stop + KEEP_DAYS + 1
  const own = contract.services.some((service) => service.offer === 'infrastructure-propre')
  return {
    steps: inOrder([
      step(invoiced, 'on', 'provider', 'art. 7.2', 'facture émise', 'invoice issued'),
      step(lastDay, 'deadline', 'client', 'art. 7.3', 'dernier jour pour payer', 'last day to pay'),
      step(
        stop,
        'from',
        'provider',
        'art. 7.3',
        own ? 'suspension des services et arrêt des serveurs (sans suppression)' : 'suspension des services',
        own ? 'services suspended and servers stopped (not deleted)' : 'services suspended',
        true,
      ),
      step(
        stop,
        'on',
        'provider',
        'art. 8.2',
        'une dernière sauvegarde est faite et vérifiée',
        'a last backup is made and verified',
      ),
      step(
        erase - 1,
        'deadline',
        'client',
        'art. 8.2',
        'dernier jour pour régulariser : sommes dues, frais et pénalités',
        'last day to settle: amounts due, costs and penalties',
      ),
      step(
        erase,
        'from',
        'provider',
        'art. 8.2',
        'suppression définitive de la sauvegarde et des données',
        'backup and data permanently deleted',
        true,
      ),
    ]),
    before: [
      {
        fr: `aucun paiement reçu au ${isoOf(lastDay)} inclus, vérifié en comptabilité`,
        en: `no payment received up to and including ${isoOf(lastDay)}, checked with accounting`,
      },
      {
        fr: 'relance écrite envoyée (le contrat n’en exige pas, un juge la cherchera)',
        en: 'a written reminder was sent (the contract requires none; a court will look for it)',
      },
      {
        fr: 'aucune contestation en cours (art. 7.6) ni mesure judiciaire',
        en: 'no pending dispute (art. 7.6) and no court order',
      },
      {
        fr: 'une personne habilitée ordonne l’effacement par écrit',
        en: 'an authorized person orders the erasure in writing',
      },
    ],
  }
}
