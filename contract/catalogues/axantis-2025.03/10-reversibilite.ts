import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '10',
  title: { fr: 'Réversibilité', en: 'Reversibility' },
  says: {
    fr: 'trente jours ouvrés au plus à compter de la lettre recommandée pour copier les données, puis effacement\u00a0; jamais pour un client en défaut de paiement\u00a0; assistance sur devis',
    en: 'thirty business days at most from the registered letter to copy the data, then erasure; never for a client in default of payment; assistance by quote',
  },
  whole: () => [{ id: 'reversibility', kind: 'reversibility', params: { businessDays: 30 } }],
})
