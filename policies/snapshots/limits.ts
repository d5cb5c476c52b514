import { Temporal } from 'temporal-polyfill'
import type { HostBackup, Snapshot } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { addressOf } from '../lib/apart.ts'
import { each } from '../lib/each.ts'
import { broken, counted, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** At most so many snapshots a server, none older than promised; a schedule may not make more. */
export default definePolicy({
  id: 'snapshots.limits',
  kind: 'snapshots',
  severity: 'medium',
  reads: ['snapshots[].of', 'snapshots[].createdAt', 'hostBackups[].keep', 'hostBackups[].schedule'],
  title: text('snapshots dans les limites', 'snapshots within limits'),
  why: text(
    'au-delà, on conserve des données que le client croit effacées',
    'beyond them, data is kept that the client believes was erased',
  ),
  remedy: text(
    'supprimer les snapshots en trop, espacer la planification',
    'delete the extra snapshots, reduce the schedule',
  ),
  check({ promise, inventory, level, now }) {
    const { maxCount, maxAgeDays } = promise.params
    const over = (thing: Snapshot | HostBackup, path: string, expected: string, found: string): Observation =>
      broken({ origin: thing.origin, path, direction: 'over', expected: `≤ ${expected}`, found, level })
    const { servers, snapshots, hostBackups } = inventory
    const scheduled = hostBackups.filter(isSchedule)
    const schedules = each(scheduled, (one) => {
      const keep = know(one.keep)
      if (keep === null)
        return unproven(
          text('nombre de snapshots conservés non indiqué', 'number of snapshots kept not stated'),
          one,
        )
      const before = keptOfSame(scheduled.slice(0, scheduled.indexOf(one)), one)
      if (before + keep > maxCount) return over(one, 'keep', `${maxCount}`, `${before + keep}`)
      const days = keep * daysBetween(one)
      return days > maxAgeDays ? over(one, 'schedule', `${maxAgeDays} d`, `${days} d`) : null
    })
    const counts = each(snapshots, (one) => {
      const of = addressOf(know(one.of))
      const same = snapshots.filter((other) => !isUnknown(other.of) && addressOf(other.of) === of)
      return same.indexOf(one) < maxCount ? null : over(one, 'of', `${maxCount}`, `${same.length}`)
    })
    const ages = each(snapshots, (one) => {
      const made = know(one.createdAt)
      if (made === null) return null
      const days = Temporal.Instant.from(made).until(Temporal.Instant.from(now)).total('hours') / 24
      return days > maxAgeDays ? over(one, 'createdAt', `${maxAgeDays} d`, `${Math.floor(days)} d`) : null
    })
    const seen = [...schedules, ...counts, ...ages]
    if (seen.length > 0) return seen
    if (servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    const found = counted(snapshots.length, ['snapshot', 'snapshots'], ['snapshot', 'snapshots'])
    return [kept(found, level)]
  },
})

/** How many the other schedules of the same disk keep. */
function keptOfSame(others: readonly HostBackup[], one: HostBackup): number {
  const of = addressOf(know(one.of))
  return others
    .filter((other) => !isUnknown(other.of) && addressOf(other.of) === of)
    .reduce((sum, { keep }) => sum + (keep !== null && !isUnknown(keep) ? keep : 0), 0)
}

const BETWEEN: Readonly<Record<string, number>> = { HOURLY: 1 / 24, DAILY: 1, WEEKLY: 7, MONTHLY: 31 }

/** Days between two runs; a schedule that is not known makes none old. */
const daysBetween = ({ schedule }: HostBackup): number =>
  schedule === null || isUnknown(schedule) ? 0 : (BETWEEN[schedule.split(' ')[0]?.toUpperCase() ?? ''] ?? 0)

/** A schedule of the host that makes snapshots of a disk, and not a backup service with its own terms. */
const isSchedule = (one: HostBackup): boolean => one.origin.type.includes('snapshot')
