import { defineArticle } from '../../article.ts'

export default defineArticle({
  number: '5.2',
  title: { fr: 'Utilisation des VM', en: 'Use of the VMs' },
  says: {
    fr: 'le prestataire configure la VM et son firewall basic selon les besoins exprimés',
    en: 'the provider configures the VM and its basic firewall as the client asks',
  },
  notCoded: {
    fr: 'les besoins exprimés sont les ports et sources du contrat, jugés par l’article 3.6',
    en: 'what the client asks is the ports and sources of the contract, judged under article 3.6',
  },
})
