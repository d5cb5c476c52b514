import type { CatalogueId } from '../model.ts'
import { axantisArticles } from './axantis-2025.03/articles.ts'
import type { Catalogue } from './catalogue.ts'
import { progeranceArticles } from './progerance/articles.ts'
import { proprietaireArticles } from './proprietaire/articles.ts'

export type { Catalogue } from './catalogue.ts'

export const CATALOGUES: Readonly<Record<CatalogueId, Catalogue>> = {
  'axantis-2025.03': {
    id: 'axantis-2025.03',
    title: {
      fr: 'Axantis, conditions particulières, services d’hébergement, version 03.2025',
      en: 'Axantis, conditions particulières, hosting services, version 03.2025',
    },
    edition: '03.2025',
    shortName: 'Axantis',
    offers: ['vm-essentiel', 'vm-avance', 'cloud-datacenter'],
    articles: axantisArticles,
  },
  progerance: {
    id: 'progerance',
    title: {
      fr: 'Progerance, conditions générales des services d’infogérance',
      en: 'Progerance, general conditions of the infogérance services',
    },
    edition: null,
    shortName: 'Progerance',
    offers: ['infrastructure-propre', 'infrastructure-tierce'],
    articles: progeranceArticles,
  },
  proprietaire: {
    id: 'proprietaire',
    title: { fr: 'Promesses du propriétaire des données', en: 'Promises of the data owner' },
    edition: null,
    shortName: 'Propriétaire',
    offers: ['auto-hebergement'],
    articles: proprietaireArticles,
  },
}
