import { keptDays } from '../../inventory/guest/retention.ts'
import type { Retention } from '../../inventory/model.ts'
import { eachProducer } from '../lib/backups.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Copies are kept for the signed days: not fewer, and not more where the number is exact. */
export default definePolicy({
  id: 'backup.retention',
  kind: 'backup.retention',
  severity: 'high',
  reads: ['guest.backups[].retention'],
  title: text('durée de conservation', 'backup retention'),
  why: text(
    'trop courte, une sauvegarde promise manque\u00a0; trop longue, des données sont conservées sans titre',
    'too short, and a promised backup is missing; too long, and data is kept without entitlement',
  ),
  remedy: text(
    'régler restic forget --keep-within sur la durée signée',
    'set restic forget --keep-within to the signed number of days',
  ),
  check(subject) {
    const { days, exactly } = subject.promise.params
    return eachProducer(subject, ({ backups }, server, level) => {
      const expected = text(
        `${days} jours${exactly ? '' : ' au moins'}`,
        `${days} days${exactly ? '' : ' at least'}`,
      )
      const where = { origin: server.origin, path: 'guest.backups', level, expected }
      if (backups.length === 0) return broken({ ...where, found: text('aucune sauvegarde', 'no backup') })
      return backups.map((job) => {
        const at = { ...where, path: `guest.backups ${job.unit}` }
        const kept_ = daysKept(job.retention)
        const found = Number.isFinite(kept_)
          ? text(`${kept_} jours`, `${kept_} days`)
          : text('rien n’est jamais effacé', 'nothing is ever deleted')
        if (kept_ < days) return broken({ ...at, found })
        if (exactly && kept_ > days) return broken({ ...at, direction: 'over', found })
        return kept(found, level, server)
      })
    })
  },
})

/** Infinite when nothing is let go, or when it is let go and never pruned. */
const daysKept = (retention: Retention | null): number =>
  retention === null || !retention.prune ? Number.POSITIVE_INFINITY : keptDays(retention)
