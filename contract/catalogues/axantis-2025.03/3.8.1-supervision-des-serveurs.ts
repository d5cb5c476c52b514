import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.8.1',
  title: { fr: 'Supervision des serveurs', en: 'Server monitoring' },
  says: {
    fr: 'surveillance permanente par alarmes, détection proactive, action corrective selon des procédures écrites, traçabilité complète',
    en: 'permanent watch by alarms, proactive detection, corrective action by written procedures, full traceability',
  },
  promises(service) {
    if (!service.managed) return []
    return [
      {
        id: 'info.supervision',
        kind: 'supervision',
        params: { metrics: ['up', 'vcpu', 'ram', 'storage', 'network'], scope: 'servers' },
        title: { fr: 'supervision permanente des serveurs', en: 'continuous server monitoring' },
        from: ['managed'],
      },
    ]
  },
})
