import { restoreDrill } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The data was once taken away whole and restored elsewhere. */
export default definePolicy({
  id: 'owner.exit',
  kind: 'owner.exit',
  severity: 'high',
  reads: ['evidence: restore-drill'],
  evidence: ['restore-drill'],
  title: text('données restaurables ailleurs', 'data restorable elsewhere'),
  why: text(
    'on ne peut partir que si l’on sait déjà restaurer ailleurs',
    'you can only leave if you can already restore elsewhere',
  ),
  remedy: text(
    'paraphe drill, vers un site hors production',
    'paraphe drill, to a target outside production',
  ),
  check(subject) {
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'restore-drill', name, restoreDrill, ({ finishedAt, ok, elsewhere }) => {
      const when = finishedAt.slice(0, 10)
      const expected = text('une restauration complète ailleurs', 'a full restore elsewhere')
      if (!ok)
        return broken({
          path: 'restore-drill',
          level: 'observed',
          expected,
          found: text(`échec le ${when}`, `failed on ${when}`),
        })
      if (!elsewhere) return unproven(text('restauré sur place seulement', 'restored in place only'))
      return kept(when, 'observed')
    })
  },
})
