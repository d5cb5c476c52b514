import type { Reading } from '../../reading.ts'
import { largerSize } from '../larger-size.ts'
import { spreadStore } from '../spread-store.ts'

const catalogue = 'progerance'

/** The places where the general conditions of the infogérance can be read in two ways. */
export const progeranceReadings: readonly Reading[] = [
  {
    id: 'backup.weekly-retention',
    catalogue,
    articles: ['3.6'],
    title: { fr: 'Quatorze jours et une copie hebdomadaire', en: 'Fourteen days and a weekly copy' },
    default: 'until-next-complete',
    effect: {
      fr: 'une copie complète n’est retirée qu’après quatorze jours et une fois la suivante achevée',
      en: 'a full copy is removed only after fourteen days and once the next one is complete',
    },
    reason: {
      fr: 'retirée le quatorzième jour exactement, elle peut laisser un intervalle sans copie complète récente si une semaine échoue',
      en: 'removed on the fourteenth day exactly, it can leave a stretch without a full copy when one week fails',
    },
    alternatives: [
      {
        value: 'fourteen-days-exactly',
        effect: {
          fr: 'rien n’est gardé au-delà de quatorze jours, même si la copie suivante manque',
          en: 'nothing is kept beyond fourteen days, even when the next copy is missing',
        },
      },
    ],
  },
  {
    id: 'sla.maintenance',
    catalogue,
    articles: ['4.4'],
    title: {
      fr: 'Maintenance et sauvegarde dans le dénominateur',
      en: 'Maintenance and backup in the denominator',
    },
    default: 'downtime-only',
    effect: {
      fr: 'maintenance planifiée et sauvegarde sortent de la durée d’arrêt\u00a0; on divise par toutes les minutes du mois',
      en: 'planned maintenance and backup leave the downtime; one divides by every minute of the month',
    },
    reason: {
      fr: 'l’article 4.4 garantit une disponibilité mensuelle, donc rapportée au mois entier',
      en: 'article 4.4 guarantees a monthly availability, hence over the whole month',
    },
    alternatives: [
      {
        value: 'downtime-and-coverage',
        effect: {
          fr: 'elles sortent aussi des minutes par lesquelles on divise',
          en: 'they leave the minutes one divides by too',
        },
      },
    ],
  },
  {
    id: 'penalty.third-party',
    catalogue,
    articles: ['4.4'],
    title: {
      fr: 'Taux des pénalités en infrastructure tierce',
      en: 'Penalty rates on third-party infrastructure',
    },
    default: 'own-rates',
    effect: {
      fr: 'sous 99,5 %, les taux de l’infrastructure propre s’appliquent aux seuls incidents du prestataire',
      en: 'below 99.5 % the rates of own infrastructure apply, to the provider’s incidents alone',
    },
    reason: {
      fr: 'l’article 4.4 prévoit des pénalités en infrastructure tierce et ne donne qu’un seul barème',
      en: 'article 4.4 foresees penalties on third-party infrastructure and gives one scale only',
    },
    alternatives: [
      {
        value: 'none',
        effect: {
          fr: 'aucun taux n’est fixé pour l’infrastructure tierce\u00a0: aucun avoir chiffré',
          en: 'no rate is set for third-party infrastructure: no credit in figures',
        },
      },
    ],
  },
  {
    id: 'penalty.cap',
    catalogue,
    articles: ['4.4', '5.2'],
    title: { fr: 'Plafond quand deux services manquent', en: 'The cap when two services fail' },
    default: 'month-total',
    effect: {
      fr: 'le plafond est le total versé pour le mois\u00a0; chaque pénalité se calcule sur la redevance de son service',
      en: 'the cap is all that was paid for the month; each penalty goes by the fee of its service',
    },
    reason: {
      fr: 'l’article 5.2 vise les sommes versées pour le mois, sans distinguer le service',
      en: 'article 5.2 speaks of the sums paid for the month, without telling services apart',
    },
    alternatives: [
      {
        value: 'failing-service',
        effect: {
          fr: 'chaque service est plafonné à sa propre redevance',
          en: 'each service is capped at its own fee',
        },
      },
    ],
  },
  {
    id: 'penalty.invoice',
    catalogue,
    articles: ['4.4', '7'],
    title: { fr: 'Facture qui porte l’avoir', en: 'Invoice that carries the credit' },
    default: 'next-invoice',
    effect: {
      fr: 'l’avoir réduit la facture émise le 1er du mois suivant',
      en: 'the credit reduces the invoice issued on the 1st of the next month',
    },
    reason: {
      fr: 'la facture du mois de l’incident est déjà payée d’avance et rien n’est remboursé',
      en: 'the invoice of the month of the incident is already paid in advance and nothing is refunded',
    },
    alternatives: [],
  },
  largerSize('progerance', ['3.1']),
  spreadStore('progerance', '3.6'),
]
