import { resticSnapshots } from '../../inventory/evidence-shapes.ts'
import { producers } from '../lib/backups.ts'
import { hoursBetween, witnessEach } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** A day and the time that a copy may take. */
const FRESH_HOURS = 26

/** What restic itself lists: the last copy is not older than a night. */
export default definePolicy({
  id: 'backup.fresh',
  kind: 'backup.schedule',
  severity: 'critical',
  reads: ['evidence: restic-snapshots'],
  evidence: ['restic-snapshots'],
  title: text('sauvegarde récente', 'recent backup'),
  why: text(
    'un timer programmé n’est pas une sauvegarde faite',
    'a scheduled timer is not a completed backup',
  ),
  remedy: text(
    'consulter le journal de l’unité de sauvegarde, relancer la sauvegarde',
    'check the backup unit’s log, run the backup again',
  ),
  check(subject) {
    const { now } = subject
    return witnessEach(
      subject,
      producers(subject),
      'restic-snapshots',
      resticSnapshots,
      ({ snapshots }, server) => {
        const last = snapshots.map(({ time }) => Date.parse(time)).sort((a, b) => b - a)[0]
        const expected = text(
          `une sauvegarde de moins de ${FRESH_HOURS} h`,
          `a backup less than ${FRESH_HOURS} h old`,
        )
        const where = {
          origin: server.origin,
          path: 'restic-snapshots',
          level: 'observed',
          expected,
        } as const
        if (last === undefined) return broken({ ...where, found: text('aucune sauvegarde', 'no backup') })
        const at = new Date(last).toISOString()
        const age = hoursBetween(at, now)
        const found = text(
          `${at.slice(0, 16)}, il y a ${Math.round(age)} h`,
          `${at.slice(0, 16)}, ${Math.round(age)} h ago`,
        )
        return age <= FRESH_HOURS ? kept(found, 'observed', server) : broken({ ...where, found })
      },
    )
  },
})
