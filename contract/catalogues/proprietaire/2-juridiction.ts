import { defineArticle } from '../../article.ts'
import { readingValue } from '../../readings.ts'

export default defineArticle({
  number: '2',
  title: { fr: 'Droit européen', en: 'European law' },
  says: {
    fr: 'l’hébergeur et sa maison mère relèvent du droit européen',
    en: 'the host and its parent answer to European law',
  },
  promises(service, contract) {
    const area = readingValue(contract, 'jurisdiction.area')
    return [
      {
        id: 'owner.jurisdiction',
        kind: 'site.jurisdiction',
        params: { area: area === 'EU' || area === 'EEA+CH' ? area : 'EEA' },
        bearer: 'host',
        from: service.host ? ['host'] : ['offer'],
        readings: ['jurisdiction.area'],
      },
    ]
  },
})
