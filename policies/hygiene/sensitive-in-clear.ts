import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** No attribute that the provider calls sensitive has its value in the document. */
export default defineCheck({
  id: 'hygiene.sensitive-in-clear',
  severity: 'high',
  reads: ['attributes marked sensitive by the provider schema'],
  title: text('aucun mot de passe en clair dans l’état', 'no password in clear in the state'),
  why: text('l’état se copie, se sauvegarde et se lit', 'the state is copied, backed up and read'),
  remedy: text(
    'ne pas donner l’attribut, ou le faire naître hors de Terraform',
    'leave the attribute out, or make it outside Terraform',
  ),
  items: ({ sensitiveInClear }) => sensitiveInClear,
  look({ origin, path }, { level }) {
    const expected = text('aucune valeur', 'no value')
    return broken({ origin, path, level, expected, found: text('valeur en clair', 'a value in clear') })
  },
})
