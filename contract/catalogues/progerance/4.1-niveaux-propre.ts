import { defineArticle } from '../../article.ts'
import { supportOf } from './support.ts'

export default defineArticle({
  number: '4.1',
  title: {
    fr: 'Niveaux d’intervention, infrastructure du prestataire',
    en: 'Levels of service, provider’s infrastructure',
  },
  says: {
    fr: 'niveau 1 : surveillance jour et nuit ; 2 : assistance, dépannage, mises à jour ; 3 : sur devis',
    en: 'level 1: watch day and night; 2: assistance, repair, updates; 3: by quote',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-propre') return []
    return [supportOf(service)]
  },
})
