import type { Inventory, Server } from '../../inventory/model.ts'
import { eachProducer, targetOf } from '../lib/backups.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/**
 * A copy outlives the server: it lies elsewhere than on it. Once the server stops nothing ages out, since restic
 * lets go only after a new complete run; the signed days then run until someone erases.
 */
export default definePolicy({
  id: 'lifecycle.data-after-suspension',
  kind: 'data.after-suspension',
  severity: 'high',
  reads: ['guest.backups[].target'],
  title: text('copie gardée après suspension', 'a copy kept after suspension'),
  why: text(
    'un client qui régularise doit retrouver ses données',
    'a client who pays up must find their data again',
  ),
  remedy: text('envoyer une copie hors du serveur', 'send a copy off the server'),
  check(subject) {
    const { keepDays } = subject.promise.params
    return eachProducer(subject, ({ backups }, server, level) => {
      const own = [server.origin.address, ...ownVolumes(server, subject.whole)]
      const found = backups
        .flatMap((job) => targetOf(job, server, subject.whole)?.origin.address ?? [])
        .filter((address) => !own.includes(address))
      if (found.length > 0) return kept(found.join(', '), level, server)
      return broken({
        ...{ origin: server.origin, path: 'guest.backups', level },
        expected: text(
          `une copie gardée ${keepDays} jours hors du serveur`,
          `a copy kept ${keepDays} days off the server`,
        ),
        found: text('aucune', 'none'),
      })
    })
  },
})

const ownVolumes = ({ origin }: Server, { volumes }: Inventory): readonly string[] =>
  volumes
    .filter(({ attachedTo: ref }) => ref !== null && 'address' in ref && ref.address === origin.address)
    .map((volume) => volume.origin.address)
