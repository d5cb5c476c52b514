/** Reads the golden folder, and makes the sandbox plan the same configurations with the real Terraform. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'

const run = promisify(execFile)

export const GOLDEN = process.env.PARAPHE_GOLDEN ?? path.join(import.meta.dirname, '..', 'golden')
export const PROVIDERS = ['hcloud', 'scaleway', 'ovh', 'openstack', 'cloudstack'] as const

// biome-ignore lint/suspicious/noExplicitAny: plans are compared as JSON, whatever they hold.
export type Json = any

export const readJson = (file: string): Json => JSON.parse(fs.readFileSync(file, 'utf8'))

export interface Case {
  readonly provider: string
  readonly name: string
  readonly folder: string
}

export function casesOf(provider: string): Case[] {
  const root = path.join(GOLDEN, provider)
  if (!fs.existsSync(root)) return []
  return fs
    .readdirSync(root)
    .filter((name) => fs.existsSync(path.join(root, name, 'main.tf.json')))
    .filter((name) => fs.existsSync(path.join(root, name, 'plan.json')))
    .map((name) => ({ provider, name, folder: path.join(root, name) }))
}

export const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'paraphe-test-'))

/** A sandbox with an empty cloud in a folder that is gone afterwards. */
export async function inSandbox<T>(
  body: (sandbox: Sandbox, folder: string) => Promise<T>,
  cloud?: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<T> {
  const folder = temporary()
  const cloudFile = cloud ?? path.join(folder, 'cloud.json')
  try {
    return await withSandbox({ cloudFile, env }, (sandbox) => body(sandbox, folder))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

export interface Outcome {
  readonly ok: boolean
  readonly stdout: string
  readonly stderr: string
}

/** Runs terraform; a failure is an outcome, not an exception. */
export async function terraform(sandbox: Sandbox, cwd: string, ...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run('terraform', args, { cwd, env: sandbox.env, maxBuffer: 1 << 28 })
    return { ok: true, stdout, stderr }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return { ok: false, stdout, stderr }
  }
}

/** Terraform in a folder: gives what it prints, and throws what it complains of. */
export const working =
  (sandbox: Sandbox, cwd: string) =>
  async (...args: string[]): Promise<string> => {
    const { ok, stdout, stderr } = await terraform(sandbox, cwd, ...args)
    if (!ok) throw new Error(stderr)
    return stdout
  }

/** The plan of a folder, as `terraform show -json` prints it; state beside it is not refreshed. */
export async function planOf(sandbox: Sandbox, folder: string): Promise<Json> {
  const run = working(sandbox, folder)
  await run('init', '-input=false', '-no-color')
  const quietly = ['-refresh=false', '-input=false', '-lock=false', '-no-color']
  await run('plan', ...quietly, '-out=plan.bin')
  return JSON.parse(await run('show', '-json', 'plan.bin'))
}

/** The states of many configurations as that of one root, in which each is a module. */
function stateTogether(states: Readonly<Record<string, Json>>): Json {
  const resources = Object.entries(states).flatMap(([name, state]) =>
    state.resources.map((one: Json) => ({ module: `module.${name}`, ...one })),
  )
  const [first] = Object.values(states)
  return { ...first, resources }
}

/** One plan for many configurations: each is a module of one root. Gives back the resource changes of each. */
export async function planTogether(
  sandbox: Sandbox,
  folder: string,
  configurations: Readonly<Record<string, Json>>,
  states: Readonly<Record<string, Json>> = {},
): Promise<Record<string, Json[]>> {
  const calls: Record<string, Json> = {}
  for (const [name, configuration] of Object.entries(configurations)) {
    const module = path.join(folder, name)
    fs.mkdirSync(module, { recursive: true })
    fs.writeFileSync(path.join(module, 'main.tf.json'), JSON.stringify(configuration))
    calls[name] = { source: `./${name}` }
  }
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ module: calls }))
  if (Object.keys(states).length > 0)
    fs.writeFileSync(path.join(folder, 'terraform.tfstate'), JSON.stringify(stateTogether(states)))
  const plan = await planOf(sandbox, folder)
  const changes: Record<string, Json[]> = Object.fromEntries(Object.keys(calls).map((name) => [name, []]))
  for (const change of plan.resource_changes ?? []) {
    const [, name = ''] = /^module\.([^.]+)\./.exec(change.address) ?? []
    changes[name]?.push({ ...change, address: change.address.slice(`module.${name}.`.length) })
  }
  return changes
}

/** What a plan says of one resource, without what the sandbox does not decide. */
export const essence = ({ address, change }: Json): Json => ({
  address,
  actions: change.actions,
  after: change.after ?? null,
  after_unknown: change.after_unknown ?? {},
  after_sensitive: change.after_sensitive ?? {},
  replace_paths: change.replace_paths ?? [],
})

const text = (value: unknown): string =>
  JSON.stringify(value, (_, item) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )

/** Where two JSON values differ; arrays of the same length and content are equal in any order when they are sets. */
export function differences(expected: Json, found: Json, at = ''): string[] {
  if (text(expected) === text(found)) return []
  const both = [expected, found]
  if (both.every((value) => Array.isArray(value)) && expected.length === found.length) {
    const a = expected.map(text).sort()
    const b = found.map(text).sort()
    if (a.join() === b.join()) return []
    return expected.flatMap((item: Json, index: number) => differences(item, found[index], `${at}[${index}]`))
  }
  if (both.every((value) => value && typeof value === 'object' && !Array.isArray(value))) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)])
    return [...names].flatMap((name) => differences(expected[name], found[name], at ? `${at}.${name}` : name))
  }
  return [`${at}: expected ${text(expected)?.slice(0, 300)}, planned ${text(found)?.slice(0, 300)}`]
}

/** All differences between two lists of resource changes. */
export function compareChanges(expected: readonly Json[], found: readonly Json[]): string[] {
  const byAddress = new Map(found.map((change) => [change.address, change]))
  const missing = found.filter((change) => !expected.some(({ address }) => address === change.address))
  return [
    ...expected.flatMap((change) => {
      const other = byAddress.get(change.address)
      return other
        ? differences(essence(change), essence(other), change.address)
        : [`${change.address}: not planned at all`]
    }),
    ...missing.map(({ address }) => `${address}: planned, not expected`),
  ]
}
