import type { AnyDraft } from '../../article.ts'
import { defineArticle } from '../../article.ts'
import type { Service } from '../../model.ts'

/** The pool is what was ordered: a redundancy of it is part of the order, and judged as one. */
function doubled({ redundancy: { hardware } }: Service): AnyDraft[] {
  if (hardware.length === 0) return []
  return [
    {
      id: 'cdc.hardware-redundancy',
      kind: 'redundancy.hardware',
      params: { of: hardware },
      from: ['redundancy', 'hardware'],
    },
  ]
}

export default defineArticle({
  number: '3.1',
  title: { fr: 'Cloud Datacenter', en: 'Cloud Datacenter' },
  says: {
    fr: 'un ensemble de vCPU, de mémoire, de stockage, de sauvegarde, de bande passante et de licences, que le prestataire pilote pour le client',
    en: 'a pool of vCPU, memory, storage, backup, bandwidth and licences that the provider runs for the client',
  },
  promises(service) {
    if (service.offer !== 'cloud-datacenter' || !service.size) return []
    return [
      {
        id: 'cdc.resources',
        kind: 'capacity.pool',
        params: service.size,
        from: ['size'],
        readings: ['capacity.larger'],
      },
      ...doubled(service),
    ]
  },
})
