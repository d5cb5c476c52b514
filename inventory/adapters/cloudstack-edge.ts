/** What stands at the edge of a CloudStack network: balancing rules, tunnels, accounts, templates. */
import { addressOf, amount, label, type Scene } from '../draft.ts'
import type { Credential, PasswordRule, Proposal, Unknown, Value } from '../model.ts'
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
        sieve: sieveOf(scene, resource, network),
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

/** What a setting of CloudStack, of the whole cloud or of one domain, says of its accounts; each of them is one resource. */
const SETTINGS: Readonly<Record<string, (value: string) => Partial<Credential>>> = {
  'enable.user.2fa': (value) => ({ secondFactor: value === 'true' }),
  'mandate.user.2fa': (value) => ({ secondFactor: value === 'true' }),
  // None and less mean that nobody is ever locked out.
  'incorrect.login.attempts.allowed': (value) => ({ lockout: Number(value) > 0 }),
}

/** Settings on passwords, each of the whole cloud or of a domain (CloudStack's `PasswordPolicy.java`, read on 2026-11-22). */
const RULES: Readonly<Record<string, PasswordRule['what']>> = {
  'password.policy.minimum.length': 'length',
  'password.policy.minimum.uppercase.letters': 'uppercase',
  'password.policy.minimum.lowercase.letters': 'lowercase',
  'password.policy.minimum.digits': 'digits',
  'password.policy.minimum.special.characters': 'special',
  'password.policy.allowPasswordToContainUsername': 'notTheName',
}

function asked(scene: Scene, resource: Resource, what: PasswordRule['what']): PasswordRule {
  const value = scene.reading.text(resource, ['value'], '')
  const figure = what === 'notTheName' ? Number(value === 'false') : Number(value || Number.NaN)
  const sound = Number.isInteger(figure) ? figure : unknown(label(resource, 'value'), 'unresolved')
  const scope = scene.reading.text(resource, ['domain_id'], '')
  return { path: 'value', what, least: isUnknown(value) ? value : sound, scope }
}

function saying(scene: Scene, resource: Resource): ((value: string) => Partial<Credential>) | undefined {
  const name = scene.reading.text(resource, ['name'], '')
  if (isUnknown(name)) return () => ({ secondFactor: name })
  const rule = own(RULES, name)
  return rule ? () => ({ asks: asked(scene, resource, rule) }) : own(SETTINGS, name)
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

export function configuration(scene: Scene, resource: Resource): void {
  const value = scene.reading.text(resource, ['value'], '')
  const says = saying(scene, resource)
  if (!says) {
    scene.draft.others.push(base(scene, resource))
    return
  }
  scene.draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'setting', roles: [], unrestricted: false, expires: null },
    ...{ secondFactor: null, lockout: null },
    ...(isUnknown(value) ? veiled(says('0'), value) : says(value)),
  })
}

const veiled = (told: Partial<Credential>, why: Unknown): Partial<Credential> =>
  'asks' in told ? told : 'lockout' in told ? { lockout: why } : { secondFactor: why }

export function template(scene: Scene, resource: Resource): void {
  scene.draft.images.push({
    public: scene.reading.flag(resource, ['is_public'], false),
    ...base(scene, resource),
  })
}
