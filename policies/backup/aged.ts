import { resticSnapshots } from '../../inventory/evidence-shapes.ts'
import { producers } from '../lib/backups.ts'
import { hoursBetween, witnessEach } from '../lib/evidence.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** A copy goes with the first complete run after its last day, which may be a night late. */
const LATE_DAYS = 2

/** What restic itself lists: copies reach back as far as signed, and no further. */
export default definePolicy({
  id: 'backup.aged',
  kind: 'backup.retention',
  severity: 'high',
  reads: ['evidence: restic-snapshots', 'contract: backup.requested'],
  evidence: ['restic-snapshots'],
  title: text('ancienneté des sauvegardes', 'backup age'),
  why: text(
    'la rétention configurée ne dit pas ce que le dépôt contient',
    'the configured retention does not say what the repository holds',
  ),
  remedy: text('consulter le journal de restic forget', 'check the restic forget log'),
  check(subject) {
    const { promise, service, now } = subject
    const { days, exactly } = promise.params
    const since = service?.backup?.requested
    return witnessEach(
      subject,
      producers(subject),
      'restic-snapshots',
      resticSnapshots,
      ({ snapshots }, server) => {
        const where = { origin: server.origin, path: 'restic-snapshots', level: 'observed' } as const
        const ages = snapshots.map(({ time }) => hoursBetween(time, now) / 24)
        const oldest = Math.max(...ages, -1)
        if (oldest < 0)
          return broken({
            ...where,
            expected: text('des sauvegardes', 'backups'),
            found: text('aucune', 'none'),
          })
        const found = text(
          `la plus ancienne a ${Math.floor(oldest)} jours`,
          `the oldest is ${Math.floor(oldest)} days old`,
        )
        if (exactly && oldest > days + LATE_DAYS)
          return broken({
            ...where,
            direction: 'over',
            expected: text(`${days} jours`, `${days} days`),
            found,
          })
        if (oldest >= days - 1) return kept(found, 'observed', server)
        const running = since === undefined ? null : hoursBetween(`${since}T23:59:59Z`, now) / 24
        if (running !== null && running > days + LATE_DAYS)
          return broken({ ...where, expected: text(`${days} jours`, `${days} days`), found })
        return unproven(
          text(
            `${found.fr}\u00a0: trop tôt pour constater ${days} jours`,
            `${found.en}: too early to show ${days} days`,
          ),
          where,
        )
      },
    )
  },
})
