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
  title: text('correctifs en attente', 'patches that wait'),
  why: text(
    'un minuteur réglé peut échouer chaque nuit en silence',
    'a timer that is set can fail every night in silence',
  ),
  remedy: text('lire le journal d’unattended-upgrades', 'read the log of unattended-upgrades'),
  check(subject) {
    const { mode } = subject.promise.params
    return witnessEach(
      subject,
      subject.inventory.servers,
      'updates-log',
      updatesLog,
      ({ pendingSecurity }, server) => {
        const found = text(`${pendingSecurity} en attente`, `${pendingSecurity} waiting`)
        if (mode === 'on-request' || pendingSecurity === 0) return kept(found, 'observed', server)
        const expected = text('aucun correctif de sécurité en attente', 'no security patch waiting')
        return broken({ origin: server.origin, path: 'updates-log', level: 'observed', expected, found })
      },
    )
  },
})
