/** A policy pack served as the engine serves one, and a client that asks it as the engine asks. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asked } from './engine.ts'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
// gRPC and its messages as the SDK itself has them.
const sdk = createRequire(require.resolve('@pulumi/pulumi/package.json'))
const grpc = sdk('@grpc/grpc-js')
const messages = sdk('@pulumi/pulumi/proto/analyzer_pb')
const services = sdk('@pulumi/pulumi/proto/analyzer_grpc_pb')
const { Struct } = sdk('google-protobuf/google/protobuf/struct_pb')
const { Empty } = sdk('google-protobuf/google/protobuf/empty_pb')
const { EnforcementLevel } = messages

export interface Diagnostic {
  readonly policy: string
  readonly level: 'advisory' | 'mandatory'
  readonly message: string
  readonly urn: string
}

export interface Analyzer {
  /** Names and kinds of the policies that the pack says it has. */
  info(): Promise<readonly { readonly name: string; readonly level: string }[]>
  /** One resource, as the engine asks before it makes or changes it. */
  analyze(resource: Asked): Promise<readonly Diagnostic[]>
  /** The whole stack, with what is known of each resource. */
  analyzeStack(resources: readonly Asked[]): Promise<readonly Diagnostic[]>
  stop(): void
}

/** Starts the pack by the very program that the engine's language host runs; `code` is the pack's `index.js`. */
export async function startPack(code: string): Promise<Analyzer> {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-pack-'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "pack", "version": "1.2.3" }')
  writeFileSync(join(folder, 'PulumiPolicy.yaml'), 'runtime: nodejs\n')
  writeFileSync(join(folder, 'index.js'), code)
  const runner = join(root, 'node_modules/@pulumi/pulumi/cmd/run-policy-pack/index.js')
  const child = spawn(process.execPath, [runner, '127.0.0.1:1', folder], { cwd: folder })
  const stop = () => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const port = await portOf(child).catch((error) => {
    stop()
    throw error
  })
  const client = new services.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure())
  const ask = (method: string, request: unknown) =>
    new Promise<Wire>((resolve, reject) =>
      client[method](request, (error: unknown, answer: Wire) => (error ? reject(error) : resolve(answer))),
    )
  return {
    info: async () =>
      (await ask('getAnalyzerInfo', new Empty())).toObject().policiesList.map((policy) => ({
        name: policy.name,
        level: levelOf(policy.enforcementlevel),
      })),
    analyze: async (resource) => diagnosticsOf(await ask('analyze', resourceRequest(resource))),
    analyzeStack: async (resources) => {
      const request = new messages.AnalyzeStackRequest()
      request.setResourcesList(resources.map(stackResource))
      return diagnosticsOf(await ask('analyzeStack', request))
    },
    stop: () => {
      client.close()
      stop()
    },
  }
}

interface Wire {
  toObject(): {
    readonly policiesList: readonly { readonly name: string; readonly enforcementlevel: number }[]
    readonly diagnosticsList: readonly {
      readonly policyname: string
      readonly enforcementlevel: number
      readonly message: string
      readonly urn: string
    }[]
  }
}

/** The pack prints the port that it listens on, and nothing else. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.on('data', (text) => {
      errors += text
    })
    child.stdout?.on('data', (text) => resolve(Number(String(text).trim())))
    child.on('exit', (code) => reject(new Error(`the pack ended with ${code}: ${errors}`)))
  })
}

const levelOf = (level: number): Diagnostic['level'] =>
  level === EnforcementLevel.MANDATORY ? 'mandatory' : 'advisory'

const diagnosticsOf = (answer: Wire): readonly Diagnostic[] =>
  answer.toObject().diagnosticsList.map(({ policyname, enforcementlevel, message, urn }) => ({
    policy: policyname,
    level: levelOf(enforcementlevel),
    message,
    urn,
  }))

/** Bridged providers, which all four are, repeat the id among the outputs of what is made. */
function fill(message: Settable, resource: Asked, whole: boolean) {
  const { type, urn, name, id, inputs, outputs, protect } = resource
  const options = new messages.AnalyzerResourceOptions()
  options.setProtect(protect)
  message.setType(type)
  message.setUrn(urn)
  message.setName(name)
  const known = { ...inputs, ...outputs, ...(id !== '' && { id }) }
  message.setProperties(Struct.fromJavaScript(whole ? known : inputs))
  message.setOptions(options)
  return message
}

interface Settable {
  setType(value: string): void
  setUrn(value: string): void
  setName(value: string): void
  setProperties(value: unknown): void
  setOptions(value: unknown): void
}

const resourceRequest = (resource: Asked) => fill(new messages.AnalyzeRequest(), resource, false)

function stackResource(resource: Asked) {
  const message = new messages.AnalyzerResource()
  fill(message, resource, true)
  message.setParent(resource.parent)
  message.setDependenciesList([...resource.dependencies])
  for (const [name, urns] of Object.entries(resource.propertyDependencies)) {
    const list = new messages.AnalyzerPropertyDependencies()
    list.setUrnsList([...urns])
    message.getPropertydependenciesMap().set(name, list)
  }
  return message
}
