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
  title: text('dépôt de sauvegarde intègre', 'intact backup repository'),
  why: text('une sauvegarde corrompue ne se restaure pas', 'a corrupted backup cannot be restored'),
  remedy: text(
    'restic check --read-data, puis restic repair, puis une nouvelle sauvegarde',
    'restic check --read-data, then restic repair, then a new backup',
  ),
  check(subject) {
    const servers = spokenOf(subject, producers(subject), 'restic-check')
    return witnessEach(subject, servers, 'restic-check', resticCheck, ({ ok, summary }, server) => {
      if (ok) return kept(text('dépôt intègre', 'intact repository'), 'observed', server)
      const expected = text('un dépôt intègre', 'an intact repository')
      return broken({
        ...{ origin: server.origin, path: 'restic-check', level: 'observed' },
        ...{ expected, found: summary },
      })
    })
  },
})
