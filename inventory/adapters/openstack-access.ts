/** Keystone's credentials and accounts, images of one's own, and the VPN service's proposals. */
import type { Scene } from '../draft.ts'
import type { Credential, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'
import { base } from './openstack-place.ts'

export function applicationCredential(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const roles = reading.texts(resource, ['roles'])
  const expires = reading.text(resource, ['expires_at'], 'never')
  draft.credentials.push({
    kind: 'key',
    roles: rolesOf(roles, isWritten(resource, ['roles'])),
    unrestricted: reading.flag(resource, ['unrestricted'], false),
    // What Keystone does then is published.
    expires: isUnknown(expires) && !isWritten(resource, ['expires_at']) ? 'never' : expires,
    ...{ secondFactor: null, lockout: null },
    ...base(scene, resource),
  })
}

/** Without roles it has all those of whoever makes it, and the document does not hold them. */
function rolesOf(roles: Value<readonly Value<string>[]>, written: boolean): Credential['roles'] {
  if (isUnknown(roles)) return written ? [{ path: 'roles', name: roles }] : []
  return roles.map((name) => ({ path: 'roles', name }))
}

export function user(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const ignored = reading.flag(resource, ['ignore_lockout_failure_attempts'], false)
  draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'account', roles: [], unrestricted: false, expires: null },
    secondFactor: asksTwo(scene, resource),
    lockout: isUnknown(ignored) ? ignored : !ignored,
    exempt: EXEMPTIONS.map((path) => ({ path, is: reading.flag(resource, [path], false) })),
  })
}

/** Options of a user that set rules of the whole cloud aside (Keystone, "Resource Options"). */
const EXEMPTIONS = ['ignore_password_expiry', 'ignore_change_password_upon_first_use'] as const

/**
 * Keystone asks for what one of the rules names. Without a rule any single method is enough, and a rule of one method
 * lets that one in alone, whatever the others ask for (its guide "Multi-Factor Authentication").
 */
function asksTwo({ reading }: Scene, resource: Resource): Value<boolean> {
  const enabled = reading.flag(resource, ['multi_factor_auth_enabled'], false)
  if (enabled !== true) return enabled
  const count = reading.count(resource, ['multi_factor_auth_rule'])
  if (isUnknown(count)) return count
  const rules = Array.from({ length: count }, (_, index) =>
    reading.texts(resource, ['multi_factor_auth_rule', index, 'rule']),
  )
  const single = rules.some((rule) => !isUnknown(rule) && new Set(rule).size < 2)
  return count === 0 || single ? false : (rules.find(isUnknown) ?? true)
}

export function image(scene: Scene, resource: Resource): void {
  const visibility = scene.reading.text(resource, ['visibility'], 'private')
  scene.draft.images.push({
    public: isUnknown(visibility) ? visibility : ['public', 'community'].includes(visibility),
    signed: signed(scene, resource),
    ...base(scene, resource),
  })
}

/** The four properties of Glance's signature verification, all of which it asks for. */
const SIGNATURE = ['', '_hash_method', '_key_type', '_certificate_uuid'].map((end) => `img_signature${end}`)

function signed({ reading }: Scene, resource: Resource): Value<boolean> {
  if (!isWritten(resource, ['properties'])) return false
  const values = SIGNATURE.map((name) => reading.text(resource, ['properties', name], ''))
  return values.includes('') ? false : (values.find(isUnknown) ?? true)
}

/** An IKE or IPsec policy of Neutron: one proposal each. What nobody wrote is Neutron's choice, told by the state. */
export function vpnPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const ike = resource.type.includes('_ike_')
  const text = (attribute: string): Value<string> => reading.text(resource, [attribute], '')
  draft.tunnels.push({
    proposals: [
      {
        path: 'encryption_algorithm',
        protocol: ike ? 'ike' : text('transform_protocol'),
        encryption: text('encryption_algorithm'),
        integrity: text('auth_algorithm'),
        group: text('pfs'),
      },
    ],
    ...base(scene, resource),
  })
}
