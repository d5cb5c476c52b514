import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** No bucket or container answers to everyone. */
export default defineCheck({
  id: 'hygiene.vault-public',
  severity: 'critical',
  reads: ['vaults[].publicRead'],
  title: text('aucun coffre public', 'no public vault'),
  why: text(
    'un coffre public livre ses sauvegardes à qui devine son nom',
    'a public vault hands its backups to whoever guesses its name',
  ),
  remedy: text('retirer l’accès public', 'remove the public access'),
  items: ({ vaults }) => vaults,
  look(vault, { level }) {
    if (!know(vault.publicRead)) return null
    const expected = text('privé', 'private')
    const where = vault.openedBy ?? { origin: vault.origin, path: 'publicRead' }
    return broken({ ...where, level, expected, found: text('lisible par tous', 'readable by all') })
  },
})
