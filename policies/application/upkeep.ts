import { application } from '../../inventory/evidence-shapes.ts'
import { producers } from '../lib/backups.ts'
import { witnessEach } from '../lib/evidence.ts'
import { broken, counted, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/**
 * The application answers and lacks no security release. System packages tell nothing of it: only what it says of
 * itself does, so that without such a statement the promise stays unproven.
 */
export default definePolicy({
  id: 'application.upkeep',
  kind: 'application.upkeep',
  severity: 'high',
  reads: ['evidence: application'],
  evidence: ['application'],
  title: text('application tenue à jour', 'application kept up to date'),
  why: text(
    'ses failles sont publiées en même temps que leurs correctifs',
    'its vulnerabilities are published along with their fixes',
  ),
  remedy: text(
    'installer la version de sécurité de sa branche',
    'install the security release of its branch',
  ),
  check(subject) {
    const { application: promised } = subject.promise.params
    return witnessEach(subject, producers(subject), 'application', application, (seen, server) => {
      const at = { origin: server.origin, path: 'application', level: 'observed' } as const
      const found = `${seen.name} ${seen.version}`
      if (seen.name.toLowerCase() !== promised.toLowerCase())
        return broken({ ...at, expected: promised, found })
      if (!seen.answers)
        return broken({
          ...{ ...at, expected: text('une application qui répond', 'an application that responds') },
          found: text(`${found} ne répond pas`, `${found} does not respond`),
        })
      if (seen.pendingSecurity === 0) return kept(found, 'observed', server)
      const late = counted(
        seen.pendingSecurity,
        ['version', 'versions'],
        ['security release', 'security releases'],
      )
      return broken({
        ...{ ...at, expected: text('à jour des versions de sécurité', 'up to date with security releases') },
        found: text(`${found}, ${late.fr} de sécurité en retard`, `${found}, ${late.en} behind`),
      })
    })
  },
})
