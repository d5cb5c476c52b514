import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

/** No redundancy was sold: no second server, no spread group, no copy that the host makes elsewhere. */
export default definePolicy({
  id: 'redundancy.none',
  kind: 'redundancy.none',
  severity: 'medium',
  reads: ['servers', 'spreadGroups', 'vaults[].replicatedTo', 'loadBalancers'],
  title: text('aucune redondance', 'no redundancy'),
  why: text(
    'une redondance non vendue est une charge sans contrepartie',
    'redundancy that was not sold is a burden taken on for nothing',
  ),
  remedy: text('retirer la redondance, ou signer un avenant', 'remove the redundancy, or sign an amendment'),
  check({ inventory, level }) {
    const { servers, spreadGroups, vaults, loadBalancers } = inventory
    const over = (address: string, expected: string, en: string, found: string): Observation =>
      broken({ address, direction: 'over', expected: text(expected, en), found, level })
    const extras = [
      ...servers
        .slice(1)
        .map(({ origin }) => over(origin.address, 'un seul serveur', 'one server', `${servers.length}`)),
      ...spreadGroups.map(({ origin }) =>
        over(origin.address, 'aucun groupe d’anti-affinité', 'no anti-affinity group', origin.type),
      ),
      ...loadBalancers.map(({ origin }) =>
        over(origin.address, 'aucun répartiteur', 'no load balancer', origin.type),
      ),
      ...vaults
        .filter(({ replicatedTo }) => replicatedTo.length > 0)
        .map(({ origin }) => over(origin.address, 'aucune réplication', 'no replication', origin.type)),
    ]
    if (extras.length > 0) return extras
    if (servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    return [kept(text('un seul serveur', 'a single server'), level, servers[0])]
  },
})
