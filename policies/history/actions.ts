import { actionHistory } from '../../inventory/evidence-shapes.ts'
import { witnessEach } from '../lib/evidence.ts'
import { kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The history of operations on each VM was read, and not long ago. */
export default definePolicy({
  id: 'history.actions',
  kind: 'history.actions',
  severity: 'low',
  reads: ['evidence: action-history'],
  evidence: ['action-history'],
  title: text('historique des opérations', 'operations history'),
  why: text(
    'sans historique, personne ne sait qui a fait quoi',
    'without a history, nobody knows who did what',
  ),
  remedy: text('relever l’historique\u00a0: paraphe evidence', 'collect the history: paraphe evidence'),
  check(subject) {
    return witnessEach(
      subject,
      subject.inventory.servers,
      'action-history',
      actionHistory,
      ({ entries }, server) =>
        kept(text(`${entries.length} opérations`, `${entries.length} operations`), 'observed', server),
    )
  },
})
