import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '4.2',
  title: { fr: 'Prise d’empreinte', en: 'Initial assessment' },
  says: {
    fr: 'à la fin de la prise d’empreinte, s’il y en a une, trois mois civils facturés sans engagement de niveau de service',
    en: 'after the initial assessment, if there is one, three calendar months invoiced without service level commitment',
  },
  promises(service) {
    if (!service.managed?.assessedOn) return []
    return [
      {
        id: 'info.probation',
        kind: 'probation',
        params: { months: 3, from: service.managed.assessedOn },
        from: ['managed', 'assessedOn'],
      },
    ]
  },
})
