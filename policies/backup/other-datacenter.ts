import type { Site } from '../../hosts/model.ts'
import type { BackupJob, Inventory, Server } from '../../inventory/model.ts'
import { eachProducer, targetOf } from '../lib/backups.ts'
import { attempt } from '../lib/each.ts'
import { datacentersApart, placeAttribute, placeOf, placeText } from '../lib/place.ts'
import { broken, kept, text, unproven, weaker } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Each server sends a copy to a vault that stands in another datacenter than the server. */
export default definePolicy({
  id: 'backup.other-datacenter',
  kind: 'backup.other-datacenter',
  severity: 'critical',
  reads: ['guest.backups[].target', 'vaults[].site', 'servers[].site'],
  title: text('sauvegarde dans un autre datacenter', 'backup in another datacenter'),
  why: text(
    'une copie dans le même bâtiment brûle avec le serveur',
    'a copy in the same building burns with the server',
  ),
  remedy: text(
    'envoyer la sauvegarde vers un coffre d’un autre site',
    'send the backup to a vault at another site',
  ),
  check(subject) {
    const { whole, level } = subject
    return eachProducer(subject, ({ backups }, server, proven) => {
      const where = { origin: server.origin, path: 'guest.backups', level: proven }
      const expected = text('une copie dans un autre datacenter', 'a copy in another datacenter')
      if (backups.length === 0)
        return broken({ ...where, expected, found: text('aucune sauvegarde', 'no backup') })
      const here = placeOf(server)
      if (here === null)
        return unproven(
          text(`lieu inconnu\u00a0: ${String(server.site)}`, `unknown place: ${String(server.site)}`),
          server,
        )
      const seen = backups.flatMap((job) =>
        attempt(server.origin, () => copyOf(job, server, here, whole, weaker(proven, level))),
      )
      return seen.some(({ outcome }) => outcome === 'kept')
        ? seen.filter(({ outcome }) => outcome === 'kept')
        : seen
    })
  },
})

function copyOf(
  job: BackupJob,
  server: Server,
  here: Site,
  whole: Inventory,
  level: Parameters<typeof kept>[1],
): Observation {
  const target = targetOf(job, server, whole)
  const where = { origin: server.origin, path: `guest.backups ${job.unit}` }
  if (target === null)
    return unproven(
      text(
        `coffre absent de ce document\u00a0: ${job.repository}`,
        `the vault is not in this document: ${job.repository}`,
      ),
      where,
    )
  const there = placeOf(target)
  if (there === null)
    return unproven(
      text(
        `lieu du coffre inconnu\u00a0: ${String(target.site)}`,
        `unknown place of the vault: ${String(target.site)}`,
      ),
      target,
    )
  const apart = datacentersApart(here, there)
  const words = text(
    `coffre à ${placeText(there)}\u00a0; serveur à ${placeText(here)}`,
    `vault in ${placeText(there)}; server in ${placeText(here)}`,
  )
  if (apart === 'apart') return kept(words, level, target)
  if (apart === 'same')
    return broken({
      ...{ origin: target.origin, path: placeAttribute(target.origin), level },
      expected: text(
        `un autre datacenter que celui du serveur, ${placeText(here)}`,
        `another datacenter than the server’s, ${placeText(here)}`,
      ),
      found: words,
    })
  return unproven(
    text(
      `${words.fr}\u00a0: l’hébergeur ne publie pas dans quel bâtiment de la ville est la région`,
      `${words.en}: the host does not publish in which building of the city the region stands`,
    ),
    { origin: target.origin, path: placeAttribute(target.origin) },
  )
}
