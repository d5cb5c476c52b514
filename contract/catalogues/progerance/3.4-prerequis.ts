import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.4',
  title: { fr: 'Prérequis techniques', en: 'Technical prerequisites' },
  says: {
    fr: 'sur l’infrastructure d’un tiers\u00a0: accès root et SSH, documentation, système compatible, stockage et bande passante minimaux, procédure de sauvegarde, support chez l’hébergeur',
    en: 'on a third party’s infrastructure: root and SSH access, documentation, supported system, minimum storage and bandwidth, backup procedure, support at the host',
  },
  promises(service) {
    if (service.offer !== 'infrastructure-tierce') return []
    return [
      {
        id: 'tierce.prerequisites',
        kind: 'third-party.prerequisites',
        params: {
          items: [
            'root-access',
            'ssh-access',
            'minimum-configuration',
            'documentation',
            'supported-os',
            'minimum-storage',
            'minimum-bandwidth',
            'backup-procedure',
            'hardware-support-contract',
          ],
        },
        bearer: 'client',
        from: ['offer'],
      },
    ]
  },
})
