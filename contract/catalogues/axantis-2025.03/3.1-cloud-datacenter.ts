import { defineArticle } from '../../article.ts'

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
    ]
  },
})
