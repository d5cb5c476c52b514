import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '4',
  title: { fr: 'Niveaux de service et exploitation', en: 'Service levels and operation' },
  says: {
    fr: 'la garantie porte sur l’infrastructure\u00a0; mises à jour mineures et de sécurité de PrestaShop appliquées\u00a0; majeures sur devis',
    en: 'the guarantee covers the infrastructure; minor and security updates of PrestaShop applied; major ones by quote',
  },
  promises(service) {
    if (service.application !== 'prestashop') return []
    return [
      {
        id: 'app.prestashop',
        kind: 'application.upkeep',
        params: {
          application: 'prestashop',
          excluded: ['third-party-modules', 'themes', 'major-migrations', 'seo', 'content'],
        },
        from: ['application'],
      },
    ]
  },
})
