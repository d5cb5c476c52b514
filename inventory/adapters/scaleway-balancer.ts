/** Scaleway's load balancers: frontends that listen, routes and backends, access lists that redirect, certificates. */
import { addressOf, amount, EVERYWHERE, label, type Scene, thing } from '../draft.ts'
import { addListener } from '../joins.ts'
import type { Ref, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import { originOf, type Path } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { onePort } from '../spans.ts'
import { isUnknown, unknown } from '../values.ts'
import { listsOf, peersOf } from './scaleway-acls.ts'
import { PRIVATE, placeOf } from './scaleway-place.ts'

const HOST = 'scaleway'
const BALANCER = ['scaleway_lb']
const BACKEND = ['scaleway_lb_backend']

export function loadBalancer(scene: Scene, resource: Resource): void {
  const networks = scene.reading.count(resource, ['private_network'])
  scene.draft.loadBalancers.set(resource.address, {
    site: placeOf(scene, resource, 'zone'),
    listeners: [],
    targets: [],
    private: isUnknown(networks) ? networks : networks > 0,
    ...thing(scene, resource, HOST),
  })
}

export function joinNetwork(scene: Scene, resource: Resource): void {
  const owner = addressOf(scene.reading.relation(resource, ['lb_id'], BALANCER))
  const held = scene.draft.loadBalancers.get(owner ?? '')
  if (held) held.private = true
}

/** A backend knows its servers by their addresses. */
export function backend(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const held = draft.loadBalancers.get(addressOf(reading.relation(resource, ['lb_id'], BALANCER)) ?? '')
  held?.targets.push(...serversOf(scene, resource))
  draft.backends.push({
    origin: originOf(reading.graph, resource),
    tls: reading.flag(resource, ['ssl_bridging'], false),
    verified: not(reading.flag(resource, ['ignore_ssl_server_verify'], false)),
    ...{ tlsVersions: null, tlsCiphers: null },
  })
}

const not = (flag: Value<boolean>): Value<boolean> => (isUnknown(flag) ? flag : !flag)

function serversOf({ reading, draft }: Scene, backend: Resource): readonly Value<Ref>[] {
  const addresses = reading.texts(backend, ['server_ips'])
  if (isUnknown(addresses)) return [addresses]
  return addresses.map((address, index): Value<Ref> => {
    if (isUnknown(address)) {
      const named = addressOf(reading.relation(backend, ['server_ips', index], PRIVATE)) ?? ''
      const server = draft.ports.get(named) ?? named
      return draft.servers.has(server) ? { address: server } : address
    }
    const server = reachedFrom(backend.address, address, draft)
    return server === undefined ? { id: address } : { address: server }
  })
}

/**
 * What a route matches goes to a backend of its own, past the access lists of the frontend. What it matches is a name that the
 * client gives (a host, a path, the SNI), so that it keeps nobody out.
 */
export function route(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const frontend = reading.relation(resource, ['frontend_id'], ['scaleway_lb_frontend'])
  const held = reading.at(addressOf(frontend) ?? '')
  const balancer = held && reading.at(addressOf(reading.relation(held, ['lb_id'], BALANCER)) ?? '')
  const backend = reading.at(addressOf(reading.relation(resource, ['backend_id'], BACKEND)) ?? '')
  const untold = isUnknown(frontend)
    ? frontend
    : unknown(label(resource, 'frontend_id.inbound_port'), 'unresolved')
  draft.forwards.push({
    origin: originOf(reading.graph, resource),
    path: 'backend_id',
    protocol: 'tcp',
    ports: onePort(held ? amount(scene, held, 'inbound_port') : untold),
    leadsTo: onePort(behind(scene, resource)),
    servers: backend
      ? serversOf(scene, backend)
      : [unknown(label(resource, 'backend_id.server_ips'), 'unresolved')],
    peers: held ? (peersOf(scene, held, balancer) ?? EVERYWHERE) : untold,
    sieve: null,
  })
}

export function frontend(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const owner = reading.relation(resource, ['lb_id'], BALANCER)
  const balancer = reading.at(addressOf(owner) ?? '')
  const certificates = reading.relations(resource, ['certificate_ids'], ['scaleway_lb_certificate'])
  const certified =
    certificates === null ? false : isUnknown(certificates) ? certificates : certificates.length > 0
  addListener(scene, owner, {
    origin: originOf(reading.graph, resource),
    path: 'inbound_port',
    protocol: protocolOf(scene, resource, certified),
    port: amount(scene, resource, 'inbound_port'),
    redirects: redirectsOf(scene, resource),
    certified,
    tlsVersions: balancer
      ? versionsOf(scene, balancer)
      : unknown(label(resource, 'lb_id.ssl_compatibility_level'), 'unresolved'),
    peers: peersOf(scene, resource, balancer),
    leadsTo: [behind(scene, resource)],
  })
}

/** A frontend with a certificate ends TLS itself; without one it speaks what its backend speaks. */
function protocolOf({ reading }: Scene, resource: Resource, certified: Value<boolean>): Value<string> {
  if (isUnknown(certified)) return certified
  const backend = addressOf(reading.relation(resource, ['backend_id'], BACKEND))
  const held = reading.at(backend ?? '')
  const spoken = held ? reading.text(held, ['forward_protocol'], 'tcp') : 'tcp'
  if (isUnknown(spoken)) return spoken
  return certified ? (spoken === 'http' ? 'https' : 'tls') : spoken
}

/** The port of the servers, which the backend says. */
function behind({ reading }: Scene, resource: Resource): Value<number> {
  const backend = reading.relation(resource, ['backend_id'], BACKEND)
  if (isUnknown(backend)) return backend
  const held = reading.at(addressOf(backend) ?? '')
  const port = held ? reading.number<null>(held, ['forward_port'], null) : null
  return port ?? unknown(label(resource, 'backend_id.forward_port'), 'unresolved')
}

/** What the host calls compatibility, as the versions it lets in (its documentation of load balancers). */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  ssl_compatibility_level_modern: ['TLSv1.3'],
  ssl_compatibility_level_intermediate: ['TLSv1.2', 'TLSv1.3'],
  ssl_compatibility_level_old: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
}

function versionsOf({ reading }: Scene, balancer: Resource): Value<readonly string[]> {
  const level = reading.text(balancer, ['ssl_compatibility_level'], 'ssl_compatibility_level_intermediate')
  if (isUnknown(level)) return level
  return VERSIONS[level] ?? unknown(label(balancer, 'ssl_compatibility_level'), 'unresolved')
}

/** A redirect of the scheme, in the frontend's own access list or in one of its own. */
function redirectsOf(scene: Scene, resource: Resource): Value<boolean> {
  const { reading } = scene
  const count = reading.count(resource, ['acl'])
  if (isUnknown(count)) return count
  const own = Array.from({ length: count }, (_, index) => redirect(resource, ['acl', index, 'action', 0]))
  const lists = listsOf(scene).of.get(resource.address) ?? []
  const apart = lists.map((acl) => redirect(acl, ['action', 0]))
  const seen = [...own, ...apart]
  return seen.includes(true) || (seen.find(isUnknown) ?? false)

  function redirect(from: Resource, at: Path): Value<boolean> {
    const type = reading.text(from, [...at, 'type'], '')
    const target = reading.text(from, [...at, 'redirect', 0, 'target'], '')
    if (isUnknown(type)) return type
    return type !== 'redirect' ? false : isUnknown(target) ? target : target.startsWith('https')
  }
}

export function certificate(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const automatic = reading.count(resource, ['letsencrypt'])
  draft.certificates.push({
    pem: reading.text<null>(resource, ['custom_certificate', 0, 'certificate_chain'], null),
    notAfter: reading.text<null>(resource, ['not_valid_after'], null),
    renewed: !isUnknown(automatic) && automatic > 0,
    ...thing(scene, resource, HOST),
  })
}

/** What Edge Services shows: a certificate that the host manages, or secrets of one's own, of which only the end is told. */
export function edgeCertificate(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const managed = reading.flag(resource, ['managed_certificate'], false)
  const secrets = reading.count(resource, ['secrets'])
  if (managed === false && secrets === 0) draft.others.push(thing(scene, resource, HOST))
  else
    draft.certificates.push({
      pem: null,
      notAfter: reading.text<null>(resource, ['certificate_expires_at'], null),
      renewed: managed === true,
      ...thing(scene, resource, HOST),
    })
}
