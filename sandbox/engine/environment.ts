/** Attributes that a provider reads from the environment when they are not written. */
import type { Behaviours } from '../behaviour/model.ts'
import type { AttributeJson, ProviderJson, SchemaJson } from '../cty/schema.ts'
import type { Struct } from '../cty/value.ts'
import { type Variables, variablesOf } from './kinds.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** Attribute → what the environment says, for those it says something of. */
function given(variables: Variables, env: Env): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]) => (env[variable] ? [[name, env[variable]]] : [])),
  ) as Record<string, string>
}

function freed(schema: SchemaJson, names: readonly string[]): SchemaJson {
  const attributes = { ...schema.block?.attributes } as Record<string, AttributeJson>
  for (const name of names) {
    const { required, ...rest } = attributes[name] ?? {}
    attributes[name] = required ? { ...rest, optional: true } : { ...rest }
  }
  return { ...schema, block: { ...schema.block, attributes } }
}

/** The schema as the provider states it here: what the environment says need not be written. */
export function schemaUnder(schema: ProviderJson, behaviours: Behaviours, env: Env): ProviderJson {
  const under = (types: Readonly<Record<string, SchemaJson>> | undefined, known: Behaviours) =>
    Object.fromEntries(
      Object.entries(types ?? {}).map(([type, one]) => {
        const names = Object.keys(given(variablesOf(type, one, known[type]), env))
        return [type, names.length > 0 ? freed(one, names) : one] as const
      }),
    )
  const [resource_schemas, data_source_schemas] = [
    under(schema.resource_schemas, behaviours),
    under(schema.data_source_schemas, {}),
  ]
  return { ...schema, resource_schemas, data_source_schemas }
}

/** The object with what the environment adds. */
export function withEnvironment(object: Struct, variables: Variables, env: Env): Struct {
  const missing = Object.entries(given(variables, env)).filter(([name]) => (object[name] ?? null) === null)
  return missing.length > 0 ? { ...object, ...Object.fromEntries(missing) } : object
}
