/** Scaleway's identities, the rights they are given, and its site-to-site tunnels. */
import { label, type Scene, thing } from '../draft.ts'
import type { Credential, Proposal, Value } from '../model.ts'
import { pathText } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

const HOST = 'scaleway'

export function apiKey(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const expires = reading.text(resource, ['expires_at'], 'never')
  const written = isWritten(resource, ['expires_at'])
  draft.credentials.push({
    kind: 'key',
    roles: [],
    unrestricted: false,
    expires: isUnknown(expires) && !written ? 'never' : expires,
    ...NOBODY,
    root: { path: 'user_id', is: actsAsRoot(scene, resource) },
    ...thing(scene, resource, HOST),
  })
}

/** A token that calls private functions or containers. */
export function token(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const expires = reading.text(resource, ['expires_at'], 'never')
  const written = isWritten(resource, ['expires_at'])
  draft.credentials.push({
    ...{ ...thing(scene, resource, HOST), kind: 'key', roles: [], unrestricted: false },
    expires: isUnknown(expires) && !written ? 'never' : expires,
    ...NOBODY,
  })
}

/**
 * An application's key is nobody's, and a user that this document makes is never the owner of the organisation; one that it
 * was given to keep says so in a state. Any other user may be.
 */
function actsAsRoot({ reading }: Scene, resource: Resource): Value<boolean> {
  if (reading.text(resource, ['application_id'], '') !== '') return false
  const user = reading.relation(resource, ['user_id'], ['scaleway_iam_user'])
  if (user === null || isUnknown(user)) return user ?? unknown(label(resource, 'user_id'), 'unresolved')
  if (!('address' in user)) return unknown(label(resource, 'user_id'), 'unresolved')
  const held = reading.at(user.address)
  return held !== undefined && reading.text(held, ['type'], '') === 'owner'
}

const NOBODY = { secondFactor: null, lockout: null } as const

export function iamPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const count = reading.count(resource, ['rule'])
  const roles: Credential['roles'] = isUnknown(count)
    ? [{ path: 'rule', name: count }]
    : Array.from({ length: count }, (_, index) => rolesAt(scene, resource, index)).flat()
  draft.credentials.push({
    ...{ ...thing(scene, resource, HOST), kind: 'rights', roles, unrestricted: false, expires: null },
    ...NOBODY,
  })
}

function rolesAt({ reading }: Scene, resource: Resource, index: number): Credential['roles'] {
  const path = ['rule', index, 'permission_set_names']
  const names = reading.texts(resource, path)
  return isUnknown(names)
    ? [{ path: pathText(path), name: names }]
    : names.map((name) => ({ path: pathText(path), name }))
}

/** `mfa` is told by the API alone. */
export function iamUser(scene: Scene, resource: Resource): void {
  scene.draft.credentials.push({
    ...{ ...thing(scene, resource, HOST), kind: 'account', roles: [], unrestricted: false },
    ...{ expires: null, secondFactor: scene.reading.flag(resource, ['mfa'], false), lockout: null },
  })
}

export function tunnel(scene: Scene, resource: Resource): void {
  scene.draft.tunnels.push({
    proposals: ['ikev2_ciphers', 'esp_ciphers'].flatMap((block) => proposalsOf(scene, resource, block)),
    ...thing(scene, resource, HOST),
  })
}

function proposalsOf({ reading }: Scene, resource: Resource, block: string): readonly Proposal[] {
  const count = reading.count(resource, [block])
  const protocol = block === 'esp_ciphers' ? 'esp' : 'ike'
  if (isUnknown(count)) return [{ path: block, protocol, encryption: count, integrity: null, group: null }]
  return Array.from({ length: count }, (_, index) => {
    const at = (name: string): Value<string | null> => reading.text(resource, [block, index, name], null)
    const encryption = reading.text(resource, [block, index, 'encryption'], '')
    return {
      ...{ path: pathText([block, index]), protocol, encryption },
      ...{ integrity: at('integrity'), group: at('dh_group') },
    }
  })
}

export function image(scene: Scene, resource: Resource): void {
  scene.draft.images.push({
    public: scene.reading.flag(resource, ['public'], false),
    ...thing(scene, resource, HOST),
  })
}
