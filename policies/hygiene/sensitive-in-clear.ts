import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** No attribute that the provider calls sensitive has its value in the document. */
export default defineCheck({
  id: 'hygiene.sensitive-in-clear',
  severity: 'high',
  reads: ['attributes marked sensitive by the provider schema'],
  title: text('aucune valeur sensible en clair dans l’état', 'no plaintext sensitive value in the state'),
  why: text('l’état est copié, sauvegardé et lu', 'the state is copied, backed up and read'),
  remedy: text(
    'omettre l’attribut, ou générer sa valeur hors de Terraform',
    'omit the attribute, or generate its value outside Terraform',
  ),
  items: ({ sensitiveInClear }) => sensitiveInClear,
  look({ origin, path }, { level }) {
    const expected = text('aucune valeur', 'no value')
    return broken({ origin, path, level, expected, found: text('valeur en clair', 'a plaintext value') })
  },
})
