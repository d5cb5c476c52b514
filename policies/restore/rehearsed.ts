import { restoreDrill } from '../../inventory/evidence-shapes.ts'
import { hoursBetween, witness } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** A restore was rehearsed, it worked, and not too long ago. */
export default definePolicy({
  id: 'restore.rehearsed',
  kind: 'restore.rehearsed',
  severity: 'high',
  reads: ['evidence: restore-drill'],
  evidence: ['restore-drill'],
  title: text('restauration testée', 'tested restore'),
  why: text(
    'une sauvegarde jamais restaurée n’est qu’un espoir',
    'a backup that was never restored is only a hope',
  ),
  remedy: text('paraphe drill', 'paraphe drill'),
  check(subject) {
    const { everyDays } = subject.promise.params
    return witness(subject, 'restore-drill', subjectName(subject), restoreDrill, ({ finishedAt, ok }) => {
      const days = hoursBetween(finishedAt, subject.now) / 24
      const where = { path: 'restore-drill', level: 'observed' } as const
      const expected = text(
        `réussie il y a moins de ${everyDays} jours`,
        `a success less than ${everyDays} days ago`,
      )
      if (!ok)
        return broken({
          ...where,
          expected,
          found: text(`échec le ${finishedAt.slice(0, 10)}`, `failed on ${finishedAt.slice(0, 10)}`),
        })
      const found = text(`il y a ${Math.floor(days)} jours`, `${Math.floor(days)} days ago`)
      return days <= everyDays ? kept(found, 'observed') : broken({ ...where, expected, found })
    })
  },
})

const subjectName = ({
  promise,
  contract,
}: {
  promise: { service: string | null }
  contract: { client: { code: string } }
}): string => promise.service ?? contract.client.code
