/** Registers a translated program with Pulumi, through the classes of its SDKs. */
import * as pulumi from '@pulumi/pulumi'
import type { Reference } from './expressions.ts'
import type { Shape, TypeNames } from './names.ts'
import { refused } from './refusals.ts'
import { typeNames } from './tables.ts'
import type { PulumiProgram, PulumiResource } from './translate.ts'
import type { Node } from './values.ts'

type ResourceClass = new (
  name: string,
  args: Readonly<Record<string, unknown>>,
  options: pulumi.CustomResourceOptions,
) => pulumi.CustomResource
type Module = Readonly<Record<string, unknown>>
/** Everything registered so far, by Terraform's address. */
export type Registered = Map<string, pulumi.CustomResource>

/** Loads what a contract's hosts need and nothing else. Throws `InputError` where the SDK is not installed. */
async function load(name: string): Promise<Module> {
  try {
    const module = (await import(name)) as Module
    // The SDKs are CommonJS: their lazy exports are seen on the default one only.
    return (module.default ?? module) as Module
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') throw refused.missing(name)
    throw error
  }
}

/**
 * Registers every resource, each after those it refers to, under a name that begins with `prefix`. The default providers
 * read their credentials from the environment, as Terraform's do.
 */
export async function register(
  program: PulumiProgram,
  options: pulumi.CustomResourceOptions = {},
  prefix = '',
): Promise<Registered> {
  const wanted = [...program.resources, ...program.providers].map((each) => each.package)
  const loaded = await Promise.all(
    [...new Set(wanted)].map(async (name) => [name, await load(name)] as const),
  )
  const sdks = new Map(loaded)
  const registered: Registered = new Map()
  const providers = new Map(
    program.providers.map(({ id, package: name, name: label, properties }) => {
      const Provider = classOf(sdks.get(name), { class: 'Provider' })
      return [
        id,
        new Provider(
          `${prefix}${label}`,
          argumentsOf(properties, registered),
          options,
        ) as pulumi.ProviderResource,
      ]
    }),
  )
  for (const each of program.resources) {
    const Class = classOf(sdks.get(each.package), each.names)
    const args = argumentsOf(each.properties, registered)
    const named = `${prefix}${each.name}`
    registered.set(each.address, new Class(named, args, optionsOf(each, registered, providers, options)))
  }
  return registered
}

function classOf(
  sdk: Module | undefined,
  { folder, class: name }: Pick<TypeNames, 'folder' | 'class'>,
): ResourceClass {
  const module = folder === undefined ? sdk : (sdk?.[folder] as Module | undefined)
  const found = module?.[name]
  if (typeof found !== 'function') throw new Error(`${folder ?? ''} ${name}: not exported by the SDK`)
  return found as ResourceClass
}

function optionsOf(
  each: PulumiResource,
  registered: Registered,
  providers: ReadonlyMap<string, pulumi.ProviderResource>,
  given: pulumi.CustomResourceOptions,
): pulumi.CustomResourceOptions {
  const provider = each.provider === null ? undefined : providers.get(each.provider)
  return pulumi.mergeOptions(given, {
    dependsOn: each.dependsOn.flatMap((address) => registered.get(address) ?? []),
    protect: each.protect,
    ignoreChanges: [...each.ignoreChanges],
    replaceOnChanges: [...each.replaceOnChanges],
    deleteBeforeReplace: each.deleteBeforeReplace,
    ...(provider && { provider }),
  })
}

function argumentsOf(
  properties: Readonly<Record<string, Node>>,
  registered: Registered,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, node]) => [name, inputOf(node, registered)]),
  )
}

function inputOf(node: Node, registered: Registered): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'reference':
      return converted(outputOf(node.to, registered), node.as)
    case 'text':
      return pulumi.concat(
        ...node.parts.map((part) => (typeof part === 'string' ? part : outputOf(part, registered))),
      )
    case 'list':
      return node.items.map((item) => inputOf(item, registered))
    case 'object':
      return argumentsOf(node.entries, registered)
    case 'secret':
      return pulumi.secret(inputOf(node.value, registered))
  }
}

function outputOf({ address, type, attribute }: Reference, registered: Registered): pulumi.Output<string> {
  const resource = registered.get(address)
  const names = typeNames(type)
  const name = attribute === 'id' ? 'id' : (names?.properties[attribute]?.name ?? names?.outputs[attribute])
  const output = name === undefined ? undefined : (resource as unknown as Module | undefined)?.[name]
  if (!pulumi.Output.isInstance(output))
    throw refused.attribute({ address, path: attribute }, names?.class ?? type)
  return output as pulumi.Output<string>
}

/** An id is a text in Pulumi, even where another resource takes it as a number. */
function converted(output: pulumi.Output<unknown>, shape: Shape): pulumi.Output<unknown> {
  if (shape === 'number') return output.apply((value) => (typeof value === 'string' ? Number(value) : value))
  if (shape === 'string') return output.apply((value) => (typeof value === 'number' ? String(value) : value))
  return output
}
