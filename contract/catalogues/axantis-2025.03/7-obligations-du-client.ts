import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '7',
  title: { fr: 'Obligations du client', en: 'Duties of the client' },
  says: {
    fr: 'usage licite, coopération, licences\u00a0; le client sauvegarde lui-même s’il ne l’a pas confié au prestataire ou s’il a choisi VM Essentiel',
    en: 'lawful use, cooperation, licences; the client makes the backups when they were not entrusted, or on VM Essentiel',
  },
  promises(service) {
    if (service.backup && service.offer !== 'vm-essentiel') return []
    return [
      { id: 'client.backup-duty', kind: 'client.backup-duty', params: {}, bearer: 'client', from: ['offer'] },
    ]
  },
})
