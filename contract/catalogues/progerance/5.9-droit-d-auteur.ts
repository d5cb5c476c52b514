import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.9',
  title: { fr: 'Droit d’auteur du client', en: 'The client’s copyright' },
  says: {
    fr: 'le prestataire respecte le droit d’auteur du client',
    en: 'the provider respects the client’s copyright',
  },
  notCoded: {
    fr: 'obligation légale, sans objet mesurable',
    en: 'a legal duty, with nothing to measure',
  },
})
