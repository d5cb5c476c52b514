import { availability } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Either the month owes no credit, or the credit that it owes is named and waits for its note. */
export default definePolicy({
  id: 'availability.credit',
  kind: 'credit',
  severity: 'medium',
  reads: ['evidence: availability'],
  evidence: ['availability'],
  title: text('avoir du mois', 'service credit for the month'),
  why: text(
    'un avoir dû et non émis est un second manquement',
    'a credit due but not issued is a second breach',
  ),
  remedy: text('émettre l’avoir calculé par le relevé', 'issue the credit that the statement calculates'),
  check(subject) {
    const { bands } = subject.promise.params
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'availability', name, availability, ({ month, lowPercent }) => {
      const band = [...bands].sort((a, b) => a.below - b.below).find(({ below }) => lowPercent < below)
      if (band === undefined)
        return kept(text(`${month}\u00a0: aucun avoir dû`, `${month}: no credit due`), 'observed')
      return unproven(
        text(
          `${month}\u00a0: ${band.percent} % dus si le client en fait la demande\u00a0; aucun relevé de l’émission de l’avoir`,
          `${month}: ${band.percent} % due if the client claims it; no evidence that the credit was issued`,
        ),
      )
    })
  },
})
