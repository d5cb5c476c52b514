/**
 * Whom the access lists of a Scaleway frontend let through: taken in order, the first that fits decides, and what none fits
 * passes (the host's page "Understanding Access Control Lists", 2025-05-14).
 */
import { addressOf, EVERYWHERE, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { Unknown, Value } from '../model.ts'
import type { Path } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'

const FRONTEND = ['scaleway_lb_frontend']

interface Entry {
  readonly action: string
  readonly subnets: readonly Value<string>[]
  readonly inverted: boolean
  /** Whether it asks for more than an address: a header, a path. */
  readonly asksMore: boolean
}

/** CIDRs; null where nobody is kept out. What is left out here only ever lets through fewer. */
export function peersOf(scene: Scene, frontend: Resource, balancer: Resource | undefined) {
  const inside = balancer ? isPrivate(scene, balancer) : false
  if (inside !== false) return isUnknown(inside) ? inside : []
  const entries = entriesOf(scene, frontend)
  return isUnknown(entries) ? entries : letThrough(entries, mayHaveIpv6(scene, balancer))
}

function letThrough(entries: readonly Entry[], overIpv6: boolean): readonly Value<string>[] | null {
  const allowed: Value<string>[] = []
  const shut = new Set<Value<string>>()
  for (const { action, subnets, inverted, asksMore } of entries) {
    const always = subnets.length === 0 && !asksMore
    if (action === 'allow' && (always || inverted)) return null
    if (action === 'allow') allowed.push(...subnets)
    if (action !== 'deny' || asksMore) continue
    if (always) return allowed
    if (inverted) return [...allowed, ...subnets]
    for (const subnet of subnets) shut.add(subnet)
  }
  const open = EVERYWHERE.filter((family) => !shut.has(family))
  if (open.length === EVERYWHERE.length) return null
  return [...allowed, ...open.filter((family) => family !== '::/0' || overIpv6)]
}

interface Lists {
  /** Set where one may be of any frontend. */
  readonly doubt: Unknown | null
  /** By the address of their frontend. */
  readonly of: ReadonlyMap<string, readonly Resource[]>
}

/** Access lists that are resources of their own, looked up once. */
export const listsOf = perDocument(({ reading }): Lists => {
  const of = new Map<string, Resource[]>()
  let doubt: Unknown | null = null
  for (const acl of reading.ofType('scaleway_lb_acl')) {
    const frontend = reading.relation(acl, ['frontend_id'], FRONTEND)
    if (isUnknown(frontend)) doubt = frontend
    const address = addressOf(frontend)
    if (address !== null) addTo(of, address, acl)
  }
  return { doubt, of }
})

function entriesOf(scene: Scene, frontend: Resource): Value<readonly Entry[]> {
  const { reading } = scene
  const count = reading.count(frontend, ['acl'])
  if (isUnknown(count)) return count
  const found = Array.from({ length: count }, (_, index) => ({
    from: frontend,
    at: ['acl', index] as Path,
    index,
  }))
  const { doubt, of } = listsOf(scene)
  if (doubt) return doubt
  for (const acl of of.get(frontend.address) ?? []) {
    const index = reading.number(acl, ['index'], 0)
    if (isUnknown(index)) return index
    found.push({ from: acl, at: [], index })
  }
  const entries: Entry[] = []
  for (const { from, at } of found.sort((a, b) => a.index - b.index)) {
    const entry = entryAt(from, at)
    if (isUnknown(entry)) return entry
    entries.push(entry)
  }
  return entries

  function entryAt(from: Resource, at: Path): Value<Entry> {
    const action = reading.text(from, [...at, 'action', 0, 'type'], '')
    const match = [...at, 'match', 0]
    const subnets = reading.texts(from, [...match, 'ip_subnet'])
    const inverted = reading.flag(from, [...match, 'invert'], false)
    const filter = reading.text(from, [...match, 'http_filter'], 'acl_http_filter_none')
    const edge = reading.flag(from, [...match, 'ips_edge_services'], false)
    if (isUnknown(action)) return action
    if (isUnknown(subnets)) return subnets
    const unread = [inverted, filter, edge].find(isUnknown)
    if (unread !== undefined) return unread
    const asksMore = filter !== 'acl_http_filter_none' || edge === true
    return { action, subnets, inverted: inverted === true, asksMore }
  }
}

/** A balancer that refuses a public address has private ones alone, where nobody gives it one besides. */
function isPrivate({ reading }: Scene, balancer: Resource): Value<boolean> {
  const assigned = reading.flag(balancer, ['assign_flexible_ip'], true)
  if (assigned !== false) return isUnknown(assigned) ? assigned : false
  const ipv6 = reading.flag(balancer, ['assign_flexible_ipv6'], false)
  if (ipv6 !== false) return isUnknown(ipv6) ? ipv6 : false
  return ['ip_ids', 'ip_id'].every((attribute) => {
    const given = reading.texts(balancer, [attribute])
    return isUnknown(given) ? !isWritten(balancer, [attribute]) : given.every((one) => one === '')
  })
}

/** A balancer answers over IPv6 only where somebody asked for such an address. */
function mayHaveIpv6({ reading }: Scene, balancer: Resource | undefined): boolean {
  if (balancer === undefined) return true
  const asked = reading.flag(balancer, ['assign_flexible_ipv6'], false)
  const addresses = reading.texts(balancer, ['ip_ids'])
  const written = isWritten(balancer, ['ip_ids'])
  return asked !== false || (isUnknown(addresses) ? written : addresses.length > 1)
}
