import { isUnknown, know } from '../../inventory/values.ts'
import { atAddress } from '../lib/by-address.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

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
    const guarded = server.guest !== null && !isUnknown(server.guest) && server.guest.firewall !== null
    const expected = text('un filtre attaché', 'a filter attached')
    const where = { origin: server.origin, path: 'filters', level, expected }
    if (server.implicitDefaultFilter)
      return broken({
        ...where,
        found: text('le groupe par défaut de l’hébergeur', 'the host’s default group'),
      })
    const attached = know(server.filters).map((ref) => know(ref))
    if (attached.length === 0) return guarded ? null : broken({ ...where, found: text('aucun', 'none') })
    const filters = attached.flatMap((ref) =>
      'address' in ref ? (atAddress(inventory.filters, ref.address) ?? []) : [],
    )
    const empty = [...new Set(filters)].filter(({ rules }) => rules.length === 0)
    const outside = attached.filter((ref) => 'id' in ref)
    if (outside.length > 0 && !guarded)
      return unproven(text('filtre absent de ce document', 'a filter that is not in this document'), server)
    return empty
      .filter(({ inboundDefault }) => know(inboundDefault) === 'accept')
      .map(({ origin }) =>
        broken({
          ...where,
          origin,
          path: 'rules',
          found: text('aucune règle, tout est admis', 'no rule, all let in'),
        }),
      )
  },
})
