import type { BackupJob, Server, Volume } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { eachProducer, targetOf } from '../lib/backups.ts'
import type { Placed } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { hangsOn } from '../lib/vault-servers.ts'
import { definePolicy, type Observation } from '../model.ts'

/**
 * A copy outlives the server: it lies elsewhere than on it. Once the server stops nothing ages out, since restic
 * lets go only after a new complete run; the signed days then run until someone erases.
 */
export default definePolicy({
  id: 'lifecycle.data-after-suspension',
  kind: 'data.after-suspension',
  severity: 'high',
  reads: ['guest.backups[].target'],
  title: text('copie conservée après suspension', 'copy kept after suspension'),
  why: text(
    'un client qui régularise doit retrouver ses données',
    'a client who settles the arrears must get the data back',
  ),
  remedy: text('envoyer une copie hors du serveur', 'send a copy off the server'),
  check(subject) {
    const { keepDays } = subject.promise.params
    return eachProducer(subject, ({ backups }, server, level) => {
      const copies = backups.map((job) => ({ job, target: targetOf(job, server, subject.whole) }))
      const own = subject.whole.volumes.filter(({ attachedTo }) => mayHangOn(attachedTo, server))
      const within = [server, ...own].map(({ origin }) => origin.address)
      const found = copies
        .flatMap(({ target }) => target?.origin.address ?? [])
        .filter((address) => !within.includes(address))
      if (found.length > 0) return kept([...new Set(found)].join(', '), level, server)
      const doubtful = copies.flatMap(({ job, target }) => doubt(job, target, server))
      if (doubtful.length > 0) return doubtful
      return broken({
        ...{ origin: server.origin, path: 'guest.backups', level },
        expected: text(
          `une copie conservée ${keepDays} jours hors du serveur`,
          `a copy kept ${keepDays} days off the server`,
        ),
        found: text('aucune', 'none'),
      })
    })
  },
})

/** A volume whose server is not known may be this one's. */
const mayHangOn = (ref: Volume['attachedTo'], server: Server): boolean =>
  ref !== null && (isUnknown(ref) || hangsOn(ref, server))

/** Why a copy may be off the server, where this document does not tell. */
function doubt(job: BackupJob, target: Placed | null, server: Server): readonly Observation[] {
  if (target === null)
    return [
      unproven(
        text(
          `coffre absent de ce document\u00a0: ${job.repository}`,
          `the vault is not in this document: ${job.repository}`,
        ),
        { origin: server.origin, path: `guest.backups ${job.unit}` },
      ),
    ]
  if (!('attachedTo' in target && isUnknown(target.attachedTo))) return []
  const why = text('volume dont le serveur est inconnu', 'a volume whose server is unknown')
  return [unproven(why, { origin: target.origin, path: 'attachedTo' })]
}
