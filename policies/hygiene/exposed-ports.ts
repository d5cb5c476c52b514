import type { AllowRule, Guest, GuestFirewall, Level, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { type Family, isWorld } from '../lib/cidr.ts'
import { attempt } from '../lib/each.ts'
import { type Layer, layerOf, looksOutward, notUnderstood } from '../lib/filters.ts'
import { type Ports, portsOverlap } from '../lib/ports.ts'
import { peersOf, portsOpened } from '../lib/rules.ts'
import { both, broken, guestLevel, listed, text } from '../lib/say.ts'
import { SENSITIVE } from '../lib/sensitive-ports.ts'
import type { Observation, Words } from '../model.ts'

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
    ...servers.filter(hasRuleset),
    ...strayRules.filter(({ direction }) => direction === 'in'),
  ],
  look(item, { inventory, level }) {
    if ('rules' in item) return exposures(layerOf(item, level))
    if ('direction' in item) return strayExposures(item, inventory.strayRules, level)
    const { inboundPolicy, rules, unread } = item.guest.firewall
    const { address } = item.origin
    const vague = unread.map((rule) => notUnderstood(rule, item.origin))
    // What is not understood may be what closes it.
    const open = inboundPolicy === 'accept' && unread.length === 0
    const layer = { where: 'guest', address, level: guestLevel(item.guest, level), open, rules } as const
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

/** A server whose ruleset is in the document; one without is told by hygiene.server-filter. */
const hasRuleset = (
  server: Server,
): server is Server & { readonly guest: Guest & { firewall: GuestFirewall } } =>
  server.guest !== null && !isUnknown(server.guest) && server.guest.firewall !== null

/** All rules of a layer that reach a port are taken together. */
function exposures(layer: Layer): readonly Observation[] {
  const { address, level } = layer
  if (layer.open)
    return [
      broken({
        ...{ address, path: 'inboundDefault', level },
        expected: text('fermé par défaut', 'closed by default'),
        found: text('tout est admis par défaut', 'all is let in by default'),
      }),
    ]
  const unknown: Observation[] = []
  const readable: Opened[] = []
  for (const rule of layer.rules) {
    const seen = attempt(rule.origin, () => {
      const opens = { rule, ports: portsOpened(rule) }
      peersOf(rule)
      if (rule.direction === 'in') readable.push(opens)
      return null
    })
    unknown.push(...seen)
  }
  // Most rules reach no such port, or do for a few addresses: told at once, whatever the port.
  const risky = readable.filter((one) => SENSITIVE.some(([, ranges]) => reaches(one, ranges)))
  const all = risky.map(({ rule }) => rule)
  if (!worldOf(all, 4) && !worldOf(all, 6)) return unknown
  const exposed = SENSITIVE.flatMap(([name, ranges]): Exposed[] => {
    const reaching = risky.filter((one) => reaches(one, ranges)).map(({ rule }) => rule)
    const world = ([4, 6] as const).filter((family) => worldOf(reaching, family))
    const rule = reaching.find((one) => world.some((family) => worldOf([one], family))) ?? reaching[0]
    if (world.length === 0 || rule === undefined) return []
    return [{ name, rule, where: world.map((family) => (family === 4 ? '0.0.0.0/0' : '::/0')).join(', ') }]
  })
  const [first] = exposed
  const one = exposed.every(({ rule, where }) => rule === first?.rule && where === first.where)
  // A rule that opens them all is told once, not service by service.
  if (first && one && exposed.length === SENSITIVE.length)
    return [
      opening(first, text('ports sensibles', 'sensitive ports'), text('tous', 'all of them'), level),
      ...unknown,
    ]
  return [...exposed.map((each) => opening(each, each.name, each.name, level)), ...unknown]
}

interface Exposed {
  readonly name: string
  readonly rule: AllowRule
  readonly where: string
}

function opening({ rule, where }: Exposed, name: Words, found: Words, level: Level): Observation {
  const { fr, en } = both(name)
  return broken({
    ...{ address: rule.origin.address, path: rule.path, level },
    expected: text(
      `${fr}${typeof name === 'string' ? ' fermé' : ' fermés'} au public`,
      `${en} closed to the public`,
    ),
    found: listed([found, where], ' ← '),
  })
}

const worldOf = (rules: readonly AllowRule[], family: Family): boolean =>
  isWorld(
    rules.flatMap((rule) => peersOf(rule).ranges),
    family,
  )

interface Opened {
  readonly rule: AllowRule
  readonly ports: readonly Ports[]
}

const reaches = ({ ports }: Opened, ranges: readonly (readonly [number, number])[]): boolean =>
  ports.some((open) => ranges.some(([from, to]) => portsOverlap(open, { protocol: 'tcp', from, to })))
