import { targetOf } from '../lib/backups.ts'
import { eachGuest } from '../lib/each.ts'
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
    return eachGuest(subject, ({ backups }, server, level) => {
      const outliving = backups.filter(({ target }) => target !== null && target.kind === 'vault')
      const found = outliving.map((job) => targetOf(job, server, subject.whole)?.origin.address)
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
