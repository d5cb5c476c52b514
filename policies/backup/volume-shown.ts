import { resticSnapshots } from '../../inventory/evidence-shapes.ts'
import { producers } from '../lib/backups.ts'
import { witnessEach } from '../lib/evidence.ts'
import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The volume that the copies of each VM take can be shown, as the repository states it. */
export default definePolicy({
  id: 'backup.volume-shown',
  kind: 'backup.volume-shown',
  severity: 'low',
  reads: ['evidence: restic-snapshots, with restic stats'],
  evidence: ['restic-snapshots'],
  title: text('volume de sauvegarde affiché', 'backup volume shown'),
  why: text(
    'le client paie ce volume et doit pouvoir le lire',
    'the client pays for this volume and must be able to read it',
  ),
  remedy: text('relever restic stats avec les copies', 'collect restic stats with the copies'),
  check(subject) {
    return witnessEach(
      subject,
      producers(subject),
      'restic-snapshots',
      resticSnapshots,
      ({ bytes }, server) =>
        bytes === null
          ? unproven(text('relevé sans volume', 'evidence without the volume'), { origin: server.origin })
          : kept(`${(bytes / 2 ** 30).toFixed(1)} GiB`, 'observed', server),
    )
  },
})
