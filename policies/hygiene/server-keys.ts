import type { Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { openingsInside } from '../lib/access.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text, unproven } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/** A server without any key is administered by password, or not at all. */
export default defineCheck({
  id: 'hygiene.server-keys',
  severity: 'high',
  reads: ['servers[].sshKeys', 'guest.users[].authorizedKeys'],
  title: text('une clé SSH sur chaque serveur', 'an SSH key on every server'),
  why: text(
    'sans clé, l’hébergeur envoie un mot de passe par e-mail',
    'without a key, the cloud provider emails a password',
  ),
  remedy: text('ajouter la clé publique d’un opérateur', 'add an operator’s public key'),
  items: ({ servers }) => servers,
  look(server, { level }) {
    const { count, hidden } = injected(server)
    const inside = openingsInside(server, level)
    // That there is one is all that is asked: hygiene.weak-keys looks at what it is.
    if (count + inside.keys.length > 0) return null
    const unseen = [...hidden, ...inside.hidden]
    if (unseen.length > 0) return unseen
    if (server.origin.type.startsWith('scaleway_')) return unproven(OF_THE_PROJECT, server)
    const expected = text('au moins une clé', 'at least one key')
    return broken({ origin: server.origin, path: 'sshKeys', level, expected, found: text('aucune', 'none') })
  },
})

const OF_THE_PROJECT = text(
  'Scaleway installe les clés du projet, et aucune n’est dans ce document',
  'Scaleway installs the project’s keys, and none of them is in this document',
)

/** Keys that the host puts in place, by whatever name. */
function injected(server: Server): { readonly count: number; readonly hidden: readonly Observation[] } {
  let count = 0
  const hidden = attempt(server.origin, () =>
    know(server.sshKeys).flatMap((ref) =>
      attempt(server.origin, () => {
        know(ref)
        count += 1
        return null
      }),
    ),
  )
  return { count, hidden }
}
