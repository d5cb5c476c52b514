/**
 * What the real API refuses and no plan shows. A rule is data: which types, when, where it was read, and a function
 * that says in one sentence what is wrong, or null. Sentences and codes read like the host's; the words are ours.
 */
import type { CloudData, CloudObject } from '../cloud/model.ts'
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'

export interface Change {
  readonly type: string
  /** The object as it was; null at creation. */
  readonly prior: Struct | null
  /** The object as it would be; null at deletion. */
  readonly object: Struct | null
  /** What the configuration wrote, without what the cloud gave; null at deletion. */
  readonly config: Struct | null
  readonly cloud: Readonly<CloudData>
}

export interface ApiRule {
  /** `<host>/<what>`: printed with the refusal and listed in the page. */
  readonly id: string
  readonly types: readonly string[]
  readonly when: 'create' | 'update' | 'write' | 'delete'
  /** The API's error code. */
  readonly code: string
  readonly source: string
  /** What the rule demands, for the page. */
  readonly demands: string
  broken(change: Change & { readonly object: Struct }): string | null
  /** What to type when the refusal comes of what the rehearsal does not know; null when there is nothing. */
  readonly remedy?: (change: Change) => string | null
}

/** Objects of a type, the one being changed left out. */
export function others({ cloud, prior, type }: Change, ofType: string = type): Struct[] {
  return Object.values(cloud.objects[ofType] ?? {})
    .map((one: CloudObject) => one.attributes)
    .filter((one) => ofType !== type || prior === null || one.id !== prior.id)
}

export function byId(cloud: Readonly<CloudData>, type: string, id: Value | undefined): Struct | null {
  if (id === null || id === undefined) return null
  return cloud.objects[type]?.[String(id)]?.attributes ?? null
}

export const blocks = (object: Struct, name: string): Struct[] => {
  const value = object[name]
  return isList(value) ? value.filter(isStruct) : isStruct(value) ? [value] : []
}

export const list = (value: Value | undefined): readonly Value[] => (isList(value) ? value : [])

export const text = (object: Struct | null, name: string): string => {
  const value = object?.[name]
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}

/** The first complaint of a list. */
export const first = (complaints: readonly (string | null)[]): string | null =>
  complaints.find((one) => one !== null) ?? null
