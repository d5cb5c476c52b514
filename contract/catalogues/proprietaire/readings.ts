import type { Reading } from '../../reading.ts'
import { largerSize } from '../larger-size.ts'
import { spreadStore } from '../spread-store.ts'

/** The choices that an owner makes for themselves. */
export const proprietaireReadings: readonly Reading[] = [
  {
    id: 'jurisdiction.area',
    catalogue: 'proprietaire',
    articles: ['2'],
    title: { fr: 'Étendue du droit européen', en: 'Scope of European law' },
    default: 'EEA',
    effect: {
      fr: 'l’hébergeur et sa maison mère relèvent d’un État de l’Espace économique européen',
      en: 'the host and its parent answer to a state of the European Economic Area',
    },
    reason: {
      fr: 'c’est là que le RGPD s’applique sans décision d’adéquation',
      en: 'that is where the GDPR applies without an adequacy decision',
    },
    alternatives: [
      { value: 'EU', effect: { fr: 'États de l’Union seulement', en: 'states of the Union only' } },
      {
        value: 'EEA+CH',
        effect: {
          fr: 'la Suisse aussi, par décision d’adéquation',
          en: 'Switzerland too, by adequacy decision',
        },
      },
    ],
  },
  largerSize('proprietaire', ['8']),
  spreadStore('proprietaire', '4'),
]
