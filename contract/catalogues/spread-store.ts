/** The reading that every catalogue with copies elsewhere has: what a store spread over several datacenters is worth. */
import type { Contract } from '../model.ts'
import type { Reading } from '../reading.ts'

const ID = 'backup.spread-store'

export const spreadStore = (catalogue: Reading['catalogue'], article: string): Reading => ({
  id: ID,
  catalogue,
  articles: [article],
  title: {
    fr: 'Un stockage réparti sur plusieurs datacenters, dont celui du serveur',
    en: 'A store spread over several datacenters, the server’s among them',
  },
  default: 'elsewhere-only',
  effect: {
    fr: 'la copie est tout entière hors du datacenter du serveur\u00a0; un stockage qui y tient aussi est refusé',
    en: 'the whole copy is outside the server’s datacenter; a store that is there too is refused',
  },
  reason: {
    fr: 'le texte veut la copie dans un autre datacenter que le serveur, et un stockage réparti a une part dans celui-ci',
    en: 'the text wants the copy in another datacenter than the server, and a spread store has a part of it there',
  },
  alternatives: [
    {
      value: 'outlives-one',
      effect: {
        fr: 'un stockage que l’hébergeur répartit sur plusieurs datacenters, et qui survit à la perte de n’importe lequel, vaut un autre datacenter',
        en: 'a store that the host spreads over several datacenters, and that outlives the loss of any of them, is worth another datacenter',
      },
    },
  ],
})

/** Whether the contract lets such a store stand for another datacenter. */
export const spreadCounts = ({ readings }: Pick<Contract, 'readings'>): boolean =>
  readings[ID] === 'outlives-one'
