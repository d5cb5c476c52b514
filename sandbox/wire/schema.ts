/** A schema JSON as the protocol's messages. */
import type { AttributeJson, BlockJson, Nesting, ProviderJson, SchemaJson } from '../cty/schema.ts'
import { type Decoded, encodeMessage } from './protobuf.ts'
import { PROVIDER_CALLS } from './tfplugin.ts'

const NESTING: Readonly<Record<Nesting, number>> = { single: 1, list: 2, set: 3, map: 4, group: 5 }
/** No planning of destroys, and a cached schema may do. */
export const CAPABILITIES = { get_provider_schema_optional: true }

function attributes(of: Readonly<Record<string, AttributeJson>> | undefined): Decoded[] {
  return Object.entries(of ?? {}).map(([name, attribute]) => {
    const { nested_type: inner, type, ...flags } = attribute
    const { required, optional, computed, sensitive, deprecated, write_only } = flags
    return {
      name,
      required,
      optional,
      computed,
      sensitive,
      deprecated,
      write_only,
      ...(inner
        ? { nested_type: { attributes: attributes(inner.attributes), nesting: NESTING[inner.nesting_mode] } }
        : { type: Buffer.from(JSON.stringify(type)) }),
    }
  })
}

function block(of: BlockJson | undefined): Decoded {
  return {
    attributes: attributes(of?.attributes),
    deprecated: of?.deprecated,
    block_types: Object.entries(of?.block_types ?? {}).map(([type_name, inner]) => ({
      type_name,
      block: block(inner.block),
      nesting: NESTING[inner.nesting_mode],
      min_items: inner.min_items,
      max_items: inner.max_items,
    })),
  }
}

const schema = (of: SchemaJson | undefined): Decoded => ({
  version: of?.version ?? 0,
  block: block(of?.block),
})
const schemas = (of: Readonly<Record<string, SchemaJson>> | undefined): Decoded =>
  Object.fromEntries(Object.entries(of ?? {}).map(([name, item]) => [name, schema(item)]))

/** The bytes of the answer to GetProviderSchema; made once, Terraform asks often. */
export function schemaAnswer(provider: ProviderJson): Buffer {
  return encodeMessage(PROVIDER_CALLS.GetProviderSchema.response, {
    provider: schema(provider.provider),
    resource_schemas: schemas(provider.resource_schemas),
    data_source_schemas: schemas(provider.data_source_schemas),
    server_capabilities: CAPABILITIES,
  })
}
