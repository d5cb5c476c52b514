import type { Reading } from '../../reading.ts'

const catalogue = 'axantis-2025.03'

/** How article 6 can be read: what is measured, over what, and who asks for the credit. */
export const slaReadings: readonly Reading[] = [
  {
    id: 'sla.denominator',
    catalogue,
    articles: ['6'],
    title: { fr: 'Minutes par lesquelles on divise', en: 'Minutes in the denominator' },
    default: 'all-minutes',
    effect: {
      fr: 'la durée d’arrêt couverte est divisée par toutes les minutes du mois civil',
      en: 'covered downtime is divided by every minute of the calendar month',
    },
    reason: {
      fr: 'la formule de l’article 6 le dit en toutes lettres, bien que le service ne soit couvert que de 8 h à 18 h en semaine',
      en: 'the formula of article 6 says so, although the service is covered on weekdays from 8 to 18 only',
    },
    alternatives: [
      {
        value: 'covered-minutes',
        effect: {
          fr: 'elle est divisée par les seules minutes couvertes\u00a0: une heure d’arrêt pèse environ trois fois plus',
          en: 'it is divided by the covered minutes alone: an hour down weighs about three times more',
        },
      },
    ],
  },
  {
    id: 'sla.band-edges',
    catalogue,
    articles: ['6'],
    title: { fr: 'Bornes communes à deux tranches', en: 'Figures shared by two bands' },
    default: 'lower-credit',
    effect: {
      fr: 'à 99,85 exactement l’objectif est tenu\u00a0; à 99,5 l’avoir est de 5 %\u00a0; à 97 il est de 10 %',
      en: 'at exactly 99.85 the objective is met; at 99.5 the credit is 5 %; at 97 it is 10 %',
    },
    reason: {
      fr: 'l’objectif est «\u00a0au moins\u00a0» 99,85, et la dernière tranche commence strictement sous 97',
      en: 'the objective is "at least" 99.85, and the last band starts strictly below 97',
    },
    alternatives: [
      {
        value: 'higher-credit',
        effect: {
          fr: 'à 99,5 exactement l’avoir est de 10 %\u00a0; 99,85 tient toujours l’objectif et 97 reste à 10 %',
          en: 'at exactly 99.5 the credit is 10 %; 99.85 still meets the objective and 97 stays at 10 %',
        },
      },
    ],
  },
  {
    id: 'sla.period',
    catalogue,
    articles: ['6'],
    title: { fr: 'Période de la mesure et de l’avoir', en: 'Measurement and credit period' },
    default: 'calendar-month',
    effect: {
      fr: 'mesure et avoir portent sur le mois civil\u00a0; le plafond de 20 % vaut sur trente jours glissants',
      en: 'measure and credit go by the calendar month; the cap of 20 % holds over any thirty days',
    },
    reason: {
      fr: 'la formule est mensuelle\u00a0; les trente jours ne servent qu’à ouvrir le droit et à plafonner',
      en: 'the formula is monthly; the thirty days only open the right and cap it',
    },
    alternatives: [
      {
        value: 'thirty-days',
        effect: {
          fr: 'l’objectif doit être manqué sur trente jours consécutifs pour qu’un avoir soit dû',
          en: 'the objective must be missed over thirty consecutive days for a credit to be due',
        },
      },
    ],
  },
  {
    id: 'sla.request',
    catalogue,
    articles: ['6'],
    title: { fr: 'Qui déclenche l’avoir', en: 'Who triggers the credit' },
    default: 'on-request',
    effect: {
      fr: 'l’avoir n’est dû que si le client le demande',
      en: 'the credit is due only when the client asks for it',
    },
    reason: { fr: 'l’article 6 le soumet à une demande', en: 'article 6 makes it depend on a request' },
    alternatives: [
      {
        value: 'automatic',
        effect: {
          fr: 'le prestataire l’accorde de lui-même\u00a0: plus que le texte n’oblige',
          en: 'the provider grants it unasked: more than the text obliges to',
        },
      },
    ],
  },
  {
    id: 'sla.maintenance',
    catalogue,
    articles: ['6'],
    title: { fr: 'Maintenance planifiée dans le dénominateur', en: 'Planned maintenance in the denominator' },
    default: 'downtime-only',
    effect: {
      fr: 'la maintenance planifiée sort de la durée d’arrêt\u00a0; les minutes par lesquelles on divise restent entières',
      en: 'planned maintenance leaves the downtime; the minutes one divides by stay whole',
    },
    reason: {
      fr: 'la formule de l’article 6 ne l’ôte qu’une fois, comme événement excusable (iii)',
      en: 'the formula of article 6 takes it out once, as excusable event (iii)',
    },
    alternatives: [
      {
        value: 'downtime-and-coverage',
        effect: {
          fr: 'elle sort aussi des minutes couvertes, que l’article 6 décrit hors maintenance programmée',
          en: 'it leaves the covered minutes too, which article 6 describes without planned maintenance',
        },
      },
    ],
  },
  {
    id: 'sla.downtime-start',
    catalogue,
    articles: ['6'],
    title: { fr: 'Début de l’indisponibilité', en: 'Start of the downtime' },
    default: 'observed',
    effect: {
      fr: 'l’arrêt compte depuis sa première minute, que le client l’ait notifié ou non',
      en: 'downtime counts from its first minute, whether or not the client notified it',
    },
    reason: {
      fr: 'l’article 6 parle d’une notification sans en faire le départ du décompte, et le prestataire supervise lui-même (3.8.1)',
      en: 'article 6 mentions a notification without making it the start of the count, and the provider watches by itself (3.8.1)',
    },
    alternatives: [
      {
        value: 'notification',
        effect: {
          fr: 'il ne compte que depuis la notification de défaillance\u00a0; jamais notifié, il ne compte pas',
          en: 'it counts from the notification of failure only; never notified, it does not count',
        },
      },
    ],
  },
]
