/** The recorded mistakes as configurations, and what the real Terraform reports of them over the stand-ins. */
import fs from 'node:fs'
import path from 'node:path'
import type { Sandbox } from '../../sandbox/run.ts'
import { GOLDEN, type Json, readJson, terraform } from './golden.ts'

/** One entry of a provider's `refusals.json`. */
export interface Mistake {
  readonly id: string
  readonly resource: string
  readonly outcome: 'refused' | 'accepted' | 'accepted-with-warning'
  readonly stage?: 'validate' | 'plan'
  readonly reported_at?: readonly string[]
  readonly kind?: string
}

/** What Terraform said of one mistake at one stage. */
export interface Report {
  readonly severity: 'error' | 'warning'
  /** The key that it underlines; `(body)` for a block as a whole. */
  readonly at: string
  readonly text: string
}

export const mistakesOf = (provider: string): Mistake[] => {
  const recorded = readJson(path.join(GOLDEN, provider, 'refusals.json'))
  return [...recorded.refused, ...recorded.accepted]
}

/** What each mistake changes in the smallest recorded configuration of its type; null removes. */
const PATCHES = readJson(path.join(import.meta.dirname, 'mistakes.json')) as Json

/** Long texts and lists are written as `$text` and `$times`. */
function expand(value: Json): Json {
  if (value?.$text !== undefined) return 'a'.repeat(value.$text)
  if (value?.$times !== undefined) return Array.from({ length: value.$times }, () => value.of)
  return value
}

/** The configuration that makes the mistake. */
export function mistaken(provider: string, { id, resource }: Mistake): Json {
  const name = `${resource.slice(provider.length + 1)}-minimal`
  const recorded = path.join(GOLDEN, provider, name, 'main.tf.json')
  const whole = readJson(recorded)
  const body = whole.resource[resource].x
  for (const [attribute, value] of Object.entries(PATCHES[provider][id])) {
    if (value === null) delete body[attribute]
    else body[attribute] = expand(value)
  }
  return { ...whole, resource: { [resource]: { x: body } } }
}

/** The key on whose line, or on the first line of whose value, the reported range begins. */
function keyAt(lines: readonly string[], line: number): string {
  const [, key] = /^\s*"([^"]+)":/.exec(lines[line - 1] ?? '') ?? []
  if (key !== undefined) return key === 'x' ? '(body)' : key
  return '(body)'
}

/** Reports of a whole root, by the module (one for each mistake) that they point into. */
function reportsOf(root: string, diagnostics: readonly Json[]): Map<string, Report[]> {
  const found = new Map<string, Report[]>()
  for (const { severity, summary, detail, range } of diagnostics) {
    const module = path.dirname(range?.filename ?? '')
    const text = fs.readFileSync(path.join(root, range?.filename ?? 'main.tf.json'), 'utf8')
    const at = keyAt(text.split('\n'), range?.start.line ?? 1)
    found.set(module, [...(found.get(module) ?? []), { severity, at, text: `${summary} ${detail ?? ''}` }])
  }
  return found
}

function writeRoot(root: string, provider: string, mistakes: readonly Mistake[]): void {
  const calls: Record<string, Json> = {}
  for (const mistake of mistakes) {
    const folder = path.join(root, mistake.id)
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(mistaken(provider, mistake), null, 1))
    calls[mistake.id] = { source: `./${mistake.id}` }
  }
  fs.writeFileSync(path.join(root, 'main.tf.json'), JSON.stringify({ module: calls }))
}

/** `terraform validate` of all of them at once. */
export async function validated(
  sandbox: Sandbox,
  root: string,
  provider: string,
  mistakes: readonly Mistake[],
): Promise<Map<string, Report[]>> {
  writeRoot(root, provider, mistakes)
  await terraform(sandbox, root, 'init', '-input=false', '-no-color')
  const { stdout } = await terraform(sandbox, root, 'validate', '-json')
  return reportsOf(root, JSON.parse(stdout).diagnostics)
}

/** `terraform plan` of all of them at once. */
export async function plannedAll(
  sandbox: Sandbox,
  root: string,
  provider: string,
  mistakes: readonly Mistake[],
): Promise<Map<string, Report[]>> {
  writeRoot(root, provider, mistakes)
  await terraform(sandbox, root, 'init', '-input=false', '-no-color')
  const { stdout } = await terraform(sandbox, root, 'plan', '-json', '-refresh=false', '-input=false')
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  return reportsOf(
    root,
    lines.flatMap((line) => JSON.parse(line).diagnostic ?? []),
  )
}
