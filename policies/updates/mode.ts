import { eachGuest } from '../lib/each.ts'
import { UPDATES_UNSAID } from '../lib/guest.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Automatic where the client chose it; else nothing installs itself, so that no reboot comes unasked. */
export default definePolicy({
  id: 'updates.mode',
  kind: 'updates',
  severity: 'medium',
  reads: ['guest.updates'],
  title: text('mode de mise à jour', 'update mode'),
  why: text(
    'sans mise à jour, la faille reste ouverte\u00a0; avec une mise à jour non demandée, le redémarrage est à la charge du prestataire',
    'without updates, the vulnerability stays open; with one nobody asked for, the reboot is the provider’s responsibility',
  ),
  remedy: text(
    'configurer unattended-upgrades selon le choix signé',
    'configure unattended-upgrades as signed',
  ),
  check(subject) {
    const { mode } = subject.promise.params
    return eachGuest(subject, ({ updates }, server, level) => {
      if (updates.automatic === null)
        return unproven(UPDATES_UNSAID, { origin: server.origin, path: 'guest.updates' })
      const found = updates.automatic ? 'automatic' : 'on-request'
      if (found === mode) return kept(MODE[mode], level, server)
      const direction = mode === 'on-request' ? 'over' : 'under'
      return broken({
        ...{ origin: server.origin, path: 'guest.updates', direction, level },
        expected: MODE[mode],
        found: MODE[found],
      })
    })
  },
})

const MODE = {
  automatic: text('automatique', 'automatic'),
  'on-request': text('à la demande', 'on request'),
} as const
