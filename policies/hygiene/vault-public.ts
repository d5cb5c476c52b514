import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** No bucket or container answers to everyone. */
export default defineCheck({
  id: 'hygiene.vault-public',
  severity: 'critical',
  reads: ['vaults[].publicRead'],
  title: text('aucun bucket public', 'no public bucket'),
  why: text(
    'un bucket public livre son contenu à qui devine son nom',
    'a public bucket gives its contents to whoever guesses its name',
  ),
  remedy: text('supprimer l’accès public', 'remove public access'),
  items: ({ vaults }) => vaults,
  look(vault, { level }) {
    if (!know(vault.publicRead)) return null
    const expected = text('privé', 'private')
    const where = vault.openedBy ?? { origin: vault.origin, path: 'publicRead' }
    return broken({ ...where, level, expected, found: text('lecture publique', 'public read access') })
  },
})
