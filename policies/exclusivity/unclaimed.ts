import { serviceOfName } from '../../contract/naming.ts'
import { know } from '../../inventory/values.ts'
import { each } from '../lib/each.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Where the list of the offer is exclusive, no paying thing of the account may stand outside every service. */
export default definePolicy({
  id: 'exclusivity.unclaimed',
  kind: 'exclusivity',
  severity: 'low',
  reads: ['names of servers, volumes, vaults, load balancers, host backups, addresses'],
  title: text('aucune ressource hors contrat', 'no resource outside the contract'),
  why: text(
    'une ressource qu’aucun service ne revendique est payée par quelqu’un et n’est surveillée par personne',
    'a resource that no service claims is paid for by someone and monitored by no one',
  ),
  remedy: text(
    'la supprimer, ou la rattacher à un service du contrat',
    'remove it, or attach it to a service in the contract',
  ),
  check({ contract, whole, level }) {
    const services = contract.services.map(({ id }) => id)
    const billed = [...whole.servers, ...whole.vaults, ...whole.loadBalancers, ...whole.volumes]
    if (billed.length === 0) return [unproven(text('aucune ressource', 'no resource'))]
    const seen = each(billed, (thing) => {
      const name = know(thing.name)
      if (serviceOfName(contract.client.code, services, name) !== null) return null
      return broken({
        origin: thing.origin,
        path: 'name',
        direction: 'over',
        expected: text('le nom d’un service du contrat', 'the name of a service in the contract'),
        found: name,
        level,
      })
    })
    return seen.length > 0 ? seen : [kept(text('tout est revendiqué', 'everything is claimed'), level)]
  },
})
