import { defineArticle } from '../../article.ts'
import { readingValue } from '../../readings.ts'
import { RETENTION_DAYS } from './values.ts'

export default defineArticle({
  number: '3.6',
  title: { fr: 'Sauvegardes et restauration', en: 'Backup and restore' },
  says: {
    fr: 'règle 3-2-1\u00a0; base chaque jour, fichiers et serveur entier chaque semaine\u00a0; 14 jours glissants\u00a0; restauration en 4 heures ouvrées après accord du client',
    en: '3-2-1 rule; database daily, files and whole server weekly; 14 rolling days; restore within 4 business hours after the client’s approval',
  },
  promises(service, contract) {
    // On a third party's servers the backup procedure is the client's (3.4), unless the order names one here.
    if (service.offer === 'infrastructure-tierce' && !service.backup) return []
    const exactly = readingValue(contract, 'backup.weekly-retention') === 'fourteen-days-exactly'
    return [
      {
        id: 'backup.3-2-1',
        kind: 'backup.3-2-1',
        params: { copies: 3, media: 2, offSite: 1 },
        from: ['backup'],
        readings: ['backup.spread-store'],
      },
      {
        id: 'backup.content',
        kind: 'backup.content',
        params: { database: service.database ? 'daily' : null, files: 'weekly', server: 'weekly' },
        from: ['backup', 'scope'],
      },
      {
        id: 'backup.retention',
        kind: 'backup.retention',
        params: { days: service.backup?.retentionDays ?? RETENTION_DAYS, exactly },
        from: ['backup', 'retentionDays'],
        readings: ['backup.weekly-retention'],
      },
      { id: 'restore.delay', kind: 'restore.delay', params: { businessHours: 4 }, from: ['backup'] },
    ]
  },
})
