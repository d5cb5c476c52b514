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
  title: text('service suspensible', 'the service can be suspended'),
  why: text(
    'suspendre suppose de savoir quels serveurs arrêter, et aucun autre',
    'to suspend is to know which servers to stop, and no other',
  ),
  remedy: text('inscrire chaque serveur dans un service', 'make each server part of a service'),
  check({ inventory, level }) {
    if (inventory.servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    return each(inventory.servers, (server) => kept(know(server.name), level, server))
  },
})
