import type { AllowRule, Guest, GuestFirewall, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { type Family, isWorld } from '../lib/cidr.ts'
import { attempt } from '../lib/each.ts'
import { type Layer, layerOf } from '../lib/filters.ts'
import { type Ports, portsOverlap } from '../lib/ports.ts'
import { peersOf, portsOpened } from '../lib/rules.ts'
import { broken, guestLevel, text, unproven } from '../lib/say.ts'
import { SENSITIVE } from '../lib/sensitive-ports.ts'
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
  items: ({ filters, servers }) => [...filters, ...servers.filter(hasRuleset)],
  look(item, { level }) {
    if ('rules' in item) return exposures(layerOf(item, level))
    const { inboundPolicy, rules, unread } = item.guest.firewall
    const { address } = item.origin
    const why = (rule: string) => text(`règle non comprise\u00a0: ${rule}`, `a rule not understood: ${rule}`)
    const vague = unread.map((rule) => unproven(why(rule), { address, path: 'guest.firewall' }))
    // What is not understood may be what closes it.
    const open = inboundPolicy === 'accept' && unread.length === 0
    const layer = { where: 'guest', address, level: guestLevel(item.guest, level), open, rules } as const
    return [...exposures(layer), ...vague]
  },
})

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
  const found = SENSITIVE.flatMap(([name, ranges]): Observation[] => {
    const reaching = risky.filter((one) => reaches(one, ranges)).map(({ rule }) => rule)
    const world = ([4, 6] as const).filter((family) => worldOf(reaching, family))
    if (world.length === 0) return []
    const rule = reaching.find((one) => world.some((family) => worldOf([one], family))) ?? reaching[0]
    if (rule === undefined) return []
    const where = world.map((family) => (family === 4 ? '0.0.0.0/0' : '::/0')).join(', ')
    return [
      broken({
        ...{ address: rule.origin.address, path: rule.path, level },
        expected: text(`${name} fermé au public`, `${name} closed to the public`),
        found: `${name} ← ${where}`,
      }),
    ]
  })
  return [...found, ...unknown]
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
