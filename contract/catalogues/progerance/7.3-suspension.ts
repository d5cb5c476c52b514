import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '7.3',
  title: { fr: 'Suspension pour impayé', en: 'Suspension for non-payment' },
  says: {
    fr: 'quinze jours après la facture, services suspendus\u00a0; chez le prestataire, serveur arrêté',
    en: 'fifteen days after the invoice, services suspended; at the provider’s, server stopped',
  },
  whole: () => [{ id: 'suspension.unpaid', kind: 'suspension', params: { afterDays: 15, cause: 'unpaid' } }],
})
