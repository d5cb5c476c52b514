import { restoreDrill } from '../../inventory/evidence-shapes.ts'
import { hoursBetween, witness } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The last drill, whole, took no longer than the promised hours. A drill is run in one go: its hours are clock hours. */
export default definePolicy({
  id: 'restore.delay',
  kind: 'restore.delay',
  severity: 'high',
  reads: ['evidence: restore-drill'],
  evidence: ['restore-drill'],
  title: text('délai de restauration', 'restore time'),
  why: text(
    'le délai promis court le jour où tout va mal',
    'the promised time runs on the day everything goes wrong',
  ),
  remedy: text('s’exercer, mesurer, réduire les étapes longues', 'rehearse, measure, shorten the slow steps'),
  check(subject) {
    const { businessHours } = subject.promise.params
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'restore-drill', name, restoreDrill, ({ startedAt, finishedAt, ok }) => {
      const hours = hoursBetween(startedAt, finishedAt)
      // Up, so that what is too long by seconds does not read as the promised time.
      const minutes = Math.ceil(Math.round(hours * 3600) / 60)
      const where = { path: 'restore-drill', level: 'observed', expected: `≤ ${businessHours} h` } as const
      if (!ok) return broken({ ...where, found: text('exercice échoué', 'the drill failed') })
      return hours <= businessHours
        ? kept(`${minutes} min`, 'observed')
        : broken({ ...where, found: `${minutes} min` })
    })
  },
})
