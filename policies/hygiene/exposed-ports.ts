import type { AllowRule, Level, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { exposures } from '../lib/exposures.ts'
import { layerOf, looksOutward, notUnderstood } from '../lib/filters.ts'
import { guestLevel, text } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/** No sensitive port is open to everyone, be it by a range, by IPv6 alone, or by halves that make the whole. */
export default defineCheck({
  id: 'hygiene.exposed-ports',
  severity: 'critical',
  reads: ['filters[].rules', 'guest.firewall.rules'],
  title: text('aucun port sensible ouvert au monde', 'no sensitive port open to the world'),
  why: text('ces ports sont sondés en continu', 'these ports are probed all the time'),
  remedy: text(
    'limiter la règle aux adresses qui en ont besoin',
    'narrow the rule to the addresses that need it',
  ),
  items: ({ filters, servers, strayRules }) => [
    ...filters.filter((filter) => !looksOutward(filter)),
    ...servers.filter(mayHaveRuleset),
    ...strayRules.filter(({ direction }) => direction === 'in'),
  ],
  look(item, { inventory, level }) {
    if ('rules' in item) return exposures(layerOf(item, level))
    if ('direction' in item) return strayExposures(item, inventory.strayRules, level)
    const guest = know(item.guest)
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
