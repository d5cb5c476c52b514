import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '3.8',
  title: { fr: 'Infogérance', en: 'Infogérance' },
  says: {
    fr: 'le client peut déléguer tout ou partie de la gestion, selon des niveaux que décrit une documentation séparée',
    en: 'the client may delegate all or part of the management, by levels that a separate documentation describes',
  },
  notCoded: {
    fr: 'chapeau\u00a0: les promesses sont aux articles 3.8.1 à 3.8.4',
    en: 'a heading: the promises are in articles 3.8.1 to 3.8.4',
  },
})
