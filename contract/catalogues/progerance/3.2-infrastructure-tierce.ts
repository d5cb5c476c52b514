import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.2',
  title: { fr: 'Infrastructure d’un tiers', en: 'A third party’s infrastructure' },
  says: {
    fr: 'le client fournit le serveur et traite avec son hébergeur\u00a0; matériel et réseau restent à leur charge',
    en: 'the client supplies the server and deals with their host; hardware and network remain theirs',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-tierce') return []
    return [
      {
        id: 'infra.third-party',
        kind: 'infrastructure.owner',
        params: { owner: 'third-party' },
        bearer: 'client',
        provable: ['paper'],
        from: ['offer'],
      },
    ]
  },
})
