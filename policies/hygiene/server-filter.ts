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
  title: text('chaque serveur derrière un pare-feu', 'every server behind a firewall'),
  why: text(
    'sans pare-feu, tout service à l’écoute est public',
    'without a firewall, every listening service is public',
  ),
  remedy: text(
    'rattacher un pare-feu ou un groupe de sécurité écrit pour ce serveur',
    'attach a firewall or security group written for this server',
  ),
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
        'sans groupe de sécurité, c’est le routeur de son réseau qui filtre, et rien ici ne le montre',
        'without a security group, its network’s router does the filtering, and nothing here shows it',
      ),
      { origin, path: 'security_group_ids' },
    )
  const found = implicitDefaultFilter
    ? text('le groupe de sécurité par défaut de l’hébergeur', 'the cloud provider’s default security group')
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
    return unproven(text('pare-feu absent de ce document', 'its firewall is not in this document'), {
      origin: server.origin,
      path: 'filters',
    })
  return filters
    .filter(({ rules, inboundDefault }) => rules.length === 0 && know(inboundDefault) === 'accept')
    .map((filter) =>
      missing(
        filter,
        level,
        text('aucune règle, tout est autorisé en entrée', 'no rule, all ingress is allowed'),
        'rules',
      ),
    )
}

function missing(
  { origin }: Server | PacketFilter,
  level: Level,
  found: Words,
  path = 'filters',
): Observation {
  return broken({ origin, path, level, expected: text('un pare-feu rattaché', 'a firewall attached'), found })
}
