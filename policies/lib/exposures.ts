/** Which sensitive ports a layer of filtering opens to everyone. */
import type { AllowRule, Level } from '../../inventory/model.ts'
import type { Observation, Words } from '../model.ts'
import { type Family, isWorld } from './cidr.ts'
import { attempt } from './each.ts'
import type { Layer } from './filters.ts'
import type { Ports } from './ports.ts'
import { peersOf, portsOpened } from './rules.ts'
import { broken, text, unproven } from './say.ts'
import { SENSITIVE } from './sensitive-ports.ts'

/** All rules of a layer that reach a port are taken together. */
export function exposures(layer: Layer): readonly Observation[] {
  const { address, level } = layer
  if (layer.open)
    return [
      broken({
        ...{ address, path: 'inboundDefault', level },
        expected: text('fermé par défaut', 'closed by default'),
        found: text('tout est autorisé en entrée par défaut', 'all ingress is allowed by default'),
      }),
    ]
  const { risky, unknown } = riskyRules(layer.rules)
  if (risky.length === 0) return unknown
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
  if (first && one && exposed.length === SENSITIVE.length) return [openingOfAll(first, level), ...unknown]
  return [...exposed.map((each) => opening(each, level)), ...unknown]
}

/** The rules in that reach a sensitive port at all: most do not, which is told at once, whatever the port. */
function riskyRules(rules: readonly AllowRule[]) {
  const unknown: Observation[] = []
  const risky: Opened[] = []
  for (const rule of rules) {
    const seen = attempt(rule.origin, () => {
      const opens = { rule, ports: portsOpened(rule) }
      const { unread } = peersOf(rule)
      if (rule.direction !== 'in' || !reaches(opens, ALL_SPANS)) return null
      risky.push(opens)
      return unread.map((peer) =>
        unproven(text(`source non reconnue\u00a0: ${peer}`, `unrecognized source: ${peer}`), rule),
      )
    })
    unknown.push(...seen)
  }
  return { risky, unknown }
}

interface Exposed {
  readonly name: string
  readonly rule: AllowRule
  readonly where: string
}

function opening({ rule, name, where }: Exposed, level: Level): Observation {
  const expected = text(`${name} fermé au public`, `${name} closed to the public`)
  return found(rule, expected, `${name} ← ${where}`, level)
}

function openingOfAll({ rule, where }: Exposed, level: Level): Observation {
  const expected = text('les ports sensibles fermés au public', 'sensitive ports closed to the public')
  return found(
    rule,
    expected,
    text(`tous les ports sensibles ← ${where}`, `every sensitive port ← ${where}`),
    level,
  )
}

const found = ({ origin, path }: AllowRule, expected: Words, seen: Words, level: Level): Observation =>
  broken({ origin, path, level, expected, found: seen })

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
  ports.some(
    (open) => open.protocol === 'tcp' && ranges.some(([from, to]) => open.from <= to && from <= open.to),
  )

const ALL_SPANS = SENSITIVE.flatMap(([, spans]) => spans)
