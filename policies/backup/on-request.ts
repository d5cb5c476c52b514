import { know } from '../../inventory/values.ts'
import { eachProducer, holds } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the client asked to copy is copied; where they asked for nothing, nothing is. */
export default definePolicy({
  id: 'backup.on-request',
  kind: 'backup.on-request',
  severity: 'critical',
  reads: ['guest.backups', 'servers[].hostBackups', 'hostBackups'],
  title: text('sauvegardes demandées, pas plus', 'the requested backups, no more'),
  why: text(
    'le client désigne ce qui doit être sauvegardé\u00a0; le reste est à sa charge',
    'the client says what must be backed up; the rest is the client’s responsibility',
  ),
  remedy: text(
    'aligner les sauvegardes sur le périmètre demandé',
    'align the backups with the requested scope',
  ),
  check(subject) {
    const { promise, inventory, level } = subject
    const { requested, scope } = promise.params
    const jobs = eachProducer(subject, ({ backups }, server, proven) => {
      const where = { origin: server.origin, path: 'guest.backups', level: proven }
      if (!requested)
        return backups.map(({ unit, repository }) =>
          broken({
            ...where,
            direction: 'over',
            expected: text('aucune sauvegarde demandée', 'no backup requested'),
            found: `${unit} → ${repository}`,
          }),
        )
      const missing = scope.filter((wanted) => !backups.some((job) => holds(job, wanted)))
      if (missing.length > 0)
        return broken({
          ...where,
          expected: missing.join(', '),
          found: text('non sauvegardé', 'not backed up'),
        })
      if (backups.length > 0)
        return kept((scope.length > 0 ? scope : backups.map(({ unit }) => unit)).join(', '), proven, server)
      const expected = text('une sauvegarde', 'a backup')
      return broken({ ...where, expected, found: text('aucune', 'none') })
    })
    if (requested) return jobs
    const hosted = each(inventory.servers, (server) => {
      if (!know(server.hostBackups)) return null
      const found = text('sauvegardes de l’hébergeur', 'cloud provider backups')
      const expected = text('aucune sauvegarde demandée', 'no backup requested')
      return broken({ origin: server.origin, path: 'hostBackups', direction: 'over', expected, found, level })
    })
    const seen = [...jobs, ...hosted]
    if (seen.length > 0) return seen
    if (inventory.servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    return [kept(text('aucune demandée, aucune faite', 'none requested, none made'), level)]
  },
})
