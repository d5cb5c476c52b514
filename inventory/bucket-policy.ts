/** Policies of buckets and of their users, in the form that S3 gave to all of them. */
import type { Grant, Origin, Statement, Value } from './model.ts'
import { isRecord } from './resource.ts'
import { isUnknown, unknown } from './values.ts'

/** Each statement of `policy`; one that is not known when the text is not, or is not a policy. */
export function grantsOf(origin: Origin, path: string, policy: Value<string>): readonly Grant[] {
  if (isUnknown(policy)) return [{ origin, path, statement: policy }]
  const statements = statementsIn(policy)
  if (statements === null) {
    return [{ origin, path, statement: unknown(`${origin.address}.${path}`, 'unresolved') }]
  }
  return statements.map((statement, index) => ({ origin, path: `${path}.Statement[${index}]`, statement }))
}

function statementsIn(policy: string): readonly Statement[] | null {
  let read: unknown
  try {
    read = JSON.parse(policy)
  } catch {
    return null
  }
  const held = isRecord(read) ? read.Statement : null
  const items = Array.isArray(held) ? held : isRecord(held) ? [held] : null
  if (items === null || !items.every(isRecord)) return null
  return items.map((item) => ({
    allows: item.Effect !== 'Deny',
    who: texts(item.Principal),
    actions: texts(item.Action),
    resources: texts(item.Resource),
  }))
}

/** A text, a list of them, or the values of a record of them. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(texts)
  return isRecord(value) ? Object.values(value).flatMap(texts) : []
}

export const EVERYBODY = '*'

const READS = ['s3:GetObject', 's3:GetObjectVersion']
const LISTS = ['s3:ListBucket', 's3:ListBucketVersions']
const WRITES = ['s3:PutObject', 's3:DeleteObject', 's3:PutObjectAcl', 's3:PutBucketPolicy']

/** What everybody may do by one statement. */
export function openedBy({ allows, who, actions }: Statement): {
  readonly read: boolean
  readonly list: boolean
  readonly write: boolean
} {
  const open = allows && who.includes(EVERYBODY)
  const may = (wanted: readonly string[]) =>
    open && wanted.some((one) => actions.some((it) => covers(it, one)))
  return { read: may(READS), list: may(LISTS), write: may(WRITES) }
}

/** `s3:Get*` covers `s3:GetObject`. */
function covers(pattern: string, action: string): boolean {
  const [before = '', ...after] = pattern.toLowerCase().split('*')
  const wanted = action.toLowerCase()
  if (after.length === 0) return wanted === before
  return wanted.startsWith(before) && wanted.endsWith(after.at(-1) ?? '')
}
