/** Who may do what at OVHcloud: users of a project, persons and groups of the account, their tokens, rights. */
import { label, type Scene, thing } from '../draft.ts'
import type { Credential, Value } from '../model.ts'
import { pathText } from '../reading.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'
import { base } from './ovh-place.ts'

/** The user's roles in the project; `administrator` is all of them. */
export function user(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const one = reading.text<null>(resource, ['role_name'], null)
  const many = reading.texts(resource, ['role_names'])
  const names = isUnknown(many) ? [many] : many
  draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'account', unrestricted: false, expires: null },
    roles: [
      ...(one === null ? [] : [{ path: 'role_name', name: one }]),
      ...names.map((name) => ({ path: 'role_names', name })),
      ...(one === null && names.length === 0 ? given(scene, resource) : []),
    ],
    ...{ secondFactor: null, lockout: null },
  })
}

/** Roles that nobody wrote are the host's own choice, which only a state tells. */
function given({ reading }: Scene, resource: Resource): { path: string; name: Value<string> }[] {
  const count = reading.count(resource, ['roles'])
  if (isUnknown(count) || count === 0)
    return [{ path: 'roles', name: isUnknown(count) ? count : unknown(label(resource, 'roles')) }]
  return Array.from({ length: count }, (_, index) => {
    const path = ['roles', index, 'name']
    return { path: pathText(path), name: reading.text(resource, path, '') }
  })
}

/** The account itself, by its handle, among users, groups and service accounts: `urn:v1:eu:identity:account:…`. */
const ROOT_ACCOUNT = /:identity:account:/

/** What identities of the account may do, action by action. */
export function iamPolicy(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const actions = reading.texts(resource, ['allow'])
  const identities = reading.texts(resource, ['identities'])
  draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'rights', unrestricted: false, expires: null },
    roles: (isUnknown(actions) ? [actions] : actions).map((name) => ({ path: 'allow', name })),
    ...{ secondFactor: null, lockout: null },
    root: { path: 'identities', is: namesRoot(isUnknown(identities) ? [identities] : identities) },
  })
}

/** True when one of them is; else unknown when one of them is. */
const namesRoot = (identities: readonly Value<string>[]): Value<boolean> =>
  identities.some((one) => !isUnknown(one) && ROOT_ACCOUNT.test(one)) || (identities.find(isUnknown) ?? false)

/** No attribute of a person's account tells its second factor, and none sets the account's rules on passwords. */
const UNTOLD = { unrestricted: false, secondFactor: null, lockout: null } as const

/** A person of the account, by the group that they are in: `ADMIN` may do everything. */
export function identityUser(scene: Scene, resource: Resource): void {
  const name = scene.reading.text(resource, ['group'], 'DEFAULT')
  scene.draft.credentials.push({
    ...{ ...thing(scene, resource, 'ovh', 'login'), kind: 'account', expires: null, ...UNTOLD },
    roles: [{ path: 'group', name }],
  })
}

export function identityGroup(scene: Scene, resource: Resource): void {
  const name = scene.reading.text(resource, ['role'], 'NONE')
  scene.draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'rights', expires: null, ...UNTOLD },
    roles: [{ path: 'role', name }],
  })
}

const DAY = 86_400

/** A token of a person: it ends on a day, after a span, or by the host's own choice, which only a state tells. */
export function identityToken(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const span = reading.number<null>(resource, ['expires_in'], null)
  const end = reading.text<null>(resource, ['expires_at'], null)
  const never = reading.graph.stage === 'state' ? 'never' : unknown(label(resource, 'expires_at'))
  draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'key', roles: [], ...UNTOLD },
    expires: end ?? never,
    ...(span !== null && { lastsDays: isUnknown(span) ? span : span / DAY }),
  })
}

/** A certificate to the key manager works for a year where nobody asks for less (the provider's page on it). */
export function keyManagerCredential(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const written = isWritten(resource, ['validity'])
  const days = reading.number(resource, ['validity'], 365)
  draft.credentials.push({
    ...{ ...base(scene, resource), kind: 'key', roles: [], ...UNTOLD },
    expires: reading.text<null>(resource, ['expired_at'], null) ?? unknown(label(resource, 'expired_at')),
    lastsDays: isUnknown(days) && !written ? 365 : days,
  } satisfies Credential)
}
