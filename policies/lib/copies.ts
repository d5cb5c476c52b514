/** Copies as the 3-2-1 rule counts them: which are distinct, on what, and where. */
import { spreadCounts } from '../../contract/catalogues/spread-store.ts'
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import type { BackupJob, BackupTarget, Inventory, Origin, Server } from '../../inventory/model.ts'
import type { Observation, Words } from '../model.ts'
import { targetOf } from './backups.ts'
import { attempt } from './each.ts'
import { copiesApart, placeOf, placeText, unknownPlace } from './place.ts'
import { text, unproven } from './say.ts'

const KINDS: Readonly<Record<BackupTarget['kind'], Text>> = {
  vault: text('coffre', 'vault'),
  server: text('serveur', 'server'),
  volume: text('volume', 'volume'),
  'local-disk': text('disque du serveur', 'the server’s disk'),
}

const notPublished = ({ fr, en }: Text): Text =>
  text(
    `${fr}\u00a0: l’hébergeur ne publie pas le bâtiment exact dans la ville`,
    `${en}: the cloud provider does not publish which building in the city`,
  )

const spread = ({ fr, en }: Text): Text =>
  text(
    `${fr}, réparti sur plusieurs datacenters, dont celui du serveur`,
    `${en}, spread across several datacenters, including the server’s`,
  )

/** One copy, as rules about copies count it. */
export interface Copy {
  readonly identity: string
  readonly medium: string
  readonly elsewhere: boolean
  readonly words: Words
  /** Where its place is written. */
  readonly origin: Origin
  /** On the disks of the server that it is a copy of. */
  readonly onServer: boolean
}

/** A copy on the production disk itself is a copy on the same medium, at the same site. */
export function copyOf(
  job: BackupJob,
  server: Server,
  { whole, contract }: { readonly whole: Inventory; readonly contract: Contract },
  unplaced: Observation[],
): Copy | null {
  const target = targetOf(job, server, whole)
  if (target === null || job.target === null) {
    unplaced.push(
      unproven(
        text(
          `coffre absent de ce document\u00a0: ${job.repository}`,
          `the vault is not in this document: ${job.repository}`,
        ),
        server,
      ),
    )
    return null
  }
  let elsewhere = false
  let words = KINDS[job.target.kind]
  unplaced.push(
    ...attempt(server.origin, () => {
      const [here, there] = [placeOf(server), placeOf(target)]
      if (there === null) return unknownPlace(target)
      words = text(`${words.fr} à ${placeText(there)}`, `${words.en} in ${placeText(there)}`)
      if (here === null) return unknownPlace(server)
      const apart = copiesApart(here, there, target, job, whole)
      elsewhere = apart === 'apart' || (apart === 'spread' && spreadCounts(contract))
      if (apart === 'spread') words = spread(words)
      return apart === 'not-published' ? unproven(notPublished(words), target) : null
    }),
  )
  const vault = whole.vaults.find(({ origin }) => origin.address === target.origin.address)
  const medium = vault?.kind ?? (job.target.kind === 'volume' ? 'volume' : 'server-disk')
  return {
    identity: job.target.kind === 'local-disk' ? 'local-disk' : target.origin.address,
    medium,
    elsewhere,
    words,
    origin: target.origin,
    onServer: job.target.kind === 'local-disk' || job.target.kind === 'volume',
  }
}
