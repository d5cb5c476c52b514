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
  title: text('disponibilité du mois', 'monthly availability'),
  why: text(
    'sous le pourcentage signé, le client a droit à un avoir',
    'below the signed percentage, the client is entitled to a credit',
  ),
  remedy: text(
    'lancer paraphe sla, puis émettre l’avoir si le client le demande',
    'run paraphe sla, then issue the credit if the client claims it',
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
        if (provisional) return unproven(text(`${found}, mois en cours`, `${found}, month still in progress`))
        return kept(found, 'observed')
      },
    )
  },
})
