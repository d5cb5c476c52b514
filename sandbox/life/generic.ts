/** What the name and the form of an attribute say about its value at birth, when no table knows better. */
import type { FieldShape } from '../cty/schema.ts'
import type { Value } from '../cty/value.ts'
import type { Birth } from './model.ts'
import { fingerprint, hex, mac, publicV4, publicV6, publicV6Network, uuid } from './numbers.ts'

type Rule = readonly [RegExp, (birth: Birth, path: string) => Value]

const TEXT: readonly Rule[] = [
  [/(^|_)(created|updated|modified|creation|last_modified)(_at|_on|_date)?$/, ({ now }) => now],
  [/_at$|_date$/, ({ now }) => now],
  [/ipv6_(network|subnet)$/, ({ number }) => publicV6Network(number)],
  [/ipv6|ip_v6|ip6/, ({ number }) => publicV6(number)],
  [/gateway|prefix/, () => ''],
  [/(^|_)(ipv4|ip|ip_v4|public_ip|address|vip_address)(_address)?$/, ({ number }) => publicV4(number)],
  [
    /mac(_address)?$/,
    ({ type, number, object }, path) => mac(`${type} ${number} ${path} ${String(object.name)}`),
  ],
  [/fingerprint/, ({ type, number }) => fingerprint(`${type} ${number}`)],
  [/^(resource_)?status$/, () => 'READY'],
  [
    /(^|_)(tenant|project|organization|domain|owner|user)_id$/,
    () => hex('the one project of the rehearsal cloud', 32),
  ],
  [/(^|_)(region|zone|availability_zone|location)$/, () => null],
  [/_id$/, () => null],
  [/password|secret|token|private_key/, () => 'not-a-secret-rehearsal-only'],
  [/checksum|etag/, ({ type, number }) => hex(`${type} ${number}`, 32)],
]

/** A value of the right form for a computed attribute. Collections are empty, references absent. */
export function inventGenerically(field: FieldShape, birth: Birth, path: string): Value {
  const name = path.split('.').at(-1) ?? path
  const { kind } = field.shape
  if (kind === 'list' || kind === 'set') return []
  if (kind === 'map') return {}
  if (kind === 'bool') return false
  if (kind === 'number') return /(^|_)id$/.test(name) ? null : 0
  if (kind !== 'string') return null
  if (path === 'id') return uuid(`${birth.type} ${birth.number}`)
  for (const [pattern, rule] of TEXT) if (pattern.test(name)) return rule(birth, path)
  return name === 'name' ? `tf-${birth.type.split('_').slice(1).join('-')}-${hex(`${birth.number}`, 6)}` : ''
}
