import { databaseConnections } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The limit that the running database server answers. */
export default definePolicy({
  id: 'database.observed',
  kind: 'database.connections',
  severity: 'medium',
  reads: ['evidence: database-connections'],
  evidence: ['database-connections'],
  title: text('limite de connexions effective', 'effective connection limit'),
  why: text('un réglage non rechargé reste sans effet', 'a setting that was not reloaded has no effect'),
  remedy: text(
    'augmenter max_connections, redémarrer le moteur',
    'raise max_connections, restart the database engine',
  ),
  check(subject) {
    const { simultaneous } = subject.promise.params
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'database-connections', name, databaseConnections, ({ max }) =>
      max >= simultaneous
        ? kept(`${max}`, 'observed')
        : broken({
            path: 'database-connections',
            level: 'observed',
            expected: `≥ ${simultaneous}`,
            found: `${max}`,
          }),
    )
  },
})
