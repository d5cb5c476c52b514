import type { Text } from '../../contract/promise.ts'
import type { Database } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

type What = Database['care'][number]['what']

const EXPECTED: Readonly<Record<What, Text>> = {
  encrypted: text('le chiffrement au repos', 'encryption at rest'),
  backedUp: text('des sauvegardes automatiques', 'automatic backups'),
  deleteProtected: text('la protection contre la suppression', 'deletion protection'),
}
const OFF = text('désactivé', 'disabled')

/** A managed database has what the host offers for its data, where it is for the client to choose. */
export default defineCheck({
  id: 'hygiene.managed-databases',
  severity: 'medium',
  reads: ['databases[].care'],
  title: text(
    'bases managées chiffrées, sauvegardées, protégées',
    'managed databases encrypted, backed up, protected',
  ),
  why: text(
    'ces options sont désactivées par défaut ou par une seule ligne',
    'these options are off by default, or turned off by a single line',
  ),
  remedy: text('activer l’option de la base managée', 'enable the option of the managed database'),
  items: ({ databases }) => databases,
  look({ origin, care }, { level }) {
    return care.flatMap(({ path, what, is }) =>
      attempt(origin, () =>
        know(is) ? null : broken({ origin, path, level, expected: EXPECTED[what], found: OFF }),
      ),
    )
  },
})
