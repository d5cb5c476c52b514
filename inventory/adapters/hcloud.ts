/** Hetzner Cloud (`hetznercloud/hcloud`). */
import {
  type Adapter,
  ALL_PORTS,
  addFilter,
  addressOf,
  amount,
  anyRule,
  asList,
  freeTexts,
  label,
  openList,
  place,
  portRange,
  reach,
  type Scene,
  type ServerDraft,
  thing,
} from '../draft.ts'
import type { AllowRule, LoadBalancer, Ref, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import { isRecord, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'hetzner'
const SERVER = ['hcloud_server']

const base = (scene: Scene, resource: Resource, nameAttribute?: string) =>
  thing(scene, resource, HOST, nameAttribute)

/** The host picks a place when none is written, so that an omitted one is unknown until there is a state. */
const siteAt = (scene: Scene, resource: Resource, attribute = 'location'): Value<string> =>
  place(scene, resource, [attribute], HOST) ?? unknown(label(resource, attribute))

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const filters = reading.relations(resource, ['firewall_ids'], ['hcloud_firewall'])
  const group = reading.relation(resource, ['placement_group_id'], ['hcloud_placement_group'])
  const keys = reading.relations(resource, ['ssh_keys'], ['hcloud_ssh_key'])
  const { origin, name } = base(scene, resource)
  // Written out rather than spread: there are thousands of servers in a large plan.
  const held = {
    origin,
    host: HOST as typeof HOST,
    name,
    site: siteAt(scene, resource),
    size: reading.text(resource, ['server_type'], ''),
    image: reading.text(resource, ['image'], ''),
    publicIpv4: reading.flag(resource, ['public_net', 0, 'ipv4_enabled'], true),
    publicIpv6: reading.flag(resource, ['public_net', 0, 'ipv6_enabled'], true),
    sshKeys: keys ?? [],
    filters: openList(filters),
    implicitDefaultFilter: false,
    spreadGroups: asList(group),
    hostBackups: reading.flag(resource, ['backups'], false),
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    guest: null,
    texts: freeTexts(resource, 'labels'),
  }
  draft.servers.set(resource.address, held)
  draft.userData.push({ server: held, resource, path: ['user_data'], hash: 'base64-sha1' })
  reach(scene, resource, resource.address, ['ipv4_address'], ['ipv6_address'], ['network', 0, 'ip'], ['name'])
}

function firewall(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const count = reading.count(resource, ['rule'])
  const origin = originOf(reading.graph, resource)
  const rules = isUnknown(count)
    ? [anyRule(origin, 'rule', count)]
    : Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index))
  draft.filters.set(resource.address, {
    ...base(scene, resource),
    stateful: true,
    inboundDefault: 'drop',
    rules,
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
function bindFirewalls(scene: Scene, resource: Resource): void {
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
    return isUnknown(selectors) ? [] : selectors
  }
  const count = reading.count(resource, ['apply_to'])
  if (isUnknown(count)) return []
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

function volume(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const attachedTo = reading.relation(resource, ['server_id'], SERVER)
  const server = addressOf(attachedTo)
  const written = place(scene, resource, ['location'], HOST)
  const ofServer = server === null ? undefined : draft.servers.get(server)?.site
  draft.volumes.set(resource.address, {
    ...base(scene, resource),
    site:
      (isUnknown(written) || written === null) && ofServer
        ? ofServer
        : (written ?? unknown(label(resource, 'location'))),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo,
    encrypted: unknown(label(resource, 'encryption'), 'unresolved'),
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
  })
}

function volumeAttachment(scene: Scene, resource: Resource): void {
  const volume = addressOf(scene.reading.relation(resource, ['volume_id'], ['hcloud_volume']))
  const held = volume === null ? undefined : scene.draft.volumes.get(volume)
  if (held) held.attachedTo = scene.reading.relation(resource, ['server_id'], SERVER)
}

function storageBox(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.vaults.set(resource.address, {
    ...base(scene, resource),
    kind: 'storage-box',
    site: siteAt(scene, resource),
    names: ['name', 'server', 'username'].flatMap((name) => reading.text<null>(resource, [name], null) ?? []),
    versioned: false,
    objectLock: false,
    publicRead: false,
    replicatedTo: [],
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
  })
}

/** A subaccount has its own host name, under which a repository may name the box. */
function subaccount(scene: Scene, resource: Resource): void {
  const box = addressOf(scene.reading.relation(resource, ['storage_box_id'], ['hcloud_storage_box']))
  const held = box === null ? undefined : scene.draft.vaults.get(box)
  const names = ['server', 'username'].flatMap(
    (name) => scene.reading.text<null>(resource, [name], null) ?? [],
  )
  if (held) held.names = [...held.names, ...names]
}

function placementGroup(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['type'], '')
  scene.draft.spreadGroups.push({
    ...base(scene, resource),
    // Groups have no place of their own: members may be anywhere, each spread within its own place.
    site: unknown(label(resource, 'location'), 'unresolved'),
    policy: isUnknown(type) ? type : type === 'spread' ? 'enforced' : 'none',
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    ...base(scene, resource),
    publicKey: scene.reading.text(resource, ['public_key'], ''),
  })
}

function network(scene: Scene, resource: Resource): void {
  const range = scene.reading.text<null>(resource, ['ip_range'], null)
  scene.draft.networks.set(resource.address, {
    ...base(scene, resource),
    sites: [],
    ranges: isUnknown(range) ? range : range === null ? [] : [range],
  })
}

const ip =
  (assignee: string, kind: 'fixed' | 'floating') =>
  (scene: Scene, resource: Resource): void => {
    const type = scene.reading.text(resource, ['type'], 'ipv4')
    const assigned = scene.reading.relation(resource, [assignee], SERVER)
    reach(scene, resource, addressOf(assigned), ['ip_address'])
    scene.draft.addresses.set(resource.address, {
      ...base(scene, resource),
      assignedTo: assigned,
      family: isUnknown(type) ? type : type === 'ipv6' ? 6 : 4,
      kind,
    })
  }

/** Primary addresses may be given to a server from the server's side. */
function primaryAddresses(scene: Scene, resource: Resource): void {
  for (const family of ['ipv4', 'ipv6']) {
    const ref = scene.reading.relation(resource, ['public_net', 0, family], ['hcloud_primary_ip'])
    const held = scene.draft.addresses.get(addressOf(ref) ?? '')
    if (!held) continue
    held.assignedTo = { address: resource.address }
    const ip = scene.reading.at(held.origin.address)
    if (ip) reach(scene, ip, resource.address, ['ip_address'])
  }
}

function snapshot(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.snapshots.push({
    ...base(scene, resource, 'description'),
    of:
      reading.relation(resource, ['server_id'], SERVER) ??
      unknown(label(resource, 'server_id'), 'unresolved'),
    createdAt: reading.graph.stage === 'state' ? reading.text<null>(resource, ['created'], null) : null,
  })
}

function loadBalancer(scene: Scene, resource: Resource): void {
  scene.draft.loadBalancers.set(resource.address, {
    ...base(scene, resource),
    site: siteAt(scene, resource),
    listeners: [],
  })
}

function loadBalancerService(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const address = addressOf(reading.relation(resource, ['load_balancer_id'], ['hcloud_load_balancer']))
  const protocol = reading.text(resource, ['protocol'], '')
  const byDefault = protocol === 'https' ? 443 : 80
  const listener: LoadBalancer['listeners'][number] = {
    protocol,
    port: reading.number(resource, ['listen_port'], byDefault),
  }
  if (address !== null) draft.loadBalancers.get(address)?.listeners.push(listener)
}

function serverNetwork(scene: Scene, resource: Resource): void {
  reach(scene, resource, addressOf(scene.reading.relation(resource, ['server_id'], SERVER)), ['ip'])
}

export const hcloud: Adapter = {
  prefix: 'hcloud_',
  host: () => HOST,
  types: {
    hcloud_server: server,
    hcloud_firewall: firewall,
    hcloud_volume: volume,
    hcloud_storage_box: storageBox,
    hcloud_placement_group: placementGroup,
    hcloud_ssh_key: sshKey,
    hcloud_network: network,
    hcloud_primary_ip: ip('assignee_id', 'fixed'),
    hcloud_floating_ip: ip('server_id', 'floating'),
    hcloud_snapshot: snapshot,
    hcloud_load_balancer: loadBalancer,
  },
  bindings: {
    hcloud_server: primaryAddresses,
    hcloud_firewall: bindFirewalls,
    hcloud_firewall_attachment: bindFirewalls,
    hcloud_volume_attachment: volumeAttachment,
    hcloud_storage_box_subaccount: subaccount,
    hcloud_load_balancer_service: loadBalancerService,
    hcloud_server_network: serverNetwork,
  },
}
