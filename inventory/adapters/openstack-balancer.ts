/** Octavia: balancers, what they listen on, and the policies that redirect. */
import { addressOf, amount, label, type Scene } from '../draft.ts'
import { addListener } from '../joins.ts'
import type { Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base, regionOf } from './openstack-place.ts'
import { portsBehind } from './openstack-pools.ts'
import { outsiders } from './openstack-vip.ts'

/** Its address is always one of a private network; a floating address in front is a resource of its own. */
export function loadBalancer(scene: Scene, resource: Resource): void {
  scene.draft.loadBalancers.set(resource.address, {
    site: regionOf(scene, resource),
    listeners: [],
    targets: [],
    private: null,
    ...base(scene, resource),
  })
}

export function listener(scene: Scene, resource: Resource): void {
  const { reading } = scene
  const owner = reading.relation(resource, ['loadbalancer_id'], ['openstack_lb_loadbalancer_v2'])
  const protocol = reading.text(resource, ['protocol'], '')
  const peers = whenWritten(scene, resource, 'allowed_cidrs')
  addListener(scene, owner, {
    origin: originOf(reading.graph, resource),
    path: 'protocol',
    protocol: isUnknown(protocol) ? protocol : protocol.toLowerCase(),
    port: amount(scene, resource, 'protocol_port'),
    redirects: redirectsOf(scene, resource),
    certified: certifiedOf(scene, resource),
    tlsVersions: chosen(resource, 'tls_versions', reading.texts(resource, ['tls_versions'])),
    tlsCiphers: ciphersOf(scene, resource),
    peers: peers ?? outsiders(scene, owner),
    leadsTo: portsBehind(scene, resource),
  })
}

/** Where nobody chose, it is what the cloud's operator set, which the state tells. */
const chosen = (resource: Resource, attribute: string, list: Value<readonly Value<string>[]>) =>
  !isUnknown(list) && list.length === 0 ? unknown(label(resource, attribute)) : list

/** Suites of an OpenSSL cipher string; what is left out of it (`!RC4`) is not in it. */
function ciphersOf({ reading }: Scene, resource: Resource): Value<readonly Value<string>[]> {
  const text = reading.text(resource, ['tls_ciphers'], '')
  const suites = isUnknown(text) ? text : text.split(/[:, ]+/).filter((one) => /^[A-Za-z0-9]/.test(one))
  return chosen(resource, 'tls_ciphers', suites)
}

/** How a pool speaks to its members: without an authority to go by, HAProxy takes any certificate (Octavia's `macros.j2`). */
export function pool(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const authority = reading.text(resource, ['ca_tls_container_ref'], '')
  draft.backends.push({
    origin: originOf(reading.graph, resource),
    tls: reading.flag(resource, ['tls_enabled'], false),
    verified: isUnknown(authority) ? authority : authority !== '',
    tlsVersions: chosen(resource, 'tls_versions', reading.texts(resource, ['tls_versions'])),
    tlsCiphers: ciphersOf(scene, resource),
  })
}

/** A list that the host fills when nobody wrote it: then it is its own choice, and a plan calls it unknown. */
function whenWritten({ reading }: Scene, resource: Resource, attribute: string) {
  const texts = reading.texts(resource, [attribute])
  if (!isUnknown(texts)) return texts.length === 0 ? null : texts
  return resource.config !== null && resource.config.at([attribute], resource.values) === null ? null : texts
}

function certifiedOf({ reading }: Scene, resource: Resource): Value<boolean> {
  const own = reading.text(resource, ['default_tls_container_ref'], '')
  if (!isUnknown(own)) return own !== ''
  return resource.config ? resource.config.at(['default_tls_container_ref'], resource.values) !== null : own
}

function redirectsOf({ reading }: Scene, resource: Resource): Value<boolean> {
  const seen = reading
    .ofType('openstack_lb_l7policy_v2')
    .filter((policy) => {
      const of = reading.relation(policy, ['listener_id'], ['openstack_lb_listener_v2'])
      return addressOf(of) === resource.address
    })
    .map((policy): Value<boolean> => {
      const action = reading.text(policy, ['action'], '')
      if (isUnknown(action)) return action
      if (action === 'REDIRECT_TO_URL') return toHttps(reading.text(policy, ['redirect_url'], ''))
      return action === 'REDIRECT_PREFIX' ? toHttps(reading.text(policy, ['redirect_prefix'], '')) : false
    })
  return seen.includes(true) || (seen.find(isUnknown) ?? false)
}

const toHttps = (url: Value<string>): Value<boolean> =>
  isUnknown(url) ? url : url.toLowerCase().startsWith('https:')
