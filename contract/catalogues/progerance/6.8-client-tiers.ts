import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '6.8',
  title: {
    fr: 'Obligations du client, infrastructure d’un tiers',
    en: 'Duties of the client, third-party infrastructure',
  },
  says: {
    fr: 'support valide et contacts d’urgence chez l’hébergeur, mandat pour le joindre, documentation à jour, annonce des maintenances, plan de reprise',
    en: 'valid support and emergency contacts at the host, a mandate to reach it, current documentation, notice of maintenance, recovery plan',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-tierce') return []
    return [
      {
        id: 'tierce.duties',
        kind: 'third-party.prerequisites',
        params: {
          items: [
            'host-support-contract',
            'host-emergency-contacts',
            'mandate-to-contact-host',
            'current-documentation',
            'maintenance-notice',
            'disaster-recovery-procedure',
          ],
        },
        title: {
          fr: 'devoirs du client envers son hébergeur',
          en: 'the client’s duties to its cloud provider',
        },
        bearer: 'client',
        from: ['offer'],
      },
    ]
  },
})
