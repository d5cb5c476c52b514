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
  reads: ['snapshots[].of', 'snapshots[].createdAt', 'hostBackups[].keep'],
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
    const schedules = each(hostBackups.filter(isSchedule), (one) => {
      const keep = know(one.keep)
      if (keep === null)
        return unproven(
          text('nombre de snapshots conservés non indiqué', 'number of snapshots kept not stated'),
          one,
        )
      return keep > maxCount ? over(one, 'keep', `${maxCount}`, `${keep}`) : null
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

/** A schedule of the host that makes snapshots of a disk, and not a backup service with its own terms. */
const isSchedule = (one: HostBackup): boolean => one.origin.type.includes('snapshot')
