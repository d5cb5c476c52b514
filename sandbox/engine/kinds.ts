/** What a stand-in knows of a resource type, and how an object is remembered. */
import { type Behaviour, type Behaviours, type Path, type Rules, rulesOf } from '../behaviour/model.ts'
import { type ObjectShape, type ProviderJson, type SchemaJson, shapeOfBlock } from '../cty/schema.ts'
import type { Struct } from '../cty/value.ts'
import { refusal } from './diagnostics.ts'

export interface Kind {
  readonly shape: ObjectShape
  readonly rules: Rules
  readonly variables: Variables
  readonly legacy: boolean
  readonly deprecated: boolean
}

export function memo<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name) as T
  }
}

/** The older kit makes `id` optional as well as computed; the newer one computed only. */
export function isLegacy(schema: SchemaJson, behaviour: Behaviour | undefined): boolean {
  if (behaviour?.kit) return behaviour.kit === 'legacy'
  const id = schema.block?.attributes?.id
  return id?.optional === true && id.computed === true
}

/** Attribute → the variable of the environment that is taken where it is not written. */
export type Variables = Readonly<Record<Path, string>>

const PROJECT: Variables = { service_name: 'OVH_CLOUD_PROJECT_SERVICE' }

/**
 * What a type takes from the environment. Wherever OVHcloud's older kit asks for the project, in resources and in data
 * sources, it takes that of the environment (EnvDefaultFunc in release 2.19); elsewhere the type says so.
 */
export function variablesOf(type: string, schema: SchemaJson, behaviour?: Behaviour): Variables {
  if (behaviour?.fromEnvironment) return behaviour.fromEnvironment
  const asked = schema.block?.attributes?.service_name
  const implied = type.startsWith('ovh_cloud_project') && asked && !asked.computed
  return implied && isLegacy(schema, behaviour) ? PROJECT : {}
}

export const privateOf = (key: string): Buffer => Buffer.from(JSON.stringify({ key }))

export function keyOf(priv: Buffer | undefined, state: Struct | null): string {
  if (priv?.length) {
    try {
      const { key } = JSON.parse(priv.toString('utf8')) as { key?: unknown }
      if (typeof key === 'string') return key
    } catch {
      // Another provider's bytes: the id is what is left.
    }
  }
  return String(state?.id ?? '')
}

/** The types of a provider, each looked up once. Throws a `Refusal` for a type that the schema does not have. */
export function kindsOf(schema: ProviderJson, behaviours: Behaviours): (type: string) => Kind {
  return memo((type) => {
    const found = schema.resource_schemas?.[type]
    if (!found) throw refusal('Unknown resource type', `The rehearsal cloud has no resource type ${type}.`)
    const behaviour = behaviours[type]
    return {
      shape: shapeOfBlock(found.block),
      rules: rulesOf(behaviour),
      variables: variablesOf(type, found, behaviour),
      legacy: isLegacy(found, behaviour),
      deprecated: found.block?.deprecated ?? false,
    }
  })
}
