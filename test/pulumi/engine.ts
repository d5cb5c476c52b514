/**
 * A program run on Pulumi's own test runtime, and what the engine would write of it: the JSON of a preview, the export
 * of a stack. The shapes are those of `pkg/backend/display/json.go` and `sdk/go/common/apitype` in pulumi/pulumi.
 */
import * as pulumi from '@pulumi/pulumi'

export const PROJECT = 'hosting'
/** A value that is not known, as every document of Pulumi writes it. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
const SIGNATURE = '4dabf18193072939515e22adb298388d'

type Json = Readonly<Record<string, unknown>>

/** A resource as the engine was asked for it, and as the provider answered. */
export interface Asked {
  readonly type: string
  readonly name: string
  readonly urn: string
  readonly id: string
  readonly inputs: Json
  readonly outputs: Json
  readonly protect: boolean
  readonly deleteBeforeReplace: boolean
  readonly ignoreChanges: readonly string[]
  readonly provider: string
  /** The URN of its component, empty where it has none. */
  readonly parent: string
  /** False for a component, which no provider makes. */
  readonly custom: boolean
  readonly dependencies: readonly string[]
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>
}

/** What a provider would answer for the inputs it was given. */
export type Answer = (type: string, inputs: Json) => Json

export interface RunOptions {
  readonly stack: string
  readonly preview: boolean
  readonly answer?: Answer
}

/** Runs a program; `id`s are numbers, as hcloud's are, and not known in a preview. */
export async function run(
  program: () => Promise<{ values(): Iterable<pulumi.Resource> }>,
  options: RunOptions,
): Promise<readonly Asked[]> {
  const { stack, preview, answer = (_, inputs) => inputs } = options
  const asked: Asked[] = []
  let count = 1000
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, inputs }) => ({
        id: preview ? undefined : String(++count),
        state: preview ? inputs : answer(type, inputs),
      }),
      call: ({ inputs }) => inputs,
    },
    PROJECT,
    stack,
    preview,
  )
  const monitor = pulumi.runtime.getMonitor() as unknown as {
    registerResource(request: Request, done: (error: unknown, response: Response) => void): Promise<void>
  }
  const register = monitor.registerResource.bind(monitor)
  monitor.registerResource = (request, done) =>
    register(request, (error, response) => {
      if (!error) asked.push(askedOf(request, response, preview))
      done(error, response)
    })
  const registered = await program()
  await Promise.all([...registered.values()].map((each) => settled(each.urn)))
  return asked
}

const settled = <T>(output: pulumi.Output<T>): Promise<unknown> =>
  (output as unknown as { promise(withUnknowns?: boolean): Promise<unknown> }).promise()

interface Struct {
  toJavaScript(): Json
}
interface Request {
  getType(): string
  getName(): string
  getObject(): Struct
  getProtect(): boolean
  getDeletebeforereplace(): boolean
  getIgnorechangesList(): string[]
  getProvider(): string
  getParent(): string
  getCustom(): boolean
  getDependenciesList(): string[]
  getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> }
}
interface Response {
  getUrn(): string
  getId(): string
  getObject(): Struct
}

function askedOf(request: Request, response: Response, preview: boolean): Asked {
  const inputs = request.getObject().toJavaScript()
  return {
    type: request.getType(),
    name: request.getName(),
    urn: response.getUrn(),
    id: response.getId(),
    inputs,
    // The runtime of tests forgets which items of a list it does not know; the engine does not.
    outputs: preview ? inputs : response.getObject().toJavaScript(),
    protect: request.getProtect(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    ignoreChanges: request.getIgnorechangesList(),
    provider: request.getProvider(),
    parent: request.getParent(),
    custom: request.getCustom(),
    dependencies: request.getDependenciesList(),
    propertyDependencies: Object.fromEntries(
      [...request.getPropertydependenciesMap().entries()].map(([name, urns]) => [name, urns.getUrnsList()]),
    ),
  }
}

const rootOf = (stack: string) => ({
  type: 'pulumi:pulumi:Stack',
  urn: `urn:pulumi:${stack}::${PROJECT}::pulumi:pulumi:Stack::${PROJECT}-${stack}`,
})

/** `pulumi preview --json` of a stack that is not there yet. */
export function previewOf(stack: string, asked: readonly Asked[]): Json {
  const root = rootOf(stack)
  const steps = asked.map((each) => ({
    op: 'create',
    urn: each.urn,
    newState: {
      ...stateOf(each, root.urn),
      inputs: masked(each.inputs),
    },
  }))
  return {
    config: {},
    steps: [{ op: 'create', urn: root.urn, newState: { ...root, custom: false } }, ...steps],
    changeSummary: { create: steps.length + 1 },
  }
}

/** `pulumi stack export` once it is. */
export function exportOf(stack: string, asked: readonly Asked[]): Json {
  const root = rootOf(stack)
  return {
    version: 3,
    deployment: {
      manifest: { time: '2026-01-01T00:00:00Z', magic: '', version: 'v3' },
      secrets_providers: { type: 'passphrase', state: { salt: 'v1:' } },
      resources: [
        { ...root, custom: false },
        ...asked.map((each) => ({
          ...stateOf(each, root.urn),
          inputs: each.inputs,
          ...(each.custom && { id: each.id, outputs: { ...each.outputs, id: each.id } }),
        })),
      ],
      metadata: {},
    },
  }
}

function stateOf(asked: Asked, root: string): Json {
  const { urn, type, custom, parent, protect, dependencies, propertyDependencies } = asked
  return {
    ...{ urn, custom, type, parent: parent || root },
    ...(protect && { protect }),
    ...(custom && {
      provider: `${root.slice(0, root.indexOf('pulumi:pulumi'))}pulumi:providers:default::${UNKNOWN}`,
    }),
    dependencies,
    propertyDependencies,
  }
}

/** A preview prints `[secret]` where a secret stands. */
function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  if (SIGNATURE in value) return '[secret]'
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]))
}
