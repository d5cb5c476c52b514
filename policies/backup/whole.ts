import { resticCheck } from '../../inventory/evidence-shapes.ts'
import { producers } from '../lib/backups.ts'
import { spokenOf, witnessEach } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What restic itself finds: the repository is whole. Asked of nobody, believed of whoever ran the check. */
export default definePolicy({
  id: 'backup.whole',
  kind: 'backup.schedule',
  severity: 'critical',
  reads: ['evidence: restic-check'],
  evidence: ['restic-check'],
  title: text('dépôt de sauvegarde entier', 'backup repository is whole'),
  why: text('une copie abîmée ne se restaure pas', 'a copy that is damaged cannot be restored'),
  remedy: text(
    'restic check --read-data, puis restic repair, puis une nouvelle copie',
    'restic check --read-data, then restic repair, then a new copy',
  ),
  check(subject) {
    const servers = spokenOf(subject, producers(subject), 'restic-check')
    return witnessEach(subject, servers, 'restic-check', resticCheck, ({ ok, summary }, server) => {
      if (ok) return kept(text('dépôt entier', 'repository whole'), 'observed', server)
      const expected = text('un dépôt entier', 'a whole repository')
      return broken({
        ...{ origin: server.origin, path: 'restic-check', level: 'observed' },
        ...{ expected, found: summary },
      })
    })
  },
})
