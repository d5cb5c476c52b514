import type { Level, Server } from '../../inventory/model.ts'
import { eachProducer, isTimed } from '../lib/backups.ts'
import { type Copy, copyOf } from '../lib/copies.ts'
import { placeAttribute, placeOf, placeText } from '../lib/place.ts'
import { broken, counted, kept, listed, text } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Three copies with production, on two media, one of them off the production site. */
export default definePolicy({
  id: 'backup.3-2-1',
  kind: 'backup.3-2-1',
  severity: 'critical',
  reads: [
    'guest.backups[].target',
    'vaults',
    'volumes',
    'servers[].site',
    'hosts: where a store keeps its objects',
  ],
  title: text('règle 3-2-1', '3-2-1 rule'),
  why: text(
    'une seule panne ou un seul sinistre ne doit jamais atteindre toutes les copies',
    'no single failure or disaster may ever reach every copy',
  ),
  remedy: text('ajouter la copie, le support ou le site manquant', 'add the missing copy, medium or site'),
  check(subject) {
    const { copies, media, offSite } = subject.promise.params
    return eachProducer(subject, ({ backups }, server, level) => {
      const unplaced: Observation[] = []
      // A job that nothing starts makes no copy.
      const timed = backups.filter(isTimed)
      const lying = (timed.length > 0 ? timed : backups).flatMap((job): Copy[] => {
        const copy = copyOf(job, server, subject, unplaced)
        return copy === null ? [] : [copy]
      })
      const distinct = new Set(lying.map(({ identity }) => identity))
      const kinds = new Set(['server-disk', ...lying.map(({ medium }) => medium)])
      const away = new Set(lying.filter(({ elsewhere }) => elsewhere).map(({ identity }) => identity))
      const counts = [
        [distinct.size + 1, copies, COPIES],
        [kinds.size, media, MEDIA],
      ] as const
      const short = counts.filter(([has, wants]) => has < wants)
      const near = away.size < offSite
      if (short.length === 0 && !near) return kept(listed(placesOf(lying)), level, server)
      if (unplaced.length > 0) return unplaced
      const missing = short.map(([has, wants, what]) =>
        broken({
          ...{ origin: server.origin, path: 'guest.backups', level },
          expected: counted(wants, what[0], what[1]),
          found: counted(has, what[0], what[1]),
        }),
      )
      return near ? [...missing, ...tooNear(lying, server, level)] : missing
    })
  },
})

/** Where each copy lies; two jobs that write to one place are one copy. */
const placesOf = (lying: readonly Copy[]): readonly Copy['words'][] => [
  ...new Map(lying.map(({ identity, words }) => [identity, words])).values(),
]

const COPIES = [
  ['copie', 'copies'],
  ['copy', 'copies'],
] as const
const MEDIA = [
  ['support différent', 'supports différents'],
  ['medium', 'different media'],
] as const

/** Each copy that should lie elsewhere, with its place; the server itself when it has none at all. */
function tooNear(lying: readonly Copy[], server: Server, level: Level): readonly Observation[] {
  const here = placeOf(server)
  const home = here === null ? '' : ` (${placeText(here)})`
  const expected = text(
    `une copie dans un autre datacenter que celui du serveur${home}`,
    `a copy in a different datacenter from the server${home}`,
  )
  const vaults = lying.filter(({ onServer }) => !onServer)
  if (vaults.length === 0)
    return [
      broken({
        ...{ origin: server.origin, path: 'guest.backups', level, expected },
        found: text('aucune copie hors du serveur', 'no copy off the server'),
      }),
    ]
  return vaults.map(({ origin, words }) =>
    broken({ origin, path: placeAttribute(origin), level, expected, found: words }),
  )
}
