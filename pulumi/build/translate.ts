/** From a synthesized stack (`cdk.tf.json`) to the resources of a Pulumi program: pure, and without Pulumi. */
import type { Reference } from './expressions.ts'
import type { TypeNames } from './names.ts'
import { refused } from './refusals.ts'
import { providerOf, sdkOf, UNASKED } from './tables.ts'
import { entriesOf, isRecord, type Node, referencesIn } from './values.ts'

export interface PulumiProvider {
  /** `openstack`, or `openstack.sbg` under an alias: what a resource asks for. */
  readonly id: string
  readonly package: string
  readonly name: string
  readonly properties: Readonly<Record<string, Node>>
}

export interface PulumiResource {
  /** Terraform's address, which references speak. */
  readonly address: string
  /** Pulumi's name of the resource: Terraform's label. */
  readonly name: string
  readonly package: string
  readonly names: TypeNames
  readonly properties: Readonly<Record<string, Node>>
  /** Addresses; references are dependencies without being named here. */
  readonly dependsOn: readonly string[]
  /** Terraform's `prevent_destroy`. */
  readonly protect: boolean
  readonly ignoreChanges: readonly string[]
  /** Properties whose change makes the resource anew, though the provider would keep it. */
  readonly replaceOnChanges: readonly string[]
  /** Terraform's own order, since names are unique on every host; Pulumi's is the other way round. */
  readonly deleteBeforeReplace: boolean
  /** The `id` of an explicit provider, null for the default one. */
  readonly provider: string | null
}

export interface PulumiProgram {
  readonly providers: readonly PulumiProvider[]
  /** Each after those it refers to. */
  readonly resources: readonly PulumiResource[]
}

type Json = Readonly<Record<string, unknown>>

/** What `terraform` says is where the state lies and which plugins to load: Pulumi has both elsewhere. */
const SECTIONS = new Set(['//', 'terraform', 'provider', 'resource'])
const META = new Set(['//', 'depends_on', 'lifecycle', 'provider'])
const LIFECYCLE = new Set([
  'prevent_destroy',
  'ignore_changes',
  'create_before_destroy',
  'replace_triggered_by',
])
/**
 * Terraform's own resource. Its input says which attributes make another resource anew, and Pulumi has an option for that; or it
 * keeps the text that a server booted from and pushes what changes: Pulumi is given the text of the day, and a rule that changes in it
 * makes that server anew.
 */
const TRIGGER = 'terraform_data'
const KEPT = /^\$\{terraform_data\.([\w-]+)\.output\.(\w+)\}$/

/**
 * The program that deploys what the stack says. Throws `InputError` at whatever has no exact counterpart: a host
 * without SDK, an attribute without property, an expression that is no reference.
 */
export function translate(stack: Json): PulumiProgram {
  const unknown = Object.keys(stack).find((section) => !SECTIONS.has(section) && !isEmpty(stack[section]))
  if (unknown !== undefined) throw refused.section(unknown)
  const providers = Object.entries(record(stack.provider)).flatMap(([name, blocks]) =>
    (Array.isArray(blocks) ? blocks : [blocks]).flatMap((block) => explicitProvider(name, record(block))),
  )
  const explicit = new Set(providers.map(({ id }) => id))
  const { [TRIGGER]: triggers, ...kinds } = record(stack.resource)
  const resources = Object.entries(kinds).flatMap(([type, named]) =>
    Object.entries(record(named)).map(([name, block]) =>
      resourceOf(type, name, record(Array.isArray(block) ? block[0] : block), {
        explicit,
        triggers: record(triggers),
      }),
    ),
  )
  return { providers, resources: inOrder(resources) }
}

/** A block without arguments takes everything from the environment, as Pulumi's default provider does. */
function explicitProvider(name: string, { alias, ...given }: Json): readonly PulumiProvider[] {
  const sdk = sdkOf(name)
  if (!sdk) throw refused.provider(name)
  if (alias === undefined && isEmpty(given)) return []
  const id = alias === undefined ? name : `${name}.${String(alias)}`
  const place = { address: id, path: '', package: sdk.package }
  const properties = entriesOf(given, sdk.config, place)
  return [{ id, package: sdk.package, name: id.replace('.', '-'), properties }]
}

interface Around {
  /** Providers that have a block of their own. */
  readonly explicit: ReadonlySet<string>
  readonly triggers: Json
}

function resourceOf(type: string, name: string, block: Json, { explicit, triggers }: Around): PulumiResource {
  const address = `${type}.${name}`
  const provider = providerOf(type)
  const sdk = sdkOf(provider)
  if (!sdk) throw refused.provider(provider)
  const names = sdk.types[type]
  if (!names) throw refused.type(address, sdk.package)
  const given = Object.fromEntries(
    Object.entries(block)
      .filter(([key, value]) => !META.has(key) && (key in names.properties || !isUnasked(type, key, value)))
      .map(([key, value]) => [key, withoutData(value, triggers)]),
  )
  const lifecycle = lifecycleOf(address, block.lifecycle, { names, pkg: sdk.package, triggers })
  const wanted = typeof block.provider === 'string' ? block.provider : provider
  return {
    address,
    name,
    package: sdk.package,
    names,
    properties: entriesOf(given, names.properties, { address, path: '', package: sdk.package }),
    dependsOn: strings(block.depends_on),
    ...lifecycle,
    provider: explicit.has(wanted) ? wanted : null,
  }
}

/** The text of the day in the place of the one that Terraform keeps. */
function withoutData(value: unknown, data: Json): unknown {
  const [, name = '', key = ''] = typeof value === 'string' ? (KEPT.exec(value) ?? []) : []
  return name === '' ? value : (record(record(data[name]).input)[key] ?? value)
}

const isUnasked = (type: string, key: string, value: unknown): boolean =>
  Object.hasOwn(UNASKED, `${type}.${key}`) && UNASKED[`${type}.${key}`] === value

interface Kind {
  readonly names: TypeNames
  readonly pkg: string
  readonly triggers: Json
}

function lifecycleOf(address: string, given: unknown, { names, pkg, triggers }: Kind) {
  const own = (name: string): string => {
    const property = names.properties[name]
    if (!property) throw refused.attribute({ address, path: name }, pkg)
    return property.name
  }
  const [block = {}] = Array.isArray(given) ? (given as Json[]) : [record(given)]
  const unknown = Object.keys(block).find((key) => !LIFECYCLE.has(key))
  if (unknown !== undefined) throw refused.attribute({ address, path: `lifecycle.${unknown}` }, pkg)
  const ignored = block.ignore_changes
  return {
    protect: block.prevent_destroy === true,
    deleteBeforeReplace: block.create_before_destroy !== true,
    ignoreChanges: ignored === 'all' ? ['*'] : strings(ignored).map(own),
    replaceOnChanges: strings(block.replace_triggered_by).flatMap((reference) => {
      const [type, name = ''] = reference.split('.')
      if (type !== TRIGGER) throw refused.attribute({ address, path: 'lifecycle.replace_triggered_by' }, pkg)
      return Object.keys(record(record(triggers[name]).input)).map(own)
    }),
  }
}

/** Everything that must be there before a resource. */
export function dependenciesOf({ properties, dependsOn }: PulumiResource): readonly string[] {
  const references: readonly Reference[] = Object.values(properties).flatMap(referencesIn)
  return [...new Set([...dependsOn, ...references.map(({ address }) => address)])]
}

function inOrder(resources: readonly PulumiResource[]): readonly PulumiResource[] {
  const byAddress = new Map(resources.map((each) => [each.address, each]))
  const done = new Set<PulumiResource>()
  const visit = (each: PulumiResource, above: readonly PulumiResource[]): void => {
    if (done.has(each)) return
    if (above.includes(each)) throw refused.circle([...above, each].map(({ address }) => address))
    for (const address of dependenciesOf(each)) {
      const needed = byAddress.get(address)
      if (!needed) throw refused.unknown(address, each.address)
      visit(needed, [...above, each])
    }
    done.add(each)
  }
  for (const each of resources) visit(each, [])
  return [...done]
}

const record = (value: unknown): Json => (isRecord(value) ? value : {})
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
