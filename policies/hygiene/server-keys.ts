import { openingsOf } from '../lib/access.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A server without any key is administered by password, or not at all. */
export default defineCheck({
  id: 'hygiene.server-keys',
  severity: 'high',
  reads: ['servers[].sshKeys', 'guest.users[].authorizedKeys'],
  title: text('chaque serveur a une clé SSH', 'every server has an SSH key'),
  why: text(
    'sans clé, l’hébergeur envoie un mot de passe par courriel',
    'without a key the host mails a password',
  ),
  remedy: text('injecter la clé d’un opérateur', 'inject an operator’s key'),
  items: ({ servers }) => servers,
  look(server, { inventory, level }) {
    const { keys, hidden } = openingsOf(server, inventory, level)
    if (keys.length > 0) return null
    if (hidden.length > 0) return hidden
    const expected = text('au moins une clé', 'at least one key')
    return broken({ origin: server.origin, path: 'sshKeys', level, expected, found: text('aucune', 'none') })
  },
})
