/** Hetzner's load balancers and the certificates they show. */
import { addressOf, label, place, type Scene, thing } from '../draft.ts'
import { perDocument } from '../indexed.ts'
import { addListener } from '../joins.ts'
import type { Ref, Unknown, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'hetzner'
const BALANCER = ['hcloud_load_balancer']

export function loadBalancer(scene: Scene, resource: Resource): void {
  scene.draft.loadBalancers.set(resource.address, {
    site: place(scene, resource, ['location'], HOST) ?? unknown(label(resource, 'location')),
    listeners: [],
    targets: [],
    private: false,
    ...thing(scene, resource, HOST),
  })
}

/** TLS versions are the host's choice (1.2 and 1.3): no attribute sets them. */
export function loadBalancerService(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const owner = reading.relation(resource, ['load_balancer_id'], BALANCER)
  const protocol = reading.text(resource, ['protocol'], '')
  const certificates = reading.relations(resource, ['http', 0, 'certificates'], CERTIFICATES)
  addListener(scene, owner, {
    origin: originOf(reading.graph, resource),
    path: 'protocol',
    protocol,
    port: portOf(scene, resource, protocol),
    redirects: protocol === 'https' ? reading.flag(resource, ['http', 0, 'redirect_http'], false) : false,
    certified:
      certificates === null ? false : isUnknown(certificates) ? certificates : certificates.length > 0,
    tlsVersions: null,
    peers: outsiders(scene, owner),
    leadsTo: [behind(scene, resource, protocol)],
  })
}

interface Interfaces {
  /** Set where one that is off may be any balancer's. */
  readonly doubt: Unknown | null
  /** Those that are off, or may be, by the address of their balancer. */
  readonly off: ReadonlyMap<string, Value<false>>
}

const interfacesOf = perDocument(({ reading }): Interfaces => {
  const off = new Map<string, Value<false>>()
  let doubt: Unknown | null = null
  for (const joined of reading.ofType('hcloud_load_balancer_network')) {
    const on = reading.flag(joined, ['enable_public_interface'], true)
    if (on === true) continue
    const owner = reading.relation(joined, ['load_balancer_id'], BALANCER)
    if (isUnknown(owner)) doubt = owner
    else off.set(addressOf(owner) ?? '', on)
  }
  return { doubt, off }
})

/** Without its public interface a balancer answers in its network alone; else it answers everyone. */
function outsiders(scene: Scene, owner: Value<Ref> | null): Value<readonly string[]> | null {
  const { doubt, off } = interfacesOf(scene)
  const state = off.get(addressOf(owner) ?? 'elsewhere')
  if (state === false) return []
  return state ?? doubt
}

/** A port that nobody wrote is that of the protocol, though a plan calls it unknown. */
function portOf({ reading }: Scene, resource: Resource, protocol: Value<string>): Value<number> {
  if (isUnknown(protocol)) return reading.number<null>(resource, ['listen_port'], null) ?? protocol
  const usual = protocol === 'https' ? 443 : 80
  const port = reading.number(resource, ['listen_port'], usual)
  const written = isWritten(resource, ['listen_port'])
  return isUnknown(port) && !written && protocol !== 'tcp' ? usual : port
}

/** Likewise the port of the servers: 80 for the web, and always written for TCP. */
function behind({ reading }: Scene, resource: Resource, protocol: Value<string>): Value<number> {
  const port = reading.number<null>(resource, ['destination_port'], null)
  const written = isWritten(resource, ['destination_port'])
  if (port !== null && (!isUnknown(port) || written)) return port
  return protocol === 'http' || protocol === 'https' ? 80 : unknown(label(resource, 'destination_port'))
}

export function target(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const balancer = addressOf(reading.relation(resource, ['load_balancer_id'], BALANCER))
  const server = reading.relation(resource, ['server_id'], ['hcloud_server'])
  const selected = reading.text<null>(resource, ['label_selector'], null)
  const held = draft.loadBalancers.get(balancer ?? '')
  if (server !== null) held?.targets.push(server)
  else if (selected !== null) held?.targets.push(unknown(label(resource, 'label_selector'), 'unresolved'))
}

const CERTIFICATES = ['hcloud_certificate', 'hcloud_uploaded_certificate', 'hcloud_managed_certificate']

export function joinNetwork(scene: Scene, resource: Resource): void {
  const owner = addressOf(scene.reading.relation(resource, ['load_balancer_id'], BALANCER))
  const held = scene.draft.loadBalancers.get(owner ?? '')
  if (held) held.private = true
}

export function certificate(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.certificates.push({
    pem: reading.text<null>(resource, ['certificate'], null),
    notAfter: reading.text<null>(resource, ['not_valid_after'], null),
    renewed: resource.type === 'hcloud_managed_certificate',
    ...thing(scene, resource, HOST),
  })
}
