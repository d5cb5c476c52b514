import { keptDays } from '../../inventory/guest/retention.ts'
import type { BackupJob, Retention, Vault } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { eachProducer } from '../lib/backups.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Copies are kept for the signed days: not fewer, and not more where the number is exact. */
export default definePolicy({
  id: 'backup.retention',
  kind: 'backup.retention',
  severity: 'high',
  reads: ['guest.backups[].retention', 'vaults[].erasesAfterDays'],
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
    const { vaults } = subject.whole
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
        const erased = erasedBy(vaults, job)
        if (erased) return broken({ ...at, ...erased })
        if (kept_ < days) return broken({ ...at, found })
        if (exactly && kept_ > days) return broken({ ...at, direction: 'over', found })
        return kept(found, level, server)
      })
    })
  },
})

/** A rule of the bucket that erases by age takes parts away that younger copies share, whatever their number of days. */
function erasedBy(vaults: readonly Vault[], { target }: BackupJob) {
  if (target?.kind !== 'vault') return null
  const vault = vaults.find(({ origin }) => origin.address === target.address)
  const [after] = (vault?.erasesAfterDays ?? []).map(know)
  if (vault === undefined || after === undefined) return null
  const found = text(
    `le coffre efface ses objets après ${after} jours, dont ceux que des copies plus récentes partagent`,
    `the vault deletes its objects after ${after} days, those that younger backups share among them`,
  )
  return { address: vault.origin.address, path: 'erasesAfterDays', found }
}

/** Infinite when nothing is let go, or when it is let go and never pruned. */
const daysKept = (retention: Retention | null): number =>
  retention === null || !retention.prune ? Number.POSITIVE_INFINITY : keptDays(retention)
