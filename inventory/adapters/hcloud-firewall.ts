/** Hetzner's firewalls, and the three ways by which they are bound to servers. */
import { addFilter, addressOf, anyRule, label, type Scene, type ServerDraft, thing } from '../draft.ts'
import type { AllowRule, Ref, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import { isRecord, isWritten, type Resource } from '../resource.ts'
import { ALL_PORTS, portRange } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'

const SERVER = ['hcloud_server']

const base = (scene: Scene, resource: Resource, nameAttribute?: string) =>
  thing(scene, resource, 'hetzner', nameAttribute)

export function firewall(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const count = reading.count(resource, ['rule'])
  const origin = originOf(reading.graph, resource)
  const rules = isUnknown(count)
    ? (['in', 'out'] as const).map((direction) => anyRule(origin, 'rule', count, direction))
    : Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index))
  draft.filters.set(resource.address, {
    stateful: true,
    inboundDefault: 'drop',
    // One rule out is enough to close every other way out.
    outboundDefault: isUnknown(count)
      ? count
      : rules.some(({ direction }) => direction === 'out')
        ? 'drop'
        : 'accept',
    rules,
    ...base(scene, resource),
  })
}

function ruleAt(scene: Scene, resource: Resource, index: number): AllowRule {
  const { reading } = scene
  const at = (name: string) => ['rule', index, name]
  const direction = reading.text(resource, at('direction'), 'in')
  const inbound = direction !== 'out'
  const port = reading.text(resource, at('port'), 'any')
  return {
    origin: originOf(reading.graph, resource),
    path: pathText(['rule', index]),
    direction: inbound ? ('in' as const) : ('out' as const),
    protocol: isUnknown(direction) ? direction : reading.text(resource, at('protocol'), 'any'),
    ports: isUnknown(port) ? port : portsOf(port, label(resource, pathText(at('port')))),
    peers: reading.texts(resource, at(inbound ? 'source_ips' : 'destination_ips')),
  }
}

function portsOf(port: string, at: string) {
  if (port === 'any') return ALL_PORTS
  const [from, to] = port.split('-').map(Number)
  return portRange(from ?? Number.NaN, to ?? from ?? Number.NaN, at)
}

/** `apply_to` of the firewalls and the attachments: both bind by server or by label. */
export function bindFirewalls(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const attachment = resource.type === 'hcloud_firewall_attachment'
  const filter = attachment
    ? reading.relation(resource, ['firewall_id'], ['hcloud_firewall'])
    : { address: resource.address }
  if (filter === null) return
  const servers = attachment
    ? reading.relations(resource, ['server_ids'], SERVER)
    : appliedTo(scene, resource)
  // It may be any of them: their lists are not known whole any more.
  if (isUnknown(servers)) {
    const possible = reading.candidates(resource, ['server_ids'])?.map((each) => each.address)
    everyServer(scene, (server) => {
      if (!possible || possible.includes(server.origin.address)) addFilter(server, servers)
    })
  } else for (const ref of servers ?? []) attach(scene, ref, filter)
  for (const selector of selectorsOf(scene, resource, attachment)) bySelector(scene, selector, filter)
}

function everyServer({ draft }: Scene, act: (server: ServerDraft) => void): void {
  for (const server of draft.servers.values()) if (server.origin.type === 'hcloud_server') act(server)
}

function appliedTo(scene: Scene, resource: Resource): readonly Value<Ref>[] {
  const count = scene.reading.count(resource, ['apply_to'])
  if (isUnknown(count)) return []
  return Array.from({ length: count }, (_, index) =>
    scene.reading.relation(resource, ['apply_to', index, 'server'], SERVER),
  ).flatMap((ref) => ref ?? [])
}

function selectorsOf(scene: Scene, resource: Resource, attachment: boolean): readonly Value<string>[] {
  const { reading } = scene
  if (attachment) {
    const selectors = reading.texts(resource, ['label_selectors'])
    return isUnknown(selectors) ? [selectors] : selectors
  }
  const count = reading.count(resource, ['apply_to'])
  // A plan calls the list unknown also where nobody wrote it.
  if (isUnknown(count)) return isWritten(resource, ['apply_to']) ? [count] : []
  return Array.from({ length: count }, (_, index) =>
    reading.text<null>(resource, ['apply_to', index, 'label_selector'], null),
  ).flatMap((selector) => selector ?? [])
}

function attach(scene: Scene, ref: Value<Ref>, filter: Value<Ref>): void {
  if (isUnknown(ref)) everyServer(scene, (server) => addFilter(server, ref))
  const held = scene.draft.servers.get(addressOf(ref) ?? '')
  if (held) addFilter(held, filter)
}

/**
 * Selectors made of `key=value`, `key==value` and `key`, joined by commas. Where a selector or a server's labels
 * cannot be read, the filter may be attached: the list then holds an Unknown.
 */
function bySelector(scene: Scene, selector: Value<string>, filter: Value<Ref>): void {
  const terms = isUnknown(selector) ? [] : selector.split(',').map(selectorTerm)
  const unread = isUnknown(selector) || terms.includes(null)
  everyServer(scene, (server) => {
    const resource = scene.reading.at(server.origin.address)
    const labels = resource ? scene.reading.value(resource, 'labels') : null
    if (unread || isUnknown(labels)) {
      const why = isUnknown(selector) ? selector : unknown(`${server.origin.address}.labels`, 'unresolved')
      addFilter(server, isUnknown(labels) ? labels : why)
    } else if (fits(terms, isRecord(labels) ? labels : {})) addFilter(server, filter)
  })
}

type Term = { readonly key: string; readonly value: string | undefined } | null

function selectorTerm(text: string): Term {
  const found = /^\s*([\w./-]+)\s*(?:={1,2}\s*([\w.-]*))?\s*$/.exec(text)
  return found && { key: found[1] as string, value: found[2] }
}

function fits(terms: readonly Term[], labels: Readonly<Record<string, unknown>>): boolean {
  return terms.every((term) => {
    const seen = term ? labels[term.key] : undefined
    return seen !== undefined && seen !== null && (term?.value === undefined || seen === term.value)
  })
}
