import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '4',
  title: { fr: 'Copies ailleurs', en: 'Copies elsewhere' },
  says: {
    fr: 'des copies chiffrées vivent hors du datacenter du service, aussi longtemps que le propriétaire l’a décidé',
    en: 'encrypted copies live outside the datacenter of the service, for as long as the owner decided',
  },
  promises(service) {
    if (!service.backup)
      return [{ id: 'owner.backup-duty', kind: 'client.backup-duty', params: {}, bearer: 'client' }]
    return [
      {
        id: 'owner.copies',
        kind: 'backup.other-datacenter',
        params: { minimumSites: 2 },
        bearer: 'client',
        from: ['backup'],
        readings: ['backup.spread-store'],
      },
      {
        id: 'owner.retention',
        kind: 'backup.retention',
        params: { days: service.backup.retentionDays, exactly: false },
        bearer: 'client',
        from: ['backup', 'retentionDays'],
      },
    ]
  },
})
