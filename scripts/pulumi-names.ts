/**
 * What a Pulumi SDK calls the resource types and attributes of a Terraform provider, read from the SDK's own
 * declarations (`*.d.ts`) beside the provider's own schema. Nothing is guessed: an attribute that can be set and has
 * no property in the SDK, or two, is reported.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { snakeCase } from '../inventory/stages/snake-case.ts'
import type { Names, Property, Shape, TypeNames } from '../pulumi/build/names.ts'

const root = join(import.meta.dirname, '..')

/** Each Pulumi package with the folder of `providers/` that holds the schema of what it bridges. */
export const SDKS = [
  { name: 'hcloud', package: '@pulumi/hcloud', provider: 'hetzner' },
  { name: 'openstack', package: '@pulumi/openstack', provider: 'openstack' },
  { name: 'ovh', package: '@ovhcloud/pulumi-ovh', provider: 'ovh' },
  { name: 'scaleway', package: '@pulumiverse/scaleway', provider: 'scaleway' },
] as const
export type Sdk = (typeof SDKS)[number]

/** Terraform type names that no rule leads to, told by the SDK's documentation. */
const TOKENS: Readonly<Record<string, string>> = {
  hcloud_primary_ip: 'hcloud:index/primaryIp:PrimaryIp',
  openstack_networking_portforwarding_v2: 'openstack:networking/portForwardingV2:PortForwardingV2',
  openstack_objectstorage_object_v1: 'openstack:objectstorage/containerObject:ContainerObject',
  openstack_lb_l7policy_v2: 'openstack:loadbalancer/l7PolicyV2:L7PolicyV2',
  openstack_lb_l7rule_v2: 'openstack:loadbalancer/l7RuleV2:L7RuleV2',
  ovh_cloud_project_user_s3_credential: 'ovh:CloudProject/s3Credential:S3Credential',
  ovh_cloud_project_user_s3_policy: 'ovh:CloudProject/s3Policy:S3Policy',
  ovh_cloud_project_region: 'ovh:CloudProject/projectRegion:ProjectRegion',
  ovh_vrack_cloudproject: 'ovh:Vrack/cloudProject:CloudProject',
  scaleway_object: 'scaleway:object/item:Item',
}

/** Folders of the SDK that Terraform names otherwise. */
const FOLDERS: Readonly<Record<string, string>> = { loadbalancer: 'lb', loadbalancers: 'lb' }

interface Attribute {
  readonly type?: unknown
  readonly nested_type?: { readonly attributes: Attributes; readonly nesting_mode: string }
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly deprecated?: boolean
}
type Attributes = Readonly<Record<string, Attribute>>
export interface Block {
  readonly attributes?: Attributes
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>
}

interface ProviderSchema {
  readonly provider: { readonly block: Block }
  readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>>
}

function schemaOf({ provider }: Sdk): ProviderSchema {
  const read = JSON.parse(readFileSync(join(root, 'providers', provider, 'schema.json'), 'utf8'))
  return Object.values(read.provider_schemas)[0] as ProviderSchema
}

const providerOf = (sdk: Sdk): Block => schemaOf(sdk).provider.block

/** The resource schemas of a provider that are kept in this repository. */
export function schemasOf(sdk: Sdk): Readonly<Record<string, Block>> {
  return Object.fromEntries(
    Object.entries(schemaOf(sdk).resource_schemas).map(([type, { block }]) => [type, block]),
  )
}

/** The types that the constructs build. */
export function boundTypes({ provider }: Sdk): readonly string[] {
  const read = JSON.parse(readFileSync(join(root, 'providers', provider, 'package.json'), 'utf8'))
  return read.bindings.resources
}

/** A resource class of an SDK: its token, and the folder that it is exported from. */
interface SdkClass {
  readonly token: string
  readonly folder: string
  readonly class: string
  readonly declarations: string
  /** The class that took its place, as the SDK's notice of deprecation names it. */
  readonly movedTo: string | null
}

function sdkFolder(sdk: Sdk): string {
  const folder = join(root, 'node_modules', sdk.package)
  if (!existsSync(folder)) throw new Error(`${sdk.package} is not installed`)
  return folder
}

function classesOf(folder: string): readonly SdkClass[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('node_modules'))
    .flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8')
      const token = /__pulumiType = '([^']+)'/.exec(code)?.[1]
      if (token === undefined || !token.includes('/')) return []
      return {
        token,
        folder: relative('.', join(file, '..')),
        class: token.slice(token.lastIndexOf(':') + 1),
        declarations: join(folder, file.replace(/js$/, 'd.ts')),
        movedTo: /has been deprecated in favor of ([\w./]+)"/.exec(code)?.[1] ?? null,
      }
    })
}

/** Whether a notice of deprecation (`scaleway.network/vpc.Vpc`) speaks of this token. */
function isCalled(notice: string, token: string): boolean {
  return notice.toLowerCase() === token.replaceAll(':', '.').toLowerCase()
}

function successor(held: SdkClass, classes: readonly SdkClass[]): SdkClass {
  const { movedTo } = held
  const next = movedTo === null ? undefined : classes.find(({ token }) => isCalled(movedTo, token))
  return next ? successor(next, classes) : held
}

const bare = (name: string): string => name.replace(/_/g, '').toLowerCase()

function classFor(type: string, classes: readonly SdkClass[]): SdkClass | undefined {
  const told = TOKENS[type]
  if (told !== undefined) return classes.find(({ token }) => token === told)
  const exact = [bare(type), bare(type.replace(/_v\d$/, ''))].map((wanted) =>
    classes.filter(({ token }) => callings(token).includes(wanted)),
  )
  const found = exact.find((each) => each.length > 0) ?? []
  return found[0] && successor(found[0], classes)
}

/** What Terraform may call the type of a token, without underscores or version. */
function callings(token: string): readonly string[] {
  const [pkg, path] = token.split(':') as [string, string]
  const [group, name] = path.split('/').map(bare) as [string, string]
  const family = group === 'index' ? '' : (FOLDERS[group] ?? group)
  const plain = bare(pkg) + family
  // `loadbalancers/loadBalancer` is the resource that gives its folder its name.
  return [plain + name, ...(pkg === 'scaleway' && family === 'lb' && name === 'loadbalancer' ? [plain] : [])]
}

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
