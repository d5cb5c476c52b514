import type { BackupJob, Inventory, Server } from '../../inventory/model.ts'
import { eachProducer, siteOfJob, targetOf } from '../lib/backups.ts'
import { attempt } from '../lib/each.ts'
import { datacentersApart, placeOf, placeText } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Three copies with production, on two media, one of them off the production site. */
export default definePolicy({
  id: 'backup.3-2-1',
  kind: 'backup.3-2-1',
  severity: 'critical',
  reads: ['guest.backups[].target', 'vaults', 'volumes', 'servers[].site'],
  title: text('règle 3-2-1', '3-2-1 rule'),
  why: text(
    'une seule panne ou un seul sinistre ne doit jamais atteindre toutes les copies',
    'one failure or one disaster must never reach every copy',
  ),
  remedy: text(
    'ajouter la copie, le support ou le site qui manque',
    'add the copy, the medium or the site that is missing',
  ),
  check(subject) {
    const { copies, media, offSite } = subject.promise.params
    return eachProducer(subject, ({ backups }, server, level) => {
      const unplaced: Observation[] = []
      const lying = backups.flatMap((job): Copy[] => {
        const copy = copyOf(job, server, subject.whole, unplaced)
        return copy === null ? [] : [copy]
      })
      const distinct = new Set(lying.map(({ identity }) => identity))
      const kinds = new Set(['server-disk', ...lying.map(({ medium }) => medium)])
      const away = new Set(lying.filter(({ elsewhere }) => elsewhere).map(({ identity }) => identity))
      const counts = [
        [distinct.size + 1, copies, text('copies', 'copies')],
        [kinds.size, media, text('supports différents', 'different media')],
        [away.size, offSite, text('hors du site de production', 'off the production site')],
      ] as const
      const short = counts.filter(([has, wants]) => has < wants)
      if (short.length === 0) return kept(lying.map(({ words }) => words).join(', '), level, server)
      if (unplaced.length > 0) return unplaced
      return short.map(([has, wants, what]) =>
        broken({
          ...{ origin: server.origin, path: 'guest.backups', level },
          expected: text(`${wants} ${what.fr}`, `${wants} ${what.en}`),
          found: text(`${has} ${what.fr}`, `${has} ${what.en}`),
        }),
      )
    })
  },
})

interface Copy {
  readonly identity: string
  readonly medium: string
  readonly elsewhere: boolean
  readonly words: string
}

/** A copy on the production disk itself is a copy on the same medium, at the same site. */
function copyOf(job: BackupJob, server: Server, whole: Inventory, unplaced: Observation[]): Copy | null {
  const target = targetOf(job, server, whole)
  if (target === null || job.target === null) {
    unplaced.push(
      unproven(
        text(
          `coffre absent de ce document : ${job.repository}`,
          `the vault is not in this document: ${job.repository}`,
        ),
        server,
      ),
    )
    return null
  }
  let elsewhere = false
  let words = job.target.kind as string
  unplaced.push(
    ...attempt(server.origin, () => {
      const [here, there] = [placeOf(server), siteOfJob(job, server, whole)]
      elsewhere = here !== null && there !== null && datacentersApart(here, there) === 'apart'
      words = `${job.target?.kind}${there === null ? '' : ` ${placeText(there)}`}`
      return null
    }),
  )
  const vault = whole.vaults.find(({ origin }) => origin.address === target.origin.address)
  const medium = vault?.kind ?? (job.target.kind === 'volume' ? 'volume' : 'server-disk')
  return {
    identity: job.target.kind === 'local-disk' ? 'local-disk' : target.origin.address,
    medium,
    elsewhere,
    words,
  }
}
