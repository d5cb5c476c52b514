import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '7',
  title: { fr: 'Prix et facturation', en: 'Prices and invoices' },
  says: {
    fr: 'prix du bon de commande, facture mensuelle émise le 1er et payée d’avance, intérêts et indemnité de retard',
    en: 'prices of the order form, monthly invoice issued on the 1st and paid in advance, interest and late indemnity',
  },
  notCoded: {
    fr: 'règles de facturation\u00a0; la suspension est à l’article 7.3',
    en: 'invoicing rules; the suspension is in article 7.3',
  },
})
