/** OVHcloud's networks and the balancers in front of them. */
import { addressOf, label, type Scene } from '../draft.ts'
import type { Listener, Origin, Unknown, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import { originOf, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base, siteAt } from './ovh-place.ts'

export function network(scene: Scene, resource: Resource): void {
  const regions = scene.reading.texts(resource, ['regions'])
  scene.draft.networks.set(resource.address, {
    sites: isUnknown(regions) ? regions : regions.filter((region): region is string => !isUnknown(region)),
    ranges: [],
    members: [],
    segment: null,
    ...base(scene, resource),
  })
}

export function subnet(scene: Scene, resource: Resource): void {
  const owner = scene.reading.relation(resource, ['network_id'], ['ovh_cloud_project_network_private'])
  const held = scene.draft.networks.get(addressOf(owner) ?? '')
  scene.draft.subnets.push({ ...base(scene, resource), dhcp: dhcpOf(scene, resource) })
  const range = scene.reading.text<null>(
    resource,
    ['cidr'],
    scene.reading.text<null>(resource, ['network'], null) as null,
  )
  if (!held || range === null || isUnknown(held.ranges)) return
  held.ranges = isUnknown(range) ? range : [...held.ranges, range]
}

/** Off where nobody asks for it, by the documentation of these resources, except on the vRack's newer subnet. */
function dhcpOf({ reading }: Scene, resource: Resource): Value<boolean> {
  return resource.type === 'ovh_cloud_network_private_vrack_subnet'
    ? reading.flag(resource, ['dhcp_enabled'], true)
    : reading.flag(resource, ['dhcp'], false)
}

/** Listeners stand in the balancer itself; which versions an omitted list means the resource never tells. */
export function loadBalancer(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const count = reading.count(resource, ['listeners'])
  const origin = originOf(reading.graph, resource)
  draft.loadBalancers.set(resource.address, {
    site: siteAt(scene, resource, 'region_name', 'region'),
    listeners: isUnknown(count)
      ? [anyListener(origin, count)]
      : Array.from({ length: count }, (_, index) => listenerAt(scene, resource, index)),
    targets: [],
    private: null,
    ...base(scene, resource),
  })
}

/** Listeners that are not known may be any. */
const anyListener = (origin: Origin, why: Unknown): Listener => ({
  ...{ origin, path: 'listeners', protocol: why, port: why },
  ...{ redirects: why, certified: why, tlsVersions: why, peers: why, leadsTo: [why] },
})

function listenerAt(scene: Scene, resource: Resource, index: number): Listener {
  const { reading } = scene
  const at = (name: string) => ['listeners', index, name]
  const protocol = reading.text(resource, at('protocol'), '')
  const secret = reading.text(resource, at('secret_id'), '')
  const list = (name: string) => {
    const texts = reading.texts(resource, at(name))
    return !isUnknown(texts) && texts.length === 0 ? null : texts
  }
  return {
    origin: originOf(reading.graph, resource),
    path: pathText(['listeners', index]),
    protocol: isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    port: reading.number<null>(resource, at('port'), null) ?? unknown(label(resource, pathText(at('port')))),
    // Redirects are rules of level 7, which this resource does not have.
    redirects: false,
    certified: isUnknown(secret) ? secret : secret !== '',
    tlsVersions: list('tls_versions') ?? unknown(label(resource, pathText(at('tls_versions'))), 'unresolved'),
    peers: list('allowed_cidrs'),
    leadsTo: membersAt(scene, resource, index).map(({ port }) => port),
  }
}

/** The servers of a listener's pool, by their addresses. */
function membersAt({ reading }: Scene, resource: Resource, index: number) {
  const pool = ['listeners', index, 'pool', 'members']
  const count = reading.count(resource, pool)
  if (isUnknown(count)) return [{ port: count, address: count }]
  return Array.from({ length: count }, (_, each) => ({
    port:
      reading.number<null>(resource, [...pool, each, 'protocol_port'], null) ??
      unknown(label(resource, pathText([...pool, each, 'protocol_port']))),
    address: reading.text(resource, [...pool, each, 'address'], ''),
  }))
}

/** The servers that a balancer sends to, once they are all known by their addresses. */
export function bindMembers(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const held = draft.loadBalancers.get(resource.address)
  const count = reading.count(resource, ['listeners'])
  if (isUnknown(count)) held?.targets.push(count)
  for (let index = 0; !isUnknown(count) && index < count; index++)
    for (const { address } of membersAt(scene, resource, index)) {
      const server = isUnknown(address) ? undefined : reachedFrom(resource.address, address, draft)
      held?.targets.push(
        isUnknown(address) ? address : server === undefined ? { id: address } : { address: server },
      )
    }
}
