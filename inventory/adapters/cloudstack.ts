/** CloudStack (`cloudstack/cloudstack`), which Ikoula's cloud is driven by. */
import { type HostId, siteOf } from '../../hosts/index.ts'
import {
  type Adapter,
  ALL_PORTS,
  addFilter,
  addressOf,
  amount,
  anyRule,
  asList,
  EVERYWHERE,
  freeTexts,
  label,
  openList,
  place,
  portRange,
  reach,
  type Scene,
  thing,
} from '../draft.ts'
import type { AllowRule, Ref, Value } from '../model.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const SERVER = ['cloudstack_instance']
const GROUP = ['cloudstack_security_group']
const VOLUMES = ['cloudstack_disk', 'cloudstack_volume']
const IP = ['cloudstack_ipaddress']

/** CloudStack runs at many hosts: it is Ikoula when the zone or the address of the API is theirs. */
function hostOf(scene: Scene, resource: Resource): HostId | null {
  const zone = scene.reading.text<null>(resource, ['zone'], null)
  if (typeof zone === 'string' && siteOf('ikoula', zone)) return 'ikoula'
  const api = scene.reading.provider(resource, 'api_url')
  if (typeof api === 'string' && /\bikoula\.com\b/.test(api)) return 'ikoula'
  const zones = zonesOf(scene)
  return zones.length > 0 && zones.every((code) => siteOf('ikoula', code)) ? 'ikoula' : null
}

const zonesSeen = new WeakMap<object, readonly string[]>()

/** Zones that the instances of this document name: groups and keys name none of their own. */
function zonesOf({ reading }: Scene): readonly string[] {
  let zones = zonesSeen.get(reading)
  if (!zones) {
    zones = reading.ofType('cloudstack_instance').map((each) => {
      const zone = reading.text(each, ['zone'], '')
      return isUnknown(zone) ? '' : zone
    })
    zonesSeen.set(reading, zones)
  }
  return zones
}

const base = (scene: Scene, resource: Resource, name?: string) =>
  thing(scene, resource, hostOf(scene, resource), name)

function zoneOf(scene: Scene, resource: Resource, attribute = 'zone'): Value<string> {
  return place(scene, resource, [attribute], 'ikoula') ?? unknown(label(resource, attribute))
}

function server(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const byId = reading.relations(resource, ['security_group_ids'], GROUP)
  const byName = reading.relations(resource, ['security_group_names'], GROUP)
  const groups = byId ?? byName
  const keys = reading.relation(resource, ['keypair'], ['cloudstack_ssh_keypair'])
  const more = reading.relations(resource, ['keypairs'], ['cloudstack_ssh_keypair'])
  const affinity = reading.relations(resource, ['affinity_group_ids'], ['cloudstack_affinity_group'])
  const named = reading.relations(resource, ['affinity_group_names'], ['cloudstack_affinity_group'])
  const held = {
    ...base(scene, resource),
    site: zoneOf(scene, resource),
    size: reading.text(resource, ['service_offering'], ''),
    image: reading.text(resource, ['template'], ''),
    publicIpv4: false as Value<boolean>,
    publicIpv6: false as Value<boolean>,
    sshKeys: both(asList(keys), more ?? []),
    filters: openList(groups),
    implicitDefaultFilter: false,
    spreadGroups: affinity ?? named ?? [],
    hostBackups: false as Value<boolean>,
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
    guest: null,
    texts: freeTexts(resource, 'tags', 'details'),
  }
  draft.servers.set(resource.address, held)
  draft.userData.push({ server: held, resource, path: ['user_data'], hash: 'hex-sha1' })
  reach(scene, resource, resource.address, ['ip_address'], ['name'])
}

function both(
  a: Value<readonly Value<Ref>[]>,
  b: Value<readonly Value<Ref>[]>,
): Value<readonly Value<Ref>[]> {
  return isUnknown(a) ? a : isUnknown(b) ? b : [...a, ...b]
}

function securityGroup(scene: Scene, resource: Resource): void {
  scene.draft.filters.set(resource.address, {
    ...base(scene, resource),
    stateful: true,
    inboundDefault: 'drop',
    rules: [],
  })
}

function securityRules(scene: Scene, resource: Resource): void {
  const group = scene.reading.relation(resource, ['security_group_id'], GROUP)
  const rules = rulesOf(scene, resource)
  for (const filter of scene.draft.filters.values()) {
    if (filter.origin.type !== GROUP[0]) continue
    if (isUnknown(group) || addressOf(group) === filter.origin.address) filter.rules.push(...rules)
  }
}

/**
 * The firewall of a public address: everything is dropped but its rules. It filters the servers behind the address,
 * which `static_nat` and `port_forward` tell.
 */
function addressFirewall(scene: Scene, resource: Resource): void {
  scene.draft.filters.set(resource.address, {
    ...base(scene, resource, 'ip_address_id'),
    name: '',
    stateful: true,
    inboundDefault: 'drop',
    rules: [...rulesOf(scene, resource)],
  })
}

function rulesOf(scene: Scene, resource: Resource, direction?: 'in' | 'out'): readonly AllowRule[] {
  const { reading } = scene
  const origin = originOf(reading.graph, resource)
  const count = reading.count(resource, ['rule'])
  if (isUnknown(count)) return [anyRule(origin, 'rule', count, direction)]
  return Array.from({ length: count }, (_, index) => ruleAt(scene, resource, index, direction)).flat()
}

/** One rule names several ports; each becomes a rule of its own. */
function ruleAt(
  scene: Scene,
  resource: Resource,
  index: number,
  direction?: 'in' | 'out',
): readonly AllowRule[] {
  const { reading } = scene
  const at = (name: string) => ['rule', index, name]
  const traffic = reading.text(resource, at('traffic_type'), 'ingress')
  const protocol = reading.text(resource, at('protocol'), 'any')
  const rule = {
    origin: originOf(reading.graph, resource),
    path: pathText(['rule', index]),
    direction: direction ?? (traffic === 'egress' ? 'out' : 'in'),
    protocol: isUnknown(protocol) ? protocol : protocol === 'all' ? 'any' : protocol.toLowerCase(),
    peers: peersOf(scene, resource, index),
  } as const
  const ports = reading.texts(resource, at('ports'))
  if (isUnknown(ports)) return [{ ...rule, ports }]
  if (ports.length === 0) return [{ ...rule, ports: ALL_PORTS }]
  return ports.map((port) => ({
    ...rule,
    ports: isUnknown(port) ? port : portsOf(port, label(resource, pathText(at('ports')))),
  }))
}

function portsOf(text: string, at: string): AllowRule['ports'] {
  const [from, to] = text.split('-').map(Number)
  return portRange(from ?? Number.NaN, to ?? from ?? Number.NaN, at)
}

function peersOf({ reading }: Scene, resource: Resource, index: number): AllowRule['peers'] {
  const cidrs = reading.texts(resource, ['rule', index, 'cidr_list'])
  const groups = reading.texts(resource, ['rule', index, 'user_security_group_list'])
  if (isUnknown(cidrs)) return cidrs
  if (isUnknown(groups)) return groups
  const named = groups.map((group) => (isUnknown(group) ? group : `group:${group}`))
  return cidrs.length + named.length === 0 ? EVERYWHERE : [...cidrs, ...named]
}

/** What stands behind a public address is reachable from outside, filtered by the address's firewall. */
function behindAddress(scene: Scene, server: Value<Ref> | null, ip: Value<Ref> | null): void {
  const held = scene.draft.servers.get(addressOf(server) ?? '')
  if (!held) return
  held.publicIpv4 = true
  const address = addressOf(ip)
  if (address === null) return
  const entry = scene.draft.addresses.get(address)
  if (entry) entry.assignedTo = { address: held.origin.address }
  for (const firewall of scene.reading.ofType('cloudstack_firewall')) {
    if (addressOf(scene.reading.relation(firewall, ['ip_address_id'], IP)) === address) {
      addFilter(held, { address: firewall.address })
    }
  }
  const resource = scene.reading.at(address)
  if (resource) reach(scene, resource, held.origin.address, ['ip_address'])
}

function staticNat(scene: Scene, resource: Resource): void {
  const { reading } = scene
  behindAddress(
    scene,
    reading.relation(resource, ['virtual_machine_id'], SERVER),
    reading.relation(resource, ['ip_address_id'], IP),
  )
}

function portForward(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const ip = reading.relation(resource, ['ip_address_id'], IP)
  const count = reading.count(resource, ['forward'])
  for (let index = 0; index < (isUnknown(count) ? 0 : count); index++) {
    behindAddress(scene, reading.relation(resource, ['forward', index, 'virtual_machine_id'], SERVER), ip)
  }
}

function volume(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const zone = resource.type === 'cloudstack_volume' ? 'zone_id' : 'zone'
  draft.volumes.set(resource.address, {
    ...base(scene, resource),
    site: zoneOf(scene, resource, zone),
    sizeGiB: amount(scene, resource, 'size'),
    attachedTo: reading.relation(resource, ['virtual_machine_id'], SERVER),
    encrypted: unknown(label(resource, 'disk_offering'), 'unresolved'),
    deleteProtection: reading.flag(resource, ['delete_protection'], false),
  })
}

function attachVolume(scene: Scene, resource: Resource): void {
  const volume = addressOf(scene.reading.relation(resource, ['volume_id'], VOLUMES))
  const held = scene.draft.volumes.get(volume ?? '')
  if (held) held.attachedTo = scene.reading.relation(resource, ['virtual_machine_id'], SERVER)
}

function affinityGroup(scene: Scene, resource: Resource): void {
  const type = scene.reading.text(resource, ['type'], '')
  scene.draft.spreadGroups.push({
    ...base(scene, resource),
    site: unknown(label(resource, 'zone'), 'unresolved'),
    policy: isUnknown(type)
      ? type
      : type === 'host anti-affinity'
        ? 'enforced'
        : type.startsWith('non-strict host anti-affinity')
          ? 'best-effort'
          : 'none',
  })
}

/** Snapshots of a volume on a schedule, kept where `zone_ids` says. */
function snapshotPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const of = reading.relation(resource, ['volume_id'], VOLUMES)
  const schedule = ['interval_type', 'schedule', 'timezone'].map((name) => reading.text(resource, [name], ''))
  const veiled = schedule.find(isUnknown)
  const zones = reading.texts(resource, ['zone_ids'])
  draft.hostBackups.push({
    ...base(scene, resource, 'id'),
    of: of ?? unknown(label(resource, 'volume_id'), 'unresolved'),
    schedule: veiled ?? schedule.join(' ').trim(),
    keep: reading.number<null>(resource, ['max_snaps'], null),
    site: isUnknown(zones) ? zones : (zones[0] ?? unknown(label(resource, 'zone_ids'), 'unresolved')),
  })
}

function sshKey(scene: Scene, resource: Resource): void {
  scene.draft.sshKeys.push({
    ...base(scene, resource),
    publicKey: scene.reading.text(resource, ['public_key'], ''),
  })
}

function network(scene: Scene, resource: Resource): void {
  const zone = zoneOf(scene, resource)
  const range = scene.reading.text<null>(resource, ['cidr'], null)
  scene.draft.networks.set(resource.address, {
    ...base(scene, resource),
    sites: isUnknown(zone) ? zone : [zone],
    ranges: isUnknown(range) ? range : range === null ? [] : [range],
  })
}

function ipAddress(scene: Scene, resource: Resource): void {
  scene.draft.addresses.set(resource.address, {
    ...base(scene, resource, 'ip_address'),
    assignedTo: null,
    family: 4,
    kind: 'floating',
  })
}

export const cloudstack: Adapter = {
  prefix: 'cloudstack_',
  host: hostOf,
  types: {
    cloudstack_instance: server,
    cloudstack_security_group: securityGroup,
    cloudstack_firewall: addressFirewall,
    cloudstack_disk: volume,
    cloudstack_volume: volume,
    cloudstack_affinity_group: affinityGroup,
    cloudstack_snapshot_policy: snapshotPolicy,
    cloudstack_ssh_keypair: sshKey,
    cloudstack_network: network,
    cloudstack_ipaddress: ipAddress,
  },
  bindings: {
    cloudstack_security_group_rule: securityRules,
    cloudstack_attach_volume: attachVolume,
    cloudstack_static_nat: staticNat,
    cloudstack_port_forward: portForward,
  },
}
