import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '2',
  title: { fr: 'Définitions', en: 'Definitions' },
  says: {
    fr: 'sens des mots\u00a0: DataCenter, VM, vCPU, durée de rétention (en jours calendaires), supervision, traçabilité',
    en: 'the meaning of words: DataCenter, VM, vCPU, retention (in calendar days), supervision, traceability',
  },
  notCoded: {
    fr: 'fixe le vocabulaire\u00a0; une VM a au moins un vCPU, ce que le schéma du contrat exige déjà',
    en: 'sets the vocabulary; a VM has at least one vCPU, which the contract schema already demands',
  },
})
