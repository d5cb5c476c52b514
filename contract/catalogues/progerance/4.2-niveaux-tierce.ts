import { defineArticle } from '../../article.ts'
import { supportOf } from './support.ts'

export default defineArticle({
  number: '4.2',
  title: {
    fr: 'Niveaux d’intervention, infrastructure d’un tiers',
    en: 'Levels of service, third-party infrastructure',
  },
  says: {
    fr: 'niveau 1\u00a0: surveillance du système\u00a0; 2\u00a0: assistance et mises à jour\u00a0; 3\u00a0: sur devis\u00a0; matériel et réseau à l’hébergeur',
    en: 'level 1: watch of the system; 2: assistance and updates; 3: by quote; hardware and network to the host',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-tierce') return []
    return [supportOf(service)]
  },
})
