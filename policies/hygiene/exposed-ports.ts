import type { AllowRule, Forward, Inventory, Level, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { exposures } from '../lib/exposures.ts'
import { layerOf, looksOutward, notUnderstood } from '../lib/filters.ts'
import { rulesOf } from '../lib/forwards.ts'
import { guestLevel, text } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/** No sensitive port is open to everyone: by a range, by IPv6 alone, by halves that make the whole, by a forward. */
export default defineCheck({
  id: 'hygiene.exposed-ports',
  severity: 'critical',
  reads: ['filters[].rules', 'guest.firewall.rules', 'forwards'],
  title: text('aucun port sensible exposé à Internet', 'no sensitive port open to the internet'),
  why: text('ces ports sont scannés en permanence', 'these ports are scanned constantly'),
  remedy: text(
    'restreindre la règle aux adresses qui en ont besoin',
    'restrict the rule to the addresses that need it',
  ),
  items: ({ filters, servers, strayRules, forwards }) => [
    ...filters.filter((filter) => !looksOutward(filter)),
    ...servers.filter(mayHaveRuleset),
    ...strayRules.filter(({ direction }) => direction === 'in'),
    ...forwards,
  ],
  look(item, { inventory, level }) {
    if ('rules' in item) return exposures(layerOf(item, level))
    if ('leadsTo' in item) return throughForward(item, inventory, level)
    if ('direction' in item) return strayExposures(item, inventory.strayRules, level)
    const { guest } = item
    if (isUnknown(guest)) return guest
    if (guest?.firewall == null) return null
    const { inboundPolicy, rules, unread } = guest.firewall
    const { address } = item.origin
    const vague = unread.map((rule) => notUnderstood(rule, item.origin))
    // What is not understood may be what closes it.
    const open = inboundPolicy === 'accept' && unread.length === 0
    const layer = { where: 'guest', address, level: guestLevel(guest, level), open, rules } as const
    return [...exposures(layer), ...vague]
  },
})

/** What comes to another port outside is asked of the servers all the same; a bastion is SSH to each of them. */
function throughForward(forward: Forward, inventory: Inventory, level: Level): readonly Observation[] {
  const { address } = forward.origin
  return exposures({ where: 'host', address, level, open: false, rules: rulesOf(forward, inventory) })
}

/** A rule of a group that is elsewhere opens what it says there: alone, or with the other rules of such groups. */
function strayExposures(rule: AllowRule, strays: readonly AllowRule[], level: Level): readonly Observation[] {
  const { address } = rule.origin
  const layer = { where: 'host', address, level, open: false } as const
  const alone = exposures({ ...layer, rules: [rule] })
  if (alone.length > 0) return alone
  const together = joint.get(strays) ?? exposures({ ...layer, rules: strays })
  joint.set(strays, together)
  return together.filter((one) => one.outcome === 'broken' && one.address === address)
}

const joint = new WeakMap<readonly AllowRule[], readonly Observation[]>()

/** A server that has a ruleset, or may; one without is told by hygiene.server-filter. */
const mayHaveRuleset = ({ guest }: Server): boolean =>
  guest !== null && (isUnknown(guest) || guest.firewall !== null)
