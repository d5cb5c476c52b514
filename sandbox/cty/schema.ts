/** A provider's schema as `terraform providers schema -json` prints it, and the one tree that the engine walks. */

export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', Readonly<Record<string, CtyType>>]
  | readonly ['tuple', readonly CtyType[]]

export type Nesting = 'single' | 'group' | 'list' | 'set' | 'map'

export interface AttributeJson {
  readonly type?: CtyType
  readonly nested_type?: {
    readonly attributes?: Readonly<Record<string, AttributeJson>>
    readonly nesting_mode: Nesting
  }
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly deprecated?: boolean
  readonly write_only?: boolean
}

export interface BlockJson {
  readonly attributes?: Readonly<Record<string, AttributeJson>>
  readonly block_types?: Readonly<
    Record<
      string,
      {
        readonly nesting_mode: Nesting
        readonly block?: BlockJson
        readonly min_items?: number
        readonly max_items?: number
      }
    >
  >
  readonly deprecated?: boolean
}

export interface SchemaJson {
  readonly version?: number
  readonly block?: BlockJson
}

export interface ProviderJson {
  readonly provider?: SchemaJson
  readonly resource_schemas?: Readonly<Record<string, SchemaJson>>
  readonly data_source_schemas?: Readonly<Record<string, SchemaJson>>
}

/** One tree for attributes, nested attributes and blocks alike. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'bool' | 'dynamic' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Shape }
  | { readonly kind: 'tuple'; readonly elements: readonly Shape[] }
  | ObjectShape

export interface ObjectShape {
  readonly kind: 'object'
  readonly fields: Readonly<Record<string, FieldShape>>
}

export interface FieldShape {
  readonly shape: Shape
  readonly required: boolean
  readonly optional: boolean
  readonly computed: boolean
  readonly writeOnly: boolean
  readonly deprecated: boolean
  /** A block is never null when it can be empty, and never computed as far as the schema says. */
  readonly block: Nesting | null
}

const PLAIN = {
  required: false,
  optional: false,
  computed: false,
  writeOnly: false,
  deprecated: false,
  block: null,
}

function mapEntries<A, B>(
  record: Readonly<Record<string, A>> | undefined,
  f: (item: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, item]) => [name, f(item)]))
}

export function shapeOfType(type: CtyType): Shape {
  if (typeof type === 'string') return { kind: type }
  const [kind, inner] = type
  if (kind === 'object') {
    return { kind, fields: mapEntries(inner, (member) => ({ ...PLAIN, shape: shapeOfType(member) })) }
  }
  if (kind === 'tuple') return { kind, elements: inner.map(shapeOfType) }
  return { kind, element: shapeOfType(inner) }
}

const nested = (nesting: Nesting, element: ObjectShape): Shape =>
  nesting === 'single' || nesting === 'group' ? element : { kind: nesting, element }

function fieldOfAttribute(attribute: AttributeJson): FieldShape {
  const { nested_type: inner } = attribute
  const shape = inner
    ? nested(inner.nesting_mode, { kind: 'object', fields: mapEntries(inner.attributes, fieldOfAttribute) })
    : shapeOfType(attribute.type ?? 'dynamic')
  return {
    shape,
    required: attribute.required ?? false,
    optional: attribute.optional ?? false,
    computed: attribute.computed ?? false,
    writeOnly: attribute.write_only ?? false,
    deprecated: attribute.deprecated ?? false,
    block: null,
  }
}

/** The tree of a whole block. */
export function shapeOfBlock(block: BlockJson | undefined): ObjectShape {
  const attributes = mapEntries(block?.attributes, fieldOfAttribute)
  const blocks = mapEntries(block?.block_types, (inner) => ({
    ...PLAIN,
    optional: true,
    deprecated: inner.block?.deprecated ?? false,
    shape: nested(inner.nesting_mode, shapeOfBlock(inner.block)),
    block: inner.nesting_mode,
  }))
  return { kind: 'object', fields: { ...attributes, ...blocks } }
}
