import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3',
  title: { fr: 'Garde de la clé', en: 'Custody of the key' },
  says: {
    fr: 'les copies sont chiffrées avant de partir\u00a0; seul le propriétaire tient la clé',
    en: 'copies are encrypted before they leave; the owner alone holds the key',
  },
  promises(service) {
    if (!service.backup) return []
    return [
      {
        id: 'owner.key-custody',
        kind: 'backup.key-custody',
        params: { holder: service.backup.key },
        bearer: 'client',
        from: ['backup', 'key'],
      },
    ]
  },
})
