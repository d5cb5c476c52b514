import type { Inventory, Level, PacketFilter, Ref, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { atAddress } from '../lib/by-address.ts'
import { defineCheck } from '../lib/check.ts'
import { isShutByHost, notUnderstood } from '../lib/filters.ts'
import { broken, text, unproven } from '../lib/say.ts'
import type { Observation, Words } from '../model.ts'

/** Every server is behind a filter that somebody wrote: a group of the host, or the ruleset on the VM. */
export default defineCheck({
  id: 'hygiene.server-filter',
  severity: 'high',
  reads: ['servers[].filters', 'servers[].implicitDefaultFilter', 'guest.firewall', 'filters[].rules'],
  title: text('chaque serveur derrière un filtre', 'every server behind a filter'),
  why: text(
    'sans filtre, chaque service qui écoute est public',
    'without a filter, every service that listens is public',
  ),
  remedy: text('attacher un groupe écrit pour ce serveur', 'attach a group written for this server'),
  items: ({ servers }) => servers,
  look(server, { inventory, level }) {
    const attached = know(server.filters)
      .map((ref) => know(ref))
      .filter((ref) => !isDefault(ref))
    if (attached.length > 0) return byHost(server, attached, inventory, level)
    return isShutByHost(server) || hasRuleset(server) ? null : withoutGroup(server, level)
  },
})

/** The group that OpenStack has in every project, when somebody names it. */
const isDefault = (ref: Ref): boolean => 'id' in ref && ref.id === 'default'

/** Whether a ruleset is loaded on the VM; of one whose text is not there, nobody knows what it lets in. */
function hasRuleset({ guest }: Server): boolean {
  const firewall = guest === null ? null : know(guest).firewall
  return firewall !== null && (firewall.rules.length > 0 || firewall.unread.length === 0)
}

function withoutGroup(server: Server, level: Level): Observation | readonly Observation[] {
  const { origin, guest, implicitDefaultFilter } = server
  const unread = guest === null ? [] : (know(guest).firewall?.unread ?? [])
  if (unread.length > 0) return unread.map((rule) => notUnderstood(rule, origin))
  if (origin.type.startsWith('cloudstack_'))
    return unproven(
      text(
        'sans groupe, c’est le routeur de son réseau qui filtre, et rien ici ne le montre',
        'without a group the router of its network filters, and nothing here shows it',
      ),
      { origin, path: 'security_group_ids' },
    )
  const found = implicitDefaultFilter
    ? text('le groupe par défaut de l’hébergeur', 'the host’s default group')
    : text('aucun', 'none')
  return missing(server, level, found)
}

function byHost(
  server: Server,
  attached: readonly Ref[],
  inventory: Inventory,
  level: Level,
): Observation | readonly Observation[] | null {
  const seen = attached.map((ref) =>
    'address' in ref ? atAddress(inventory.filters, ref.address) : undefined,
  )
  const filters = [...new Set(seen.filter((filter): filter is PacketFilter => filter !== undefined))]
  if (seen.includes(undefined) && !hasRuleset(server))
    return unproven(text('filtre absent de ce document', 'a filter that is not in this document'), {
      origin: server.origin,
      path: 'filters',
    })
  return filters
    .filter(({ rules, inboundDefault }) => rules.length === 0 && know(inboundDefault) === 'accept')
    .map((filter) =>
      missing(filter, level, text('aucune règle, tout est admis', 'no rule, all let in'), 'rules'),
    )
}

function missing(
  { origin }: Server | PacketFilter,
  level: Level,
  found: Words,
  path = 'filters',
): Observation {
  return broken({ origin, path, level, expected: text('un filtre attaché', 'a filter attached'), found })
}
