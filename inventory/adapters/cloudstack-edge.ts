/** What stands at the edge of a CloudStack network: balancing rules, tunnels, accounts, templates. */
import { addressOf, amount, label, type Scene } from '../draft.ts'
import type { Proposal, Value } from '../model.ts'
import { originOf } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { membersOf, sieveOf } from './cloudstack-forwards.ts'
import { base, zoneOf } from './cloudstack-place.ts'

/** One rule is one balancer with one port; it stands on a public address and reaches a guest network. */
export function balancingRule(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const network = reading.at(addressOf(reading.relation(resource, ['network_id'], NETWORK)) ?? '')
  const protocol = reading.text(resource, ['protocol'], 'tcp')
  const certificate = reading.text(resource, ['certificate_id'], '')
  const peers = reading.texts(resource, ['cidrlist'])
  draft.loadBalancers.set(resource.address, {
    site: network ? zoneOf(scene, network) : unknown(label(resource, 'network_id'), 'unresolved'),
    targets: membersOf(scene, resource),
    private: null,
    listeners: [
      {
        origin: originOf(reading.graph, resource),
        path: 'protocol',
        protocol: isUnknown(protocol) ? protocol : protocol === 'ssl' ? 'tls' : protocol.toLowerCase(),
        port: amount(scene, resource, 'public_port'),
        redirects: false,
        certified: isUnknown(certificate) ? certificate : certificate !== '',
        tlsVersions: null,
        peers: !isUnknown(peers) && peers.length === 0 ? null : peers,
        leadsTo: [amount(scene, resource, 'private_port')],
        sieve: sieveOf(scene, resource),
      },
    ],
    ...base(scene, resource),
  })
}

const NETWORK = ['cloudstack_network']

/** `aes128-sha1;modp1536`: cipher, digest, group. */
export function customerGateway(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  draft.tunnels.push({
    proposals: (['ike', 'esp'] as const).flatMap((protocol) => {
      const path = `${protocol}_policy`
      const policy = reading.text(resource, [path], '')
      if (isUnknown(policy)) return [{ path, protocol, encryption: policy, integrity: null, group: null }]
      return policy.split(',').map((one): Proposal => proposal(path, protocol, one))
    }),
    ...base(scene, resource),
  })
}

function proposal(path: string, protocol: string, written: string): Proposal {
  const [ciphers = '', group = null] = written.trim().split(';')
  const [encryption = '', ...digest] = ciphers.split('-')
  return { path, protocol, encryption, integrity: digest.join('-') || null, group }
}

/** Types 1 and 4 administer every account of the cloud; 2 those of its domain. */
const ADMIN: Readonly<Record<string, string>> = { 1: 'Root Admin', 2: 'Domain Admin', 4: 'Resource Admin' }

export function account(scene: Scene, resource: Resource): void {
  const type: Value<string> = scene.reading.text(resource, ['account_type'], '0')
  scene.draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'rights', unrestricted: false, expires: null },
    roles: [{ path: 'account_type', name: isUnknown(type) ? type : (ADMIN[type] ?? 'User') }],
    ...{ secondFactor: null, lockout: null },
    root: { path: 'account_type', is: isUnknown(type) ? type : type === '1' },
  })
}

export function template(scene: Scene, resource: Resource): void {
  scene.draft.images.push({
    public: scene.reading.flag(resource, ['is_public'], false),
    ...base(scene, resource),
  })
}
