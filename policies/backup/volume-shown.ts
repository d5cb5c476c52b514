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
    'le client paie ce volume et doit pouvoir le consulter',
    'the client pays for this volume and must be able to see it',
  ),
  remedy: text('relever restic stats avec les sauvegardes', 'collect restic stats with the backups'),
  check(subject) {
    return witnessEach(
      subject,
      producers(subject),
      'restic-snapshots',
      resticSnapshots,
      ({ bytes }, server) =>
        bytes === null
          ? unproven(text('relevé sans ce volume', 'evidence without that volume'), { origin: server.origin })
          : kept(`${(bytes / 2 ** 30).toFixed(1)} GiB`, 'observed', server),
    )
  },
})
