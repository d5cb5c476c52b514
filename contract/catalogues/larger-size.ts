/** The reading that every catalogue with an ordered size has: what a larger one than ordered is. */
import type { Reading } from '../reading.ts'

export const largerSize = (catalogue: Reading['catalogue'], articles: Reading['articles']): Reading => ({
  id: 'capacity.larger',
  catalogue,
  articles,
  title: { fr: 'Une taille au-dessus de la commande', en: 'A size above the order' },
  default: 'smallest-that-keeps',
  effect: {
    fr: 'la plus petite taille de l’hébergeur qui couvre la commande est due\u00a0; une plus grande, un serveur ou un volume de plus est donné sans être vendu',
    en: 'the smallest size of the host that covers the order is due; a larger one, one more server or volume is given and not sold',
  },
  reason: {
    fr: 'les hébergeurs vendent par paliers\u00a0: le palier qui couvre est inévitable, celui d’au-dessus est payé par le prestataire et le client finit par y compter',
    en: 'hosts sell by steps: the step that covers cannot be avoided, the one above is paid by the provider, and the client comes to count on it',
  },
  alternatives: [
    {
      value: 'provider-choice',
      effect: {
        fr: 'une taille plus grande est le choix du prestataire\u00a0: tenue, sans rien signaler',
        en: 'a larger size is the provider’s own choice: kept, and nothing is reported',
      },
    },
  ],
})
