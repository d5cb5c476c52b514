import type { TextFacts } from '../text-facts.ts'

/** The conditions particulières of March 2025 under a careful reading. Points without a note are treated. */
export const axantisClauses: TextFacts = {
  notes: {
    documents: [
      {
        article: '2',
        severity: 'medium',
        found: {
          fr: 'renvoie à des conditions générales, à une documentation et à des devis, sans dire lequel prévaut',
          en: 'sends to general terms, to a documentation and to quotes, without saying which prevails',
        },
      },
    ],
    description: [
      {
        article: '3.8',
        severity: 'medium',
        found: {
          fr: 'les niveaux d’infogérance sont décrits ailleurs, dans une documentation qui n’est pas jointe',
          en: 'the levels of infogérance are described elsewhere, in a documentation that is not attached',
        },
      },
    ],
    regime: [
      {
        article: '6',
        severity: 'medium',
        found: {
          fr: 'le prestataire s’efforce d’atteindre 99,85 %\u00a0: un chiffre, mais une obligation de moyens',
          en: 'the provider endeavours to reach 99.85 %: a figure, but a duty of means',
        },
      },
    ],
    price: [
      {
        article: null,
        severity: 'medium',
        found: {
          fr: 'rien sur l’évolution du prix, dans un sens ou dans l’autre',
          en: 'nothing on how the price moves, either way',
        },
      },
    ],
    penalties: [
      {
        article: '6',
        severity: 'medium',
        found: {
          fr: 'avoirs sur demande, plafonnés à 20 % du mensuel, dits libératoires\u00a0: ils closent toute réparation',
          en: 'credits on request, capped at 20 % of the month, called discharging: they close any reparation',
        },
      },
    ],
    ownership: [
      {
        article: '7',
        severity: 'low',
        found: {
          fr: 'les licences sont évoquées\u00a0; ni propriété des matériels, ni assurance',
          en: 'licences are mentioned; neither ownership of hardware nor insurance',
        },
      },
    ],
    liability: [
      {
        article: '8',
        severity: 'low',
        found: {
          fr: 'une liste d’exclusions\u00a0; le reste est laissé aux conditions générales',
          en: 'a list of exclusions; the rest is left to the general terms',
        },
      },
    ],
    cap: [
      {
        article: '8',
        severity: 'low',
        found: {
          fr: 'aucun plafond ici\u00a0; les conditions générales peuvent en poser un',
          en: 'no cap here; the general terms may set one',
        },
      },
    ],
    assignment: [
      {
        article: null,
        severity: 'low',
        found: { fr: 'rien sur ce qui serait développé', en: 'nothing on what might be developed' },
      },
    ],
    jurisdiction: [
      { article: null, severity: 'medium', found: { fr: 'aucun tribunal nommé', en: 'no court named' } },
    ],
    'switching.notice': [
      {
        article: '10',
        severity: 'medium',
        found: {
          fr: 'le départ suppose la fin du contrat\u00a0; aucun préavis de changement n’est prévu',
          en: 'leaving supposes the end of the contract; no notice to switch is provided for',
        },
      },
    ],
    'switching.transition': [
      {
        article: '10',
        severity: 'high',
        found: {
          fr: 'trente jours ouvrés au plus, soit environ six semaines, par meilleurs efforts, et jamais pour un client en défaut de paiement',
          en: 'thirty business days at most, about six weeks, by best efforts, and never for a client in default of payment',
        },
      },
    ],
    'switching.export': [
      {
        article: '10',
        severity: 'low',
        found: {
          fr: 'le client copie lui-même le contenu de la VM\u00a0; aucune liste de données ni de formats',
          en: 'the client copies the content of the VM; no list of data or formats',
        },
      },
    ],
    'switching.retrieval': [
      {
        article: '10',
        severity: 'medium',
        found: {
          fr: 'l’effacement suit aussitôt la transition\u00a0: aucun délai de récupération',
          en: 'erasure follows the transition at once: no retrieval period',
        },
      },
    ],
    'switching.charges': [
      {
        article: '10',
        severity: 'medium',
        found: {
          fr: 'assistance à la réversibilité sur devis, sans borne',
          en: 'assistance by quote, without bound',
        },
      },
    ],
  },
  references: [
    { from: '3.1', to: '3.5' },
    { from: '3.2', to: '3.4' },
    { from: '3.2', to: '3.5' },
    { from: '3.2', to: '3.6' },
    { from: '3.3', to: '3.6' },
    { from: '3.7', to: '3.8.1' },
    { from: '5.2', to: '7' },
    { from: '5.2', to: '8' },
    { from: '5.3', to: '3.8' },
  ],
  external: [
    {
      article: '2',
      name: {
        fr: 'les conditions générales de vente et de services',
        en: 'the general terms of sale and services',
      },
      kind: 'conditions-generales',
    },
    {
      article: '3.8',
      name: {
        fr: 'la documentation des niveaux d’infogérance',
        en: 'the documentation of the levels of infogérance',
      },
      kind: null,
    },
  ],
  vague: [
    {
      article: '3.8.3',
      severity: 'low',
      found: {
        fr: '72 heures ouvrées «\u00a0en moyenne\u00a0», sans dire sur quel ensemble ni quelle période',
        en: '72 business hours "on average", without saying over which set or period',
      },
    },
    {
      article: '6',
      severity: 'low',
      found: {
        fr: 'le service couvert de 8 h à 18 h est rapporté à toutes les minutes du mois',
        en: 'a service covered from 8 to 18 is divided by every minute of the month',
      },
    },
    {
      article: '10',
      severity: 'low',
      found: { fr: 'continuité par «\u00a0meilleurs efforts\u00a0»', en: 'continuity by "best efforts"' },
    },
  ],
  bands: {
    article: '6',
    objective: 99.85,
    list: [
      { from: 99.5, to: 99.85, includes: { from: true, to: true }, creditPercent: 5 },
      { from: 97, to: 99.5, includes: { from: true, to: true }, creditPercent: 10 },
      { from: 0, to: 97, includes: { from: true, to: false }, creditPercent: 20 },
    ],
  },
}
