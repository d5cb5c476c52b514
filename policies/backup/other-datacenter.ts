import { spreadCounts } from '../../contract/catalogues/spread-store.ts'
import type { Contract } from '../../contract/model.ts'
import type { Site } from '../../hosts/model.ts'
import type { BackupJob, Inventory, Level, Server } from '../../inventory/model.ts'
import { eachProducer, isTimed, jobsByScope, targetOf } from '../lib/backups.ts'
import { attempt } from '../lib/each.ts'
import { copiesApart, placeAttribute, placeOf, placeText } from '../lib/place.ts'
import { broken, kept, text, unproven, weaker } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Each server sends a copy to a vault that stands in another datacenter than the server. */
export default definePolicy({
  id: 'backup.other-datacenter',
  kind: 'backup.other-datacenter',
  severity: 'critical',
  reads: [
    'guest.backups[].target',
    'guest.backups[].storageClass',
    'vaults[].site',
    'vaults[].movesTo',
    'servers[].site',
    'hosts: where a store keeps its objects',
  ],
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
    const { whole, level, contract } = subject
    return eachProducer(subject, ({ backups }, server, proven) => {
      const where = { origin: server.origin, path: 'guest.backups', level: proven }
      const expected = text('une copie dans un autre datacenter', 'a copy in another datacenter')
      if (backups.length === 0)
        return broken({ ...where, expected, found: text('aucune sauvegarde', 'no backup') })
      const here = placeOf(server)
      if (here === null)
        return unproven(
          text(
            `emplacement inconnu\u00a0: ${String(server.site)}`,
            `unknown location: ${String(server.site)}`,
          ),
          server,
        )
      const look = (job: BackupJob) =>
        attempt(server.origin, () =>
          copyOf({ job, server, here, whole, contract, level: weaker(proven, level) }),
        )
      // Each thing that was asked for must lie elsewhere, and not only one of them.
      const seen = jobsByScope(backups, subject.service?.backup?.scope).map(({ jobs }) => {
        const timed = jobs.filter(isTimed)
        return (timed.length > 0 ? timed : jobs).flatMap(look)
      })
      const near = seen.filter((each) => !each.some(({ outcome }) => outcome === 'kept'))
      const judged = near.length > 0 ? near.flat() : seen.flat().filter(({ outcome }) => outcome === 'kept')
      return [...new Map(judged.map((one) => [JSON.stringify(one), one])).values()]
    })
  },
})

interface Looked {
  readonly job: BackupJob
  readonly server: Server
  readonly here: Site
  readonly whole: Inventory
  readonly contract: Contract
  readonly level: Level
}

function copyOf({ job, server, here, whole, contract, level }: Looked): Observation {
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
        `emplacement du coffre inconnu\u00a0: ${String(target.site)}`,
        `unknown vault location: ${String(target.site)}`,
      ),
      target,
    )
  const apart = copiesApart(here, there, target, job, whole)
  const words = text(
    `coffre à ${placeText(there)}\u00a0; serveur à ${placeText(here)}`,
    `vault in ${placeText(there)}; server in ${placeText(here)}`,
  )
  if (apart === 'apart') return kept(words, level, target)
  const spread = text(`${words.fr}\u00a0: ${SPREAD.fr}`, `${words.en}: ${SPREAD.en}`)
  if (apart === 'spread' && spreadCounts(contract)) return kept(spread, level, target)
  if (apart !== 'not-published')
    return broken({
      ...{ origin: target.origin, path: placeAttribute(target.origin), level },
      expected: text(
        `un autre datacenter que celui du serveur, ${placeText(here)}`,
        `a datacenter other than the server’s, ${placeText(here)}`,
      ),
      found: apart === 'spread' ? spread : words,
    })
  return unproven(
    text(
      `${words.fr}\u00a0: l’hébergeur ne publie pas le bâtiment exact de la région dans la ville`,
      `${words.en}: the cloud provider does not publish which building in the city houses the region`,
    ),
    { origin: target.origin, path: placeAttribute(target.origin) },
  )
}

const SPREAD = text(
  'réparti sur plusieurs datacenters, dont celui du serveur, et résiste à la perte de l’un d’eux',
  'spread across several datacenters, including the server’s, and survives the loss of any one of them',
)
