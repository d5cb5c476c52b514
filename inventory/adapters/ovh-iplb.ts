/** OVHcloud's IP Load Balancer: frontends that listen, farms, and the servers in them. */
import { addressOf, label, type Scene, thing } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import { addListener } from '../joins.ts'
import type { Listener, Unknown, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const BALANCER = ['ovh_iploadbalancing']
const KINDS = ['tcp', 'http', 'udp'] as const
type Kind = (typeof KINDS)[number]

export function ipBalancer(scene: Scene, resource: Resource): void {
  scene.draft.loadBalancers.set(resource.address, {
    ...thing(scene, resource, 'ovh', 'display_name'),
    site: unknown(label(resource, 'zone'), 'unresolved'),
    listeners: [],
    targets: [],
    private: null,
  })
}

/** A frontend names one port, several or a span of them: a listener for each. */
export function frontend(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  if (reading.flag(resource, ['disabled'], false) === true) return
  const kind = kindOf(resource)
  const owner = reading.relation(resource, ['service_name'], BALANCER)
  const servers = serversBehind(scene, resource, kind)
  const held = draft.loadBalancers.get(addressOf(owner) ?? '')
  held?.targets.push(
    ...servers.map(({ address }) => {
      const server = isUnknown(address) ? undefined : draft.reachable.get(address)
      return isUnknown(address) ? address : server === undefined ? { id: address } : { address: server }
    }),
  )
  const sources = reading.texts(resource, ['allowed_source'])
  const rest: Omit<Listener, 'port' | 'leadsTo'> = {
    ...{ origin: originOf(reading.graph, resource), path: 'port' },
    ...tlsOf(scene, resource, kind),
    peers: !isUnknown(sources) && sources.length === 0 ? null : sources,
  }
  for (const port of portsOf(reading.text(resource, ['port'], ''), label(resource, 'port')))
    addListener(scene, owner, { ...rest, port, leadsTo: servers.map((server) => server.port ?? port) })
}

const kindOf = ({ type }: Resource): Kind => KINDS.find((kind) => type.includes(`_${kind}_`)) ?? 'tcp'

const MOST = 100

/** `80`, `443,8443` or `8000-8010`; what is too many to tell one by one is not known. */
function portsOf(text: Value<string>, at: string): readonly Value<number>[] {
  if (isUnknown(text)) return [text]
  const spans = text.split(',').map((part) => /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part))
  const ports = spans.flatMap((span) => {
    const [from, to] = [Number(span?.[1]), Number(span?.[2] ?? span?.[1])]
    return Array.from({ length: Math.min(Math.max(to - from + 1, 0), MOST + 1) }, (_, index) => from + index)
  })
  return spans.includes(null) || ports.length > MOST ? [unknown(at, 'unresolved')] : ports
}

/**
 * "Intermediate", which it is where nobody chose, serves clients that know nothing newer than TLS 1.0 (Java 7, Internet Explorer 7);
 * "modern" none before Java 8 (the provider's page on it, `ssl_configuration`).
 */
const VERSIONS = { intermediate: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'], modern: ['TLSv1.2'] } as const

function tlsOf(scene: Scene, resource: Resource, kind: Kind) {
  const { reading } = scene
  const ssl = reading.flag(resource, ['ssl'], false)
  const target = reading.text(resource, ['redirect_location'], '')
  const balancer = reading.at(addressOf(reading.relation(resource, ['service_name'], BALANCER)) ?? '')
  const level = balancer ? reading.text(balancer, ['ssl_configuration'], 'intermediate') : null
  const chosen = balancer?.config?.at(['ssl_configuration'], balancer.values) ?? null
  const named = isUnknown(level) && balancer?.config && chosen === null ? 'intermediate' : level
  const versions = named === 'modern' || named === 'intermediate' ? VERSIONS[named] : null
  const untold = unknown(label(resource, 'service_name.ssl_configuration'), 'unresolved')
  return {
    protocol: isUnknown(ssl) ? ssl : ssl ? (kind === 'http' ? 'https' : 'tls') : kind,
    redirects: isUnknown(target) ? target : target.toLowerCase().startsWith('https:'),
    certified: certifiedOf(scene, resource),
    tlsVersions: versions ?? (isUnknown(named) ? named : untold),
  }
}

/** Where nobody names one, it is one of the balancer's, of which this document tells nothing. */
function certifiedOf({ reading }: Scene, resource: Resource): Value<boolean> {
  const named = reading.number<null>(resource, ['default_ssl_id'], null)
  return named === null ? unknown(label(resource, 'default_ssl_id')) : isUnknown(named) ? named : true
}

interface Backend {
  readonly address: Value<string>
  /** Null where it is that of the frontend. */
  readonly port: Value<number> | null
}

/** The servers of the default farm; one unknown server where the farm is not in this document. */
function serversBehind(scene: Scene, resource: Resource, kind: Kind): readonly Backend[] {
  const { reading } = scene
  const chosen = reading.relation(resource, ['default_farm_id'], [`ovh_iploadbalancing_${kind}_farm`])
  if (chosen === null) return []
  const farm = reading.at(addressOf(chosen) ?? '')
  const elsewhere = isUnknown(chosen) ? chosen : unknown(label(resource, 'default_farm_id'), 'unresolved')
  if (!farm) return [{ address: elsewhere, port: elsewhere }]
  const common = reading.number<null>(farm, ['port'], null)
  const { of, doubts } = farmsOf(scene)
  const servers = (of.get(farm.address) ?? []).map(
    (server): Backend => ({
      address: reading.text(server, ['address'], ''),
      port: reading.number<null>(server, ['port'], null) ?? common,
    }),
  )
  return [...servers, ...doubts.map((doubt) => ({ address: doubt, port: doubt }))]
}

interface Farms {
  /** Servers that take part, by the address of their farm. */
  readonly of: ReadonlyMap<string, readonly Resource[]>
  /** One for each server that may be of any. */
  readonly doubts: readonly Unknown[]
}

const farmsOf = perDocument(({ reading }): Farms => {
  const of = new Map<string, Resource[]>()
  const doubts: Unknown[] = []
  for (const kind of KINDS)
    for (const server of reading.ofType(`ovh_iploadbalancing_${kind}_farm_server`)) {
      if (reading.text(server, ['status'], 'active') === 'inactive') continue
      const farm = reading.relation(server, ['farm_id'], [`ovh_iploadbalancing_${kind}_farm`])
      if (isUnknown(farm)) doubts.push(farm)
      const address = addressOf(farm)
      if (address !== null) addTo(of, address, server)
    }
  return { of, doubts }
})
