/**
 * Routes of OVHcloud's IP Load Balancer. What one does is done where all its rules fit: rejections and redirects first, then
 * farms, and the frontend's own farm for what none took (the host's guide "Working with HTTP routes", read on 2026-11-22).
 */
import { addressOf, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { Unknown, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'
import { kindOf } from './ovh-iplb-farms.ts'

const ROUTED = ['tcp', 'http'] as const

/** The type of the frontend that a route may be attached to. */
export const frontendsOf = (route: Resource): readonly string[] => [
  `ovh_iploadbalancing_${kindOf(route)}_frontend`,
]

interface Routes {
  /** By the address of their frontend. */
  readonly of: ReadonlyMap<string, readonly Resource[]>
  /** Set where one may be of any frontend, or a rule of any route. */
  readonly doubt: Unknown | null
  /** By the address of their route. */
  readonly rules: ReadonlyMap<string, readonly Resource[]>
}

const routesOf = perDocument(({ reading }): Routes => {
  const of = new Map<string, Resource[]>()
  const rules = new Map<string, Resource[]>()
  let doubt: Unknown | null = null
  const sort = (
    into: Map<string, Resource[]>,
    each: Resource,
    attribute: string,
    types: readonly string[],
  ) => {
    const owner = reading.relation(each, [attribute], types)
    if (isUnknown(owner)) doubt = owner
    const address = addressOf(owner)
    if (address !== null) addTo(into, address, each)
  }
  for (const kind of ROUTED) {
    const type = `ovh_iploadbalancing_${kind}_route`
    for (const route of reading.ofType(type)) sort(of, route, 'frontend_id', frontendsOf(route))
    for (const rule of reading.ofType(`${type}_rule`)) sort(rules, rule, 'route_id', [type])
  }
  return { of, doubt, rules }
})

const WHOLE = new Set<Value<string>>(['0.0.0.0/0', '::/0'])

/**
 * CIDRs that a frontend takes, by `route` or for its own farm; null where nobody is kept out. All that narrows it holds at
 * once: the first that does is told, which may let in more than there are, never fewer.
 */
export function sourcesOf(
  scene: Scene,
  frontend: Resource,
  route?: Resource,
): Value<readonly Value<string>[]> | null {
  const { reading } = scene
  const { of, doubt, rules } = routesOf(scene)
  const own = reading.texts(frontend, ['allowed_source'])
  const taken = route ? (rules.get(route.address) ?? []).map((rule) => addresses(scene, rule, false)) : []
  const spared = (of.get(frontend.address) ?? []).map((one) => sparedBy(scene, one))
  const told = [...taken, ...spared, !isUnknown(own) && own.length === 0 ? null : own]
  const lists = [...told, doubt].filter((list) => list !== null)
  const narrow = lists.find((list) => !isUnknown(list) && !list.some((one) => WHOLE.has(one)))
  return narrow ?? lists.find(isUnknown) ?? lists[0] ?? null
}

/** Whom a route that rejects everybody else lets through; null where it is none. */
function sparedBy(scene: Scene, route: Resource): Value<readonly string[]> | null {
  const { reading } = scene
  const action = reading.text(route, ['action', 0, 'type'], '')
  const [rule, ...more] = routesOf(scene).rules.get(route.address) ?? []
  if (isUnknown(action)) return action
  return action === 'reject' && rule && more.length === 0 ? addresses(scene, rule, true) : null
}

/** The addresses that a rule names, as those it fits or, negated, as all it does not; null where it looks at something else. */
function addresses({ reading }: Scene, rule: Resource, negated: boolean): Value<readonly string[]> | null {
  const field = reading.text(rule, ['field'], '')
  const match = reading.text(rule, ['match'], '')
  const negate = reading.flag(rule, ['negate'], false)
  const pattern = reading.text(rule, ['pattern'], '')
  if (isUnknown(field) || field !== 'source') return isUnknown(field) ? field : null
  if (isUnknown(match)) return match
  if (isUnknown(negate) && isWritten(rule, ['negate'])) return negate
  if ((negate === true) !== negated || !['in', 'is'].includes(match)) return null
  return isUnknown(pattern) ? pattern : pattern.split(',').map((one) => one.trim())
}

/** Whether a redirect leads to HTTPS. */
export const toTls = (target: Value<string>): Value<boolean> =>
  isUnknown(target) ? target : target.toLowerCase().startsWith('https:')

/** Whether a route of a frontend redirects to HTTPS. */
export function redirectsByRoute(scene: Scene, frontend: Resource): Value<boolean> {
  const { reading } = scene
  const { of, doubt } = routesOf(scene)
  const seen = (of.get(frontend.address) ?? []).map((route): Value<boolean> => {
    const action = reading.text(route, ['action', 0, 'type'], '')
    if (isUnknown(action)) return action
    return action === 'redirect' && toTls(reading.text(route, ['action', 0, 'target'], ''))
  })
  return seen.includes(true) || (seen.find(isUnknown) ?? doubt ?? false)
}
