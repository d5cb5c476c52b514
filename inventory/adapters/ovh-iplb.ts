/** OVHcloud's IP Load Balancer: frontends that listen, and what stands behind them by default or by a route. */
import { addressOf, EVERYWHERE, label, type Scene, thing } from '../draft.ts'
import { addListener } from '../joins.ts'
import type { Listener, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { onePort } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { type Kind, kindOf, serverAt, serversBehind } from './ovh-iplb-farms.ts'
import { frontendsOf, redirectsByRoute, sourcesOf, toTls } from './ovh-iplb-routes.ts'

const BALANCER = ['ovh_iploadbalancing']

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
  const servers = serversBehind(scene, resource, ['default_farm_id'])
  const held = draft.loadBalancers.get(addressOf(owner) ?? '')
  held?.targets.push(...servers.map((server) => serverAt(scene, resource, server)))
  const rest: Omit<Listener, 'port' | 'leadsTo'> = {
    ...{ origin: originOf(reading.graph, resource), path: 'port' },
    ...tlsOf(scene, resource, kind),
    peers: sourcesOf(scene, resource),
  }
  for (const port of portsOf(scene, resource))
    addListener(scene, owner, { ...rest, port, leadsTo: servers.map((server) => server.port ?? port) })
}

const MOST = 100

/** `80`, `443,8443` or `8000-8010`; what is too many to tell one by one is not known. */
function portsOf({ reading }: Scene, frontend: Resource): readonly Value<number>[] {
  const text = reading.text(frontend, ['port'], '')
  if (isUnknown(text)) return [text]
  const spans = text.split(',').map((part) => /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part))
  const ports = spans.flatMap((span) => {
    const [from, to] = [Number(span?.[1]), Number(span?.[2] ?? span?.[1])]
    return Array.from({ length: Math.min(Math.max(to - from + 1, 0), MOST + 1) }, (_, index) => from + index)
  })
  return spans.includes(null) || ports.length > MOST
    ? [unknown(label(frontend, 'port'), 'unresolved')]
    : ports
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
    redirects: toTls(target) === false ? redirectsByRoute(scene, resource) : toTls(target),
    certified: certifiedOf(scene, resource),
    tlsVersions: versions ?? (isUnknown(named) ? named : untold),
  }
}

/**
 * A route to a farm is a way in to its servers, for those whom its rules fit; one that is attached to no frontend is none.
 * The frontend's own farm is told by its listeners.
 */
export function route(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const action = reading.text(resource, ['action', 0, 'type'], '')
  const frontend = reading.relation(resource, ['frontend_id'], frontendsOf(resource))
  if (frontend === null || (!isUnknown(action) && action !== 'farm')) return
  const held = reading.at(addressOf(frontend) ?? '')
  if (held && reading.flag(held, ['disabled'], false) === true) return
  const untold = isUnknown(frontend) ? frontend : unknown(label(resource, 'frontend_id.port'), 'unresolved')
  const ports = held ? portsOf(scene, held) : [untold]
  const rest = {
    origin: originOf(reading.graph, resource),
    path: 'action[0].target',
    protocol: isUnknown(action) ? action : 'tcp',
    peers: held ? (sourcesOf(scene, held, resource) ?? EVERYWHERE) : untold,
    sieve: null,
  }
  for (const server of serversBehind(scene, resource, ['action', 0, 'target'])) {
    const servers = [serverAt(scene, resource, server)]
    for (const port of ports)
      draft.forwards.push({
        ports: onePort(port),
        leadsTo: onePort(server.port ?? port),
        servers,
        ...rest,
      })
  }
}

/** Where nobody names one, it is one of the balancer's, of which this document tells nothing. */
function certifiedOf({ reading }: Scene, resource: Resource): Value<boolean> {
  const named = reading.number<null>(resource, ['default_ssl_id'], null)
  return named === null ? unknown(label(resource, 'default_ssl_id')) : isUnknown(named) ? named : true
}

/** One's own certificate, which nobody renews. Those that the host orders are no resource. */
export function certificate(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.certificates.push({
    pem: reading.text<null>(resource, ['certificate'], null),
    notAfter: reading.text<null>(resource, ['expire_date'], null),
    renewed: false,
    ...thing(scene, resource, 'ovh', 'display_name'),
  })
}
