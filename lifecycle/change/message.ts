/** The message to the client, drafted in French: what changes, what is lost, when, what it costs, what is asked of them. */
import type { Contract } from '../../contract/model.ts'
import { isoOf } from '../../sla/calendar/days.ts'
import { between } from '../../sla/render/view.ts'
import type { MaintenanceWindow } from './agreement.ts'
import type { Classified } from './classify.ts'
import type { ChangeClass } from './model.ts'

export interface MessageFacts {
  readonly contract: Pick<Contract, 'client'>
  readonly service: string
  readonly classified: Classified & { readonly class: ChangeClass }
  readonly window: MaintenanceWindow | null
  readonly price: string
  /** Names of the data volumes that the plan leaves in place. @default none */
  readonly kept?: readonly string[]
}

export function clientMessage({
  contract,
  service,
  classified,
  window,
  price,
  kept = [],
}: MessageFacts): string {
  const kind = classified.class
  const asks = {
    standard: 'Ce changement est standard : il n’appelle pas de réponse de votre part.',
    significatif:
      'Ce changement est significatif : il demande votre accord écrit avant d’être entrepris. Livrables, tests et recette vous seront remis.',
    majeur:
      'Ce changement est majeur : il fait l’objet d’un projet, et d’un devis que vous recevrez avant toute intervention.',
  } as const
  const lines = [
    `Objet : ${contract.client.name} — changement ${kind} sur ${service}`,
    '',
    'Bonjour,',
    '',
    'Nous préparons le changement suivant :',
    ...classified.reasons
      .filter((one) => one.rule !== 'light' || classified.reasons.length <= 8)
      .map((one) => `  - ${one.what.fr}`),
    '',
  ]
  if (classified.losses.length > 0) {
    lines.push(
      'ATTENTION, perte de données :',
      ...classified.losses.map(
        (one) => `  - ${one.lost?.fr}, sauf restauration d’une sauvegarde faite juste avant`,
      ),
      '',
    )
    if (kept.length > 0) lines.push(...stays(kept), '')
  }
  lines.push(...interruption(classified, window), '', asks[kind], `Conditions : ${price}.`, '')
  if (window !== null && kind !== 'standard')
    lines.push(`Merci de nous répondre avant le ${isoOf(window.announceBy)}.`, '')
  lines.push('Cordialement,', '')
  return lines.join('\n')
}

/** What is not lost is said too: the client's data usually stands on a volume, not on the disk that goes. */
function stays(kept: readonly string[]): readonly string[] {
  const [only, other] = kept
  return other === undefined
    ? [`Le volume de données ${only} n’est pas touché : ce qui s’y trouve reste.`]
    : [`Les volumes de données ${kept.join(', ')} ne sont pas touchés : ce qui s’y trouve reste.`]
}

function interruption(classified: Classified, window: MaintenanceWindow | null): readonly string[] {
  if (window === null) return ['Aucune interruption n’est prévue.']
  const words = {
    none: '',
    reboot: 'un redémarrage',
    stop: 'un arrêt',
    gone: 'l’arrêt, la reconstruction et la restauration',
  } as const
  return [
    `Interruption prévue (${words[classified.interruption]}) : ${between(window.from, window.to)}, heure de Paris, en soirée.`,
    'Annoncée à l’avance, elle compte comme maintenance planifiée.',
  ]
}
