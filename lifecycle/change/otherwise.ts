/** The reason for a change that no rule spoke of. */
import { HOLDERS, LIGHT, NETWORK } from './facts.ts'
import type { Reason } from './model.ts'
import type { ResourceChange } from './plan.ts'
import { reason } from './reason.ts'

/** What no rule spoke of: known light work is standard, the rest wants an engineer's eye. */
export function otherwise(change: ResourceChange): Reason {
  const verbs = {
    create: ['créé', 'created'],
    update: ['modifié sur place', 'changed in place'],
    replace: ['recréé', 'recreated'],
    delete: ['supprimé', 'deleted'],
    forget: ['oublié', 'forgotten'],
  } as const
  const [fr, en] = verbs[change.action]
  const detail =
    change.changed.length > 0 && change.action === 'update'
      ? ` (${change.changed.slice(0, 4).join(', ')})`
      : ''
  const plain =
    LIGHT.test(change.type) ||
    (change.action === 'update' && (HOLDERS[change.type] !== undefined || NETWORK.test(change.type)))
  if (plain || HOLDERS[change.type] === 'snapshot') {
    return reason('light', change, {
      class: 'standard',
      what: { fr: `${change.name} est ${fr}${detail}`, en: `${change.name} is ${en}${detail}` },
    })
  }
  return reason('unknown', change, {
    class: 'significatif',
    what: {
      fr: `${change.name} (${change.type}) est ${fr}${detail}\u00a0: effet inconnu, à qualifier par un ingénieur`,
      en: `${change.name} (${change.type}) is ${en}${detail}: unknown effect, to be assessed by an engineer`,
    },
  })
}
