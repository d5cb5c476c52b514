import type { Level, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { openingsOf } from '../lib/access.ts'
import { each } from '../lib/each.ts'
import { keyText, sameKey } from '../lib/keys.ts'
import { broken, counted, guestLevel, kept, text, unproven, weakest } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** Only the operators' keys open the servers: a client's key, or one nobody named, breaks the promise. */
export default definePolicy({
  id: 'access.no-client-keys',
  kind: 'access.no-client',
  severity: 'critical',
  reads: [
    ...['servers[].sshKeys', 'sshKeys[].publicKey', 'guest.users[].authorizedKeys', 'guest.files'],
    'guest.sshd',
  ],
  title: text('aucune clé SSH du client', 'no client SSH key'),
  why: text(
    'le prestataire répond seul d’un serveur qu’il est seul à administrer',
    'the provider alone answers for a server that it alone administers',
  ),
  remedy: text(
    'retirer la clé du serveur et du cloud-init',
    'remove the key from the server and from cloud-init',
  ),
  check({ promise, contract, inventory, whole, level }) {
    const { clientKeys } = promise.params
    const operators = contract.operators.keys
    return each(inventory.servers, (server) => {
      const { keys, hidden } = openingsOf(server, whole, level)
      const foreign = keys
        .filter(({ key }) => !operators.some((one) => sameKey(one, key)))
        .map(({ key, path, address, level: proven }) => {
          const client = clientKeys.some((one) => sameKey(one, key))
          return broken({
            ...{ address, path, level: proven },
            expected: text('une clé d’opérateur', 'an operator’s key'),
            found: keyText(key),
            note: client
              ? text('c’est une clé du client', 'this is a client key')
              : text(
                  'cette clé n’est celle d’aucun opérateur nommé au contrat',
                  'this key belongs to no operator named in the contract',
                ),
          })
        })
      foreign.push(...passwords(server, level))
      if (hidden.length > 0) return [...foreign, ...hidden]
      if (foreign.length > 0) return foreign
      if (server.guest === null)
        return unproven(text('cloud-init non lu', 'cloud-init not read'), {
          origin: server.origin,
          path: 'guest',
        })
      const proven = weakest(keys, level)
      return kept(
        counted(keys.length, ['clé d’opérateur', 'clés d’opérateur'], ['operator key', 'operator keys']),
        proven,
        server,
      )
    })
  },
})

/** A password opens the server to whoever was told it, as the running sshd is judged, too. */
function passwords({ guest, origin }: Server, level: Level): readonly Observation[] {
  if (guest === null || isUnknown(guest) || guest.sshd.passwordauthentication !== 'yes') return []
  return [
    broken({
      ...{ origin, path: 'guest.sshd.passwordauthentication', level: guestLevel(guest, level) },
      expected: 'PasswordAuthentication no',
      found: 'PasswordAuthentication yes',
    }),
  ]
}
