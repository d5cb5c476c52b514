import { openingsOf } from '../lib/access.ts'
import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { keyText, sameKey } from '../lib/keys.ts'
import { broken, counted, kept, text, unproven, weakest } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The keys that open the server are the managed ones: each of them there, and none besides. */
export default definePolicy({
  id: 'access.ssh-keys',
  kind: 'access.ssh-keys',
  severity: 'high',
  reads: ['servers[].sshKeys', 'sshKeys[].publicKey', 'guest.users[].authorizedKeys', 'guest.files'],
  title: text('clés SSH gérées', 'managed SSH keys'),
  why: text(
    'une clé inconnue est un accès que personne ne surveille\u00a0; une clé absente, un accès promis qui manque',
    'an unknown key is unmonitored access; a missing key is promised access not delivered',
  ),
  remedy: text(
    'installer les clés du contrat, et elles seules',
    'install the contract’s keys, and no others',
  ),
  check(subject) {
    const { promise, contract, inventory, whole, level } = subject
    const serving = producers(subject)
    const managed = promise.params.keys
    const known = [...managed, ...contract.operators.keys]
    return each(inventory.servers, (server) => {
      const { keys, hidden } = openingsOf(server, whole, level)
      const foreign = keys
        .filter(({ key }) => !known.some((one) => sameKey(one, key)))
        .map(({ key, path, address, level: proven }) =>
          broken({
            ...{ address, path, level: proven },
            expected: text('une clé du contrat', 'a contract key'),
            found: keyText(key),
          }),
        )
      if (hidden.length > 0) return [...foreign, ...hidden]
      if (server.guest === null && keys.length === 0)
        return [unproven(text('ni clé ni cloud-init', 'neither keys nor cloud-init'), server)]
      const absent = (serving.includes(server) ? managed : [])
        .filter((one) => !keys.some(({ key }) => sameKey(one, key)))
        .map((one) =>
          broken({
            ...{ origin: server.origin, path: 'guest.users', level },
            expected: keyText(one),
            found: text('absente', 'missing'),
          }),
        )
      if (foreign.length + absent.length > 0) return [...foreign, ...absent]
      const proven = weakest(keys, level)
      return kept(
        counted(keys.length, ['clé du contrat', 'clés du contrat'], ['contract key', 'contract keys']),
        proven,
        server,
      )
    })
  },
})
