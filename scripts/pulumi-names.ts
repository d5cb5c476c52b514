/**
 * What a Pulumi SDK calls the resource types and attributes of a Terraform provider, read from the SDK's own
 * declarations (`*.d.ts`) beside the provider's own schema. Nothing is guessed: an attribute that can be set and has
 * no property in the SDK is reported.
 */
import { join } from 'node:path'
import ts from 'typescript'
import type { Names, Property, Shape, TypeNames } from '../pulumi/build/names.ts'
import {
  type Attributes,
  type Block,
  bare,
  classesOf,
  classFor,
  providerOf,
  type Sdk,
  schemasOf,
  sdkFolder,
  successor,
} from './pulumi-sdk.ts'

/** What could not be told of a type. */
export interface Reading {
  readonly names: Names
  /** Terraform's types of the tokens that the SDK keeps beside their successors. */
  readonly former: Readonly<Record<string, string>>
  /** Types that the SDK has no class for. */
  readonly absent: readonly string[]
  /** `type.attribute` that can be set in Terraform and has no property in the SDK. */
  readonly unnamed: readonly string[]
}

const held = new Map<string, Reading>()

/** The names that an installed SDK gives `types`; declarations are compiled once for each list of types. */
export function readNames(sdk: Sdk, types: readonly string[]): Reading {
  const key = [sdk.name, ...types].join(' ')
  const reading = held.get(key) ?? namesOf(sdk, types)
  held.set(key, reading)
  return reading
}

function namesOf(sdk: Sdk, types: readonly string[]): Reading {
  const folder = sdkFolder(sdk)
  const schemas = schemasOf(sdk)
  const classes = classesOf(folder)
  const found = types.map((type) => ({ type, held: classFor(type, classes) }))
  const files = [
    join(folder, 'provider.d.ts'),
    ...found.flatMap(({ held }) => (held ? [held.declarations] : [])),
  ]
  const program = ts.createProgram(files, { skipLibCheck: true, strict: true, types: [] })
  const checker = program.getTypeChecker()
  const unnamed: string[] = []
  const names: Record<string, TypeNames> = {}
  for (const { type, held } of found) {
    if (!held) continue
    const block = schemas[type] as Block
    const source = program.getSourceFile(held.declarations) as ts.SourceFile
    const args = typeNamed(checker, source, `${held.class}Args`)
    names[type] = {
      token: held.token,
      ...(held.folder !== '' && { folder: held.folder }),
      class: held.class,
      properties: propertiesOf({ checker, source, unnamed }, type, members(block), args),
      outputs: outputsOf(checker, block, typeNamed(checker, source, held.class)),
    }
  }
  const config = program.getSourceFile(join(folder, 'provider.d.ts')) as ts.SourceFile
  const { name, package: pkg } = sdk
  const former = classes.flatMap((each) => {
    const { token } = successor(each, classes)
    const type = token === each.token ? undefined : found.find(({ held }) => held?.token === token)?.type
    return type === undefined ? [] : [[each.token, type] as const]
  })
  return {
    names: {
      package: pkg,
      provider: name,
      config: propertiesOf(
        { checker, source: config, unnamed: [] },
        name,
        members(providerOf(sdk)),
        typeNamed(checker, config, 'ProviderArgs'),
      ),
      types: names,
    },
    former: Object.fromEntries(former),
    absent: found.flatMap(({ type, held }) => (held ? [] : [type])),
    unnamed,
  }
}

interface Scene {
  readonly checker: ts.TypeChecker
  readonly source: ts.Node
  readonly unnamed: string[]
}

/** What can be read of a resource once it is there and never be set, by Terraform's name. */
function outputsOf(
  checker: ts.TypeChecker,
  { attributes: given = {} }: Block,
  type: ts.Type,
): Readonly<Record<string, string>> {
  const symbols = checker.getPropertiesOfType(type)
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, { required, optional }]) => {
      const symbol = symbols.find((each) => forms(name).includes(bare(each.name)))
      return required || optional || name === 'id' || !symbol ? [] : [[name, symbol.name]]
    }),
  )
}

/** An interface or class that a file declares. */
function typeNamed(checker: ts.TypeChecker, source: ts.SourceFile, name: string): ts.Type {
  const held = source.statements.find(
    (each) => (ts.isInterfaceDeclaration(each) || ts.isClassDeclaration(each)) && each.name?.text === name,
  )
  if (!held) throw new Error(`${source.fileName} has no ${name}`)
  return checker.getTypeAtLocation(held)
}

/** An attribute or block with what is inside it. */
interface Member {
  readonly inside: Readonly<Record<string, Member>>
  readonly settable: boolean
  readonly secret: boolean
}

function members(block: Block): Readonly<Record<string, Member>> {
  const blocks = Object.entries(block.block_types ?? {}).map(
    ([name, { block: inner }]) => [name, { inside: members(inner), settable: true, secret: false }] as const,
  )
  return { ...attributes(block.attributes ?? {}), ...Object.fromEntries(blocks) }
}

function attributes(given: Attributes): Readonly<Record<string, Member>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, each]) => [
      name,
      {
        inside: each.nested_type ? attributes(each.nested_type.attributes) : insideOf(each.type),
        settable: each.required === true || each.optional === true,
        secret: each.sensitive === true,
      },
    ]),
  )
}

/** `["list", ["object", {…}]]` has attributes too. */
function insideOf(type: unknown): Readonly<Record<string, Member>> {
  if (!Array.isArray(type)) return {}
  if (type[0] !== 'object') return insideOf(type[1])
  return Object.fromEntries(
    Object.entries(type[1] as Record<string, unknown>).map(([name, inner]) => [
      name,
      { inside: insideOf(inner), settable: true, secret: false },
    ]),
  )
}

function propertiesOf(
  scene: Scene,
  path: string,
  given: Readonly<Record<string, Member>>,
  type: ts.Type,
): Readonly<Record<string, Property>> {
  const symbols = scene.checker.getPropertiesOfType(type)
  const properties: Record<string, Property> = {}
  for (const [name, member] of Object.entries(given)) {
    // `id` is the resource's own at the top, an argument like any other inside a block.
    if (!member.settable || name === 'timeouts' || (name === 'id' && !path.includes('.'))) continue
    const held = symbols.filter((symbol) => forms(name).includes(bare(symbol.name)))
    const symbol = held.find((each) => bare(each.name) === bare(name)) ?? held[0]
    if (!symbol) {
      scene.unnamed.push(`${path}.${name}`)
      continue
    }
    const shape = shapeOf(
      scene,
      `${path}.${name}`,
      member,
      scene.checker.getTypeOfSymbolAtLocation(symbol, scene.source),
    )
    properties[name] = { name: symbol.name, shape, ...(member.secret && { secret: true }) }
  }
  return properties
}

/** A block that may stand several times is named in the plural, one that stands once in the singular. */
function forms(name: string): readonly string[] {
  const plain = bare(name)
  return [
    plain,
    `${plain}s`,
    `${plain}es`,
    plain.replace(/y$/, 'ies'),
    plain.replace(/s$/, ''),
    plain.replace(/es$/, ''),
    plain.replace(/ies$/, 'y'),
  ]
}

function shapeOf(scene: Scene, path: string, member: Member, type: ts.Type): Shape {
  const { checker } = scene
  const parts = (type.isUnion() ? type.types : [type]).filter((each) => !isWrapping(each))
  const [first] = parts
  if (!first) throw new Error(`${path}: a type that holds nothing`)
  const flags = parts.reduce((all, each) => all | each.flags, 0)
  if (checker.isArrayType(first)) {
    const [item] = checker.getTypeArguments(first as ts.TypeReference)
    return { list: shapeOf(scene, path, member, item as ts.Type) }
  }
  if (flags & ts.TypeFlags.StringLike) return 'string'
  if (flags & ts.TypeFlags.NumberLike) return 'number'
  if (flags & ts.TypeFlags.BooleanLike) return 'boolean'
  const index = checker.getIndexTypeOfType(first, ts.IndexKind.String)
  if (index) return { map: first.flags & ts.TypeFlags.Any ? 'any' : shapeOf(scene, path, member, index) }
  if (first.flags & ts.TypeFlags.Any) return 'any'
  return { object: propertiesOf(scene, path, member.inside, first) }
}

/** `Input<T>` is `T`, a promise of it or an output of it. */
function isWrapping(type: ts.Type): boolean {
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) return true
  const name = type.symbol?.name
  return name === 'Promise' || name === 'OutputInstance'
}
