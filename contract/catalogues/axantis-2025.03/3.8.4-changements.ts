import { defineArticle } from '../../article.ts'
import type { Contract, Service } from '../../model.ts'

/** Free standard changes a month: as the contract says, else as an accepted quote does. */
function quota(service: Service, contract: Contract): number | null {
  const stated = service.managed?.standardChangesPerMonth
  if (stated !== undefined) return stated
  const quote = contract.quotes.find(
    (one) => one.for === 'change.standard' && (one.service === undefined || one.service === service.id),
  )
  return typeof quote?.value === 'number' ? quote.value : null
}

export default defineArticle({
  number: '3.8.4',
  title: { fr: 'Gestion des changements', en: 'Change management' },
  says: {
    fr: 'standard, gratuit dans la limite d’un nombre mensuel fixé par devis\u00a0; significatif, avec ingénieur, livrables, tests et recette, payant\u00a0; majeur, en projet, sur devis',
    en: 'standard, free within a monthly number set by quote; significant, with engineer, deliverables, tests and acceptance, paid; major, as a project, by quote',
  },
  promises(service, contract) {
    if (!service.managed) return []
    return [
      {
        id: 'info.change-class',
        kind: 'change.class',
        params: { standardPerMonth: quota(service, contract) },
        from: ['managed', 'standardChangesPerMonth'],
      },
    ]
  },
})
