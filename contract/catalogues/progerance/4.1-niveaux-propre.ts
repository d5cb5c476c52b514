import { defineArticle } from '../../article.ts'
import { supportOf } from './support.ts'

export default defineArticle({
  number: '4.1',
  title: {
    fr: 'Niveaux d’intervention, infrastructure du prestataire',
    en: 'Levels of service, provider’s infrastructure',
  },
  says: {
    fr: 'niveau 1\u00a0: surveillance jour et nuit\u00a0; 2\u00a0: assistance, dépannage, mises à jour\u00a0; 3\u00a0: sur devis',
    en: 'level 1: watch day and night; 2: assistance, repair, updates; 3: by quote',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-propre') return []
    return [supportOf(service)]
  },
})
