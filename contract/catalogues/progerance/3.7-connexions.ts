import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.7',
  title: { fr: 'Connexions simultanées à la base', en: 'Concurrent database connections' },
  says: {
    fr: 'sur l’infrastructure du prestataire, le nombre de connexions du devis est supporté\u00a0; le code du client en dépend',
    en: 'on the provider’s infrastructure the number of connections in the quote is supported; the client’s code weighs on it',
  },
  promises(service, contract) {
    if (service.offer !== 'infrastructure-propre') return []
    const quoted = contract.quotes.find(
      (quote) => quote.for === 'database.connections' && (quote.service ?? service.id) === service.id,
    )?.value
    const simultaneous = service.database?.connections ?? (typeof quoted === 'number' ? quoted : null)
    if (simultaneous === null) return []
    return [
      {
        id: 'db.connections',
        kind: 'database.connections',
        params: { simultaneous },
        from: ['database', 'connections'],
      },
    ]
  },
})
