import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The quota of free changes is known, and what the document changes can be told by class. */
export default definePolicy({
  id: 'change.classes',
  kind: 'change.class',
  severity: 'low',
  reads: ['actions of every planned resource', 'contract: quota of standard changes'],
  title: text('classes de changement', 'change classes'),
  why: text(
    'un changement significatif traité comme standard est gratuit et sans recette',
    'a significant change handled as standard goes unbilled and without acceptance',
  ),
  remedy: text('fixer le nombre mensuel par devis', 'set the monthly number in a quote'),
  check({ promise, inventory, level }) {
    const { standardPerMonth } = promise.params
    if (standardPerMonth === null)
      return [
        unproven(
          text(
            'aucun devis ne fixe le nombre de changements standards',
            'no quote sets the number of standard changes',
          ),
        ),
      ]
    const destroyed = [...inventory.servers, ...inventory.volumes, ...inventory.vaults].filter(({ origin }) =>
      origin.actions?.includes('delete'),
    )
    if (destroyed.length > 0)
      return destroyed.map(({ origin }) =>
        unproven(
          text(
            'ce remplacement efface des données\u00a0: changement significatif, accord du client à produire',
            'this replacement erases data: a significant change, client approval to be produced',
          ),
          { origin, path: 'actions' },
        ),
      )
    return [
      kept(
        text(
          `${standardPerMonth} changements standards par mois\u00a0; rien d’effacé ici`,
          `${standardPerMonth} standard changes per month; nothing erased here`,
        ),
        level,
      ),
    ]
  },
})
