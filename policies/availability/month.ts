import { availability } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The last monthly statement meets the signed percentage, whatever the minutes that nobody measured were. */
export default definePolicy({
  id: 'availability.month',
  kind: 'availability',
  severity: 'high',
  reads: ['evidence: availability'],
  evidence: ['availability'],
  title: text('disponibilité du mois', 'availability of the month'),
  why: text('le pourcentage signé ouvre droit à un avoir', 'the signed percentage gives a right to a credit'),
  remedy: text(
    'paraphe sla, puis l’avoir si le client le demande',
    'paraphe sla, then the credit if the client asks',
  ),
  check(subject) {
    const { percent } = subject.promise.params
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(
      subject,
      'availability',
      name,
      availability,
      ({ month, lowPercent, highPercent, provisional }) => {
        const range = lowPercent === highPercent ? `${lowPercent} %` : `${lowPercent}–${highPercent} %`
        const found = `${month}: ${range}`
        if (highPercent < percent)
          return broken({ path: 'availability', level: 'observed', expected: `${percent} %`, found })
        if (lowPercent < percent)
          return unproven(
            text(
              `${found}\u00a0: des minutes n’ont pas été mesurées`,
              `${found}: some minutes were not measured`,
            ),
          )
        if (provisional) return unproven(text(`${found}, mois en cours`, `${found}, the month is not over`))
        return kept(found, 'observed')
      },
    )
  },
})
