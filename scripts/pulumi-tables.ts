/** The tables that are committed: names for what is built, and the way back for whatever may be read. */
import { snakeCase } from '../inventory/stages/snake-case.ts'
import type { Property, Shape } from '../pulumi/build/names.ts'
import { type Reading, readNames } from './pulumi-names.ts'
import { boundTypes, SDKS, type Sdk, schemasOf } from './pulumi-sdk.ts'

/** How a document of Pulumi reads back: Terraform's type of a token, and its names where they are not Pulumi's in snake case. */
export interface Reverse {
  readonly types: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What nobody can set, and only the provider tells. */
  readonly computed: Readonly<Record<string, readonly string[]>>
}

export function reverseOf(sdk: Sdk, { names: { types }, former }: Reading): Reverse {
  const computed = Object.keys(types).flatMap((type) => {
    const filled = Object.entries(schemasOf(sdk)[type]?.attributes ?? {})
      .filter(
        ([name, attribute]) => attribute.computed === true && attribute.optional !== true && name !== 'id',
      )
      .map(([name]) => name)
    return filled.length > 0 ? [[type, filled] as const] : []
  })
  const tokens = [
    ...Object.entries(former),
    ...Object.entries(types).map(([type, { token }]) => [token, type]),
  ]
  const attributes = Object.entries(types).flatMap(([type, { properties }]) => {
    const renamed = renamedIn(properties, '')
    return renamed.length > 0 ? [[type, Object.fromEntries(renamed)] as const] : []
  })
  return {
    types: Object.fromEntries(
      tokens.map(([token, type]) => [(token as string).replace(/:\w+$/, ''), type as string]),
    ),
    attributes: Object.fromEntries(attributes),
    computed: Object.fromEntries(computed),
  }
}

function renamedIn(properties: Readonly<Record<string, Property>>, prefix: string): [string, string][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = prefix + snakeCase(property.name)
    const inner = insideShape(property.shape)
    const here: [string, string][] = snakeCase(property.name) === name ? [] : [[path, name]]
    return [...here, ...(inner ? renamedIn(inner, `${path}.`) : [])]
  })
}

/** The properties of an object, or of the objects of a list. */
export function insideShape(shape: Shape): Readonly<Record<string, Property>> | null {
  if (typeof shape === 'string') return null
  if ('object' in shape) return shape.object
  return insideShape('list' in shape ? shape.list : shape.map)
}

const HEAD = '/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */\n'

/** The generated files by path. Throws where an SDK is not installed. */
export function generated(): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const reverses = SDKS.map((sdk) => {
    const { names } = readNames(sdk, [...boundTypes(sdk)].sort())
    const body = `export const ${sdk.name}: Names = ${literal(names)}\n`
    files.set(
      `pulumi/generated/${sdk.name}.ts`,
      `${HEAD}import type { Names } from '../build/names.ts'\n\n${body}`,
    )
    return reverseOf(sdk, readNames(sdk, Object.keys(schemasOf(sdk)).sort()))
  })
  const merged = (key: keyof Reverse): string =>
    literal(Object.assign({}, ...reverses.map((reverse) => reverse[key])))
  files.set(
    'inventory/generated/pulumi-names.ts',
    `${HEAD}
/** Terraform’s resource type of a token without its class. */
export const TYPES: Readonly<Record<string, string>> = ${merged('types')}

/** Terraform’s names, by type and by Pulumi’s path in snake case, where the two differ. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = ${merged('attributes')}

/** What nobody can set: not known before the provider tells. */
export const COMPUTED: Readonly<Record<string, readonly string[]>> = ${merged('computed')}
`,
  )
  return files
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '))
    .replace(/\{\n\s+"name": ("\w+"),\n\s+"shape": ("\w+")\n\s+\}/g, '{ "name": $1, "shape": $2 }')
}
