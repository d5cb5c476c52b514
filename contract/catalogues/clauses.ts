/** What a standard text says, and leaves out, on the points that a careful reader asks about. */

import type { CatalogueId } from '../model.ts'
import type { Text } from '../promise.ts'
import { axantisClauses } from './axantis-2025.03/clauses.ts'
import { progeranceClauses } from './progerance/clauses.ts'
import type { TextFacts } from './text-facts.ts'

/** An owner's own promises are no contract between two parties: there is nothing of this kind to read. */
export const TEXT_FACTS: Readonly<Record<CatalogueId, TextFacts | null>> = {
  'axantis-2025.03': axantisClauses,
  progerance: progeranceClauses,
  proprietaire: null,
}

/** The ten key points of an outsourcing contract, in the order of the guide for small companies. */
export const POINTS = {
  documents: {
    title: { fr: 'documents du contrat et hiérarchie', en: 'documents of the contract and their hierarchy' },
    asks: {
      fr: 'la liste de tous les documents, et lequel prévaut',
      en: 'the list of every document, and which prevails',
    },
  },
  description: {
    title: { fr: 'description des prestations', en: 'description of the services' },
    asks: { fr: 'des prestations décrites avec précision', en: 'services described with precision' },
  },
  regime: {
    title: { fr: 'moyens ou résultat', en: 'means or result' },
    asks: {
      fr: 'obligation de moyens ou de résultat, avec délais et indicateurs mesurables',
      en: 'a duty of means or of result, with deadlines and measurable indicators',
    },
  },
  price: {
    title: { fr: 'évolution du prix', en: 'price evolution' },
    asks: {
      fr: 'comment le prix évolue, à la hausse et à la baisse',
      en: 'how the price moves, up and down',
    },
  },
  penalties: {
    title: { fr: 'pénalités', en: 'penalties' },
    asks: {
      fr: 'des pénalités, leur plafond (souvent 15 %) et leur cumul avec des dommages et intérêts',
      en: 'penalties, their cap (often 15 %) and how they combine with damages',
    },
  },
  ownership: {
    title: { fr: 'statut des matériels et logiciels', en: 'status of hardware and software' },
    asks: {
      fr: 'qui possède, où, sous quelle licence, et qui assure',
      en: 'who owns, where, under which licence, and who insures',
    },
  },
  liability: {
    title: { fr: 'étendue de la responsabilité', en: 'extent of liability' },
    asks: {
      fr: 'les préjudices couverts et ceux qui sont exclus',
      en: 'which damage is covered and which is excluded',
    },
  },
  cap: {
    title: { fr: 'plafond de réparation', en: 'cap on reparation' },
    asks: { fr: 'un plafond qui laisse une réparation réelle', en: 'a cap that leaves a real reparation' },
  },
  assignment: {
    title: { fr: 'cession des droits', en: 'assignment of rights' },
    asks: {
      fr: 'la cession des droits sur ce qui est développé (Code de la propriété intellectuelle)',
      en: 'the assignment of rights on what is developed (French intellectual property code)',
    },
  },
  jurisdiction: {
    title: { fr: 'juridiction compétente', en: 'competent court' },
    asks: { fr: 'le tribunal compétent, et s’il est proche', en: 'the competent court, and how near it is' },
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly asks: Text }>>

/** What chapter VI of Regulation (EU) 2023/2854 asks of a contract for data processing services. */
export const SWITCHING = {
  'switching.notice': {
    title: { fr: 'préavis de changement', en: 'notice to switch' },
    asks: {
      fr: 'deux mois de préavis au plus, à tout moment (art. 25)',
      en: 'two months of notice at most, at any time (art. 25)',
    },
  },
  'switching.transition': {
    title: { fr: 'transition', en: 'transition' },
    asks: {
      fr: 'trente jours civils au plus, service maintenu (art. 25)',
      en: 'thirty calendar days at most, service continued (art. 25)',
    },
  },
  'switching.export': {
    title: { fr: 'données exportables', en: 'exportable data' },
    asks: {
      fr: 'la liste des données exportables et leur restitution (art. 25)',
      en: 'the list of exportable data and their return (art. 25)',
    },
  },
  'switching.retrieval': {
    title: { fr: 'délai de récupération', en: 'retrieval period' },
    asks: {
      fr: 'trente jours civils au moins après la transition (art. 25)',
      en: 'thirty calendar days at least after the transition (art. 25)',
    },
  },
  'switching.erasure': {
    title: { fr: 'effacement', en: 'erasure' },
    asks: {
      fr: 'l’effacement complet après récupération (art. 25)',
      en: 'full erasure after retrieval (art. 25)',
    },
  },
  'switching.charges': {
    title: { fr: 'frais de changement', en: 'switching charges' },
    asks: {
      fr: 'des frais réduits au coût, puis aucuns (art. 29)',
      en: 'charges reduced to cost, then none (art. 29)',
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly asks: Text }>>

/** Every name that `clauses[].point` may take. */
export const CLAUSE_POINTS: readonly string[] = [...Object.keys(POINTS), ...Object.keys(SWITCHING)]
