import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '7',
  title: { fr: 'Preuve', en: 'Proof' },
  says: {
    fr: 'pouvoir montrer sa conformité\u00a0: sous-traitant, sécurité, notification en 72 heures, délégué',
    en: 'being able to show compliance: processor, security, notification within 72 hours, officer',
  },
  whole: () => [
    {
      id: 'owner.proof',
      kind: 'owner.proof',
      params: { articles: ['RGPD 28', 'RGPD 32', 'RGPD 33', 'RGPD 37'] },
      bearer: 'client',
    },
  ],
})
