import { defineArticle } from '../../article.ts'

/** The hours of article 6, the only ones that the text calls covered; days are ISO, 1 is Monday. */
const BUSINESS_HOURS = { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }

export default defineArticle({
  number: '3.5',
  title: { fr: 'Sauvegarde', en: 'Backup' },
  says: {
    fr: 'par VM et sur demande du client, chaque jour hors heures ouvrées, dans un autre datacenter, gardée 7 ou 31 jours glissants\u00a0; autre durée sur devis pour Cloud Datacenter\u00a0; volume affiché',
    en: 'for each VM on the client’s request, daily off hours, in another datacenter, kept 7 or 31 rolling days; other durations by quote for Cloud Datacenter; volume shown',
  },
  promises(service) {
    if (service.offer !== 'vm-avance' && service.offer !== 'cloud-datacenter') return []
    const { backup } = service
    const onRequest = {
      id: 'backup.on-request',
      kind: 'backup.on-request',
      params: { requested: backup !== undefined, scope: backup?.scope ?? [] },
      from: ['backup', 'scope'],
    } as const
    if (!backup) return [onRequest]
    return [
      onRequest,
      {
        id: 'backup.other-datacenter',
        kind: 'backup.other-datacenter',
        params: { minimumSites: 2 },
        from: ['backup'],
        readings: ['backup.spread-store'],
      },
      {
        id: 'backup.daily-off-hours',
        kind: 'backup.schedule',
        params: { every: 'day', businessHours: BUSINESS_HOURS, timeZone: 'Europe/Paris' },
        from: ['backup'],
      },
      {
        id: 'backup.retention',
        kind: 'backup.retention',
        params: { days: backup.retentionDays, exactly: true },
        from: ['backup', 'retentionDays'],
      },
      { id: 'backup.volume-shown', kind: 'backup.volume-shown', params: {}, from: ['backup'] },
    ]
  },
})
