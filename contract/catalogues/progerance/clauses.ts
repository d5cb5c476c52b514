import type { TextFacts } from '../text-facts.ts'

/** The general conditions of the infogérance under a careful reading. Points without a note are treated. */
export const progeranceClauses: TextFacts = {
  notes: {
    documents: [
      {
        article: '2',
        severity: 'medium',
        found: {
          fr: 'le devis prévaut sur les conditions générales (2.2)\u00a0; rien n’ordonne le bon de commande et les annexes',
          en: 'the quote prevails over the general terms (2.2); nothing ranks the order form and the annexes',
        },
      },
    ],
    regime: [
      {
        article: '5.5',
        severity: 'medium',
        found: {
          fr: 'obligation de moyens en 5.5, délais et taux garantis en 4.3 et 4.4\u00a0: le texte ne dit pas lequel l’emporte',
          en: 'a duty of means in 5.5, guaranteed times and rates in 4.3 and 4.4: the text does not say which wins',
        },
      },
    ],
    price: [
      {
        article: '7',
        severity: 'medium',
        found: {
          fr: 'les prix sont ceux du bon de commande\u00a0; rien sur leur évolution',
          en: 'prices are those of the order form; nothing on how they move',
        },
      },
    ],
    penalties: [
      {
        article: '4.4',
        severity: 'medium',
        found: {
          fr: 'pénalités jusqu’à 100 % de la redevance du mois\u00a0; rien sur leur cumul avec des dommages et intérêts',
          en: 'penalties up to 100 % of the month’s fee; nothing on how they combine with damages',
        },
      },
    ],
    ownership: [
      {
        article: '3.1',
        severity: 'low',
        found: {
          fr: 'matériels et licences sont fournis par le prestataire\u00a0; rien sur l’assurance',
          en: 'hardware and licences are supplied by the provider; nothing on insurance',
        },
      },
    ],
    liability: [
      {
        article: '5.1',
        severity: 'high',
        found: {
          fr: 'pertes de commandes, d’image et divulgation d’informations sont rangées d’office parmi les préjudices indirects, exclus\u00a0; l’action d’un tiers aussi (5.3)',
          en: 'lost orders, image and disclosure of information are counted as indirect damage from the outset, excluded; an action by a third party too (5.3)',
        },
      },
    ],
    cap: [
      {
        article: '5.2',
        severity: 'high',
        found: {
          fr: 'plafond aux sommes d’un seul mois\u00a0: presque aucune réparation',
          en: 'capped at the sums of a single month: hardly any reparation',
        },
      },
    ],
    assignment: [
      {
        article: '11',
        severity: 'low',
        found: {
          fr: 'chacun garde ses droits\u00a0; aucune cession de ce qui serait développé',
          en: 'each keeps its rights; no assignment of what might be developed',
        },
      },
    ],
    jurisdiction: [
      { article: null, severity: 'medium', found: { fr: 'aucun tribunal nommé', en: 'no court named' } },
    ],
    'switching.notice': [
      {
        article: '8.3',
        severity: 'high',
        found: {
          fr: 'trente jours avant l’échéance seulement\u00a0; la période entamée reste due en entier',
          en: 'thirty days before the end of the period only; the period begun stays due in full',
        },
      },
    ],
    'switching.transition': [
      {
        article: null,
        severity: 'high',
        found: { fr: 'aucune période de transition', en: 'no transition period' },
      },
    ],
    'switching.export': [
      {
        article: null,
        severity: 'high',
        found: { fr: 'rien sur la restitution des données', en: 'nothing on the return of data' },
      },
    ],
    'switching.retrieval': [
      {
        article: null,
        severity: 'medium',
        found: { fr: 'aucun délai de récupération', en: 'no retrieval period' },
      },
    ],
    'switching.erasure': [
      {
        article: '8.2',
        severity: 'medium',
        found: {
          fr: 'la suppression n’est prévue qu’après une suspension pour impayé',
          en: 'deletion is provided for only after a suspension for non-payment',
        },
      },
    ],
    'switching.charges': [
      {
        article: null,
        severity: 'low',
        found: { fr: 'rien sur les frais de sortie', en: 'nothing on charges for leaving' },
      },
    ],
  },
  references: [{ from: '7', to: '7.3' }],
  external: [
    {
      article: '7',
      name: { fr: 'le bon de commande et ses prix', en: 'the order form and its prices' },
      kind: 'bon-de-commande',
    },
  ],
  vague: [
    {
      article: '3.3',
      severity: 'low',
      found: {
        fr: 'intervention «\u00a0rapide\u00a0» et bonnes pratiques, sans mesure',
        en: '"rapid" response and good practice, without a measure',
      },
    },
    {
      article: '4',
      severity: 'medium',
      found: {
        fr: 'mises à jour de sécurité de PrestaShop dans un délai «\u00a0raisonnable\u00a0»',
        en: 'PrestaShop security updates within a "reasonable" time',
      },
    },
    {
      article: '4.3',
      severity: 'medium',
      found: {
        fr: '«\u00a0soir\u00a0» n’a pas d’heure\u00a0; chez un tiers le rétablissement est au mieux',
        en: '"evening" has no hour; at a third party’s, restoration is best effort',
      },
    },
  ],
  bands: {
    article: '4.4',
    objective: 99.9,
    list: [
      { from: 0, to: 99.9, includes: { from: true, to: false }, creditPercent: 10 },
      { from: 0, to: 99.5, includes: { from: true, to: false }, creditPercent: 25 },
      { from: 0, to: 99, includes: { from: true, to: false }, creditPercent: 50 },
      { from: 0, to: 98.5, includes: { from: true, to: false }, creditPercent: 100 },
    ],
  },
}
