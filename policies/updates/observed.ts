import { updatesLog } from '../../inventory/evidence-shapes.ts'
import { witnessEach } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Where updates are automatic, none that matters waits on the server. */
export default definePolicy({
  id: 'updates.observed',
  kind: 'updates',
  severity: 'high',
  reads: ['evidence: updates-log'],
  evidence: ['updates-log'],
  title: text('mises à jour de sécurité en attente', 'pending security updates'),
  why: text(
    'un timer configuré peut échouer chaque nuit en silence',
    'a configured timer can fail silently every night',
  ),
  remedy: text('consulter le journal d’unattended-upgrades', 'check the unattended-upgrades log'),
  check(subject) {
    const { mode } = subject.promise.params
    return witnessEach(
      subject,
      subject.inventory.servers,
      'updates-log',
      updatesLog,
      ({ pendingSecurity }, server) => {
        const found = text(`${pendingSecurity} en attente`, `${pendingSecurity} pending`)
        if (mode === 'on-request' || pendingSecurity === 0) return kept(found, 'observed', server)
        const expected = text('aucune mise à jour de sécurité en attente', 'no pending security update')
        return broken({ origin: server.origin, path: 'updates-log', level: 'observed', expected, found })
      },
    )
  },
})
