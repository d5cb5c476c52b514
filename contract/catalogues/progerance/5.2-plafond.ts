import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.2',
  title: { fr: 'Plafond', en: 'Cap' },
  says: {
    fr: 'la réparation ne dépasse pas ce que le client a versé pour le mois de l’incident',
    en: 'reparation does not exceed what the client paid for the month of the incident',
  },
  whole: () => [
    {
      id: 'liability.cap',
      kind: 'liability.cap',
      params: { basis: 'month-fees' },
      readings: ['penalty.cap'],
    },
  ],
})
