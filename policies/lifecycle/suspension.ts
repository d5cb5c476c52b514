import { know } from '../../inventory/values.ts'
import { each } from '../lib/each.ts'
import { kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What would be stopped is in the provider's hands: every server of the contract is in the stack, by name. */
export default definePolicy({
  id: 'lifecycle.suspension',
  kind: 'suspension',
  severity: 'low',
  reads: ['servers[].name'],
  title: text('suspension du service possible', 'service can be suspended'),
  why: text(
    'suspendre suppose de savoir quels serveurs arrêter, et eux seuls',
    'suspending means knowing which servers to stop, and no others',
  ),
  remedy: text('rattacher chaque serveur à un service', 'assign each server to a service'),
  check({ inventory, level }) {
    if (inventory.servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    return each(inventory.servers, (server) => kept(know(server.name), level, server))
  },
})
