import type { Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { filtersOf, isShutByHost, type Layer } from '../lib/filters.ts'
import { letsPublicIn } from '../lib/rules.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** A server that lets nobody public in needs no public address. */
export default defineCheck({
  id: 'hygiene.public-address',
  severity: 'low',
  reads: ['servers[].publicIpv4', 'servers[].publicIpv6', 'filters[].rules', 'guest.firewall.rules'],
  title: text('aucune IP publique inutile', 'no unneeded public IP'),
  why: text('une IP publique est une cible, même filtrée', 'a public IP is a target, even behind a firewall'),
  remedy: text(
    'retirer l’IP publique et passer par une passerelle',
    'remove the public IP and use a gateway',
  ),
  items: ({ servers }) =>
    servers.filter(({ publicIpv4, publicIpv6 }) => publicIpv4 !== false || publicIpv6 !== false),
  look(server, { inventory, level }) {
    const { layers, hidden } = filtersOf(server, inventory, level)
    if (isShut(server, layers))
      return broken({
        ...{ origin: server.origin, path: familyOf(server), level },
        expected: text('aucune IP publique', 'no public IP'),
        found: text('aucun trafic entrant public autorisé', 'no public ingress allowed'),
      })
    if (hidden.length > 0) return hidden
    if (layers.some(isPublic)) return null
    // Without any filter all may enter, which hygiene.server-filter tells.
    const path = familyOf(server)
    if (!server.implicitDefaultFilter) return null
    return unproven(
      text(
        'ce document ne dit pas ce que le groupe de sécurité par défaut laisse entrer',
        'this document does not say what the default security group lets in',
      ),
      { origin: server.origin, path },
    )
  },
})

/**
 * Whether nothing public gets through, whatever is not known: the ruleset on the VM lets nobody in, or all the groups of
 * the host together do not. A group adds to the others; the VM comes after them all.
 */
function isShut(server: Server, layers: readonly Layer[]): boolean {
  const of = (where: Layer['where']) => layers.filter((layer) => layer.where === where)
  const { guest, filters } = server
  const ruleset = guest === null || isUnknown(guest) ? null : guest.firewall
  if (ruleset && ruleset.unread.length === 0 && !of('guest').some(isPublic)) return true
  const groups = of('host')
  const all = !isUnknown(filters) && filters.length === groups.length && !server.implicitDefaultFilter
  return isShutByHost(server) || (groups.length > 0 && all && !groups.some(isPublic))
}

/** The family in which it is public; when neither is known to be, the unknown one is what nobody can tell. */
function familyOf({ publicIpv4, publicIpv6 }: Server): string {
  if (publicIpv4 === true) return 'publicIpv4'
  if (publicIpv6 === true) return 'publicIpv6'
  know(isUnknown(publicIpv4) ? publicIpv4 : publicIpv6)
  return 'publicIpv4'
}

const isPublic = ({ open, rules }: Layer): boolean => open || rules.some(letsPublicIn)
