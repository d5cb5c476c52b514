/** Policies that a client project brings along: modules whose default export is a policy, or a list of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InputError, refuse } from '../contract/errors.ts'
import { KINDS } from '../contract/vocabulary.ts'
import { guarded } from './guarded.ts'
import { importModule } from './import-module.ts'
import { PACKS, POLICIES } from './index.ts'
import { text } from './lib/say.ts'
import { untouchable } from './lib/untouchable.ts'
import type { Policy } from './model.ts'

const MODULE = /(?<!\.d)\.(?:ts|mts|js|mjs)$/

/**
 * The policies of every module in `folder` (a project's `policies/`), in the order of their names. Throws
 * `InputError` for a module that cannot be loaded, a shape that is not a policy, an id that is taken.
 */
export async function loadPolicies(folder: string): Promise<readonly Policy[]> {
  const files = readdirSync(folder)
    .filter((file) => MODULE.test(file) && !/\.test\.\w+$/.test(file))
    .sort()
  const loaded: Policy[] = []
  // A module may import them, and sort them its own way.
  untouchable([POLICIES, PACKS])
  for (const file of files) {
    const path = join(folder, file)
    for (const value of [await defaultOf(path)].flat()) {
      const fault = faultOf(value)
      if (fault !== null)
        throw refuse(text(`${path}\u00a0: pas une règle`, `${path}: not a policy`), fault, SHAPE)
      const policy = value as Policy
      const taken = [...POLICIES, ...loaded].some(({ id }) => id === policy.id)
      if (taken)
        throw refuse(
          text(`${path}\u00a0: ${policy.id} existe déjà`, `${path}: ${policy.id} already exists`),
          text(
            'deux règles de même identifiant se masqueraient',
            'two policies with the same id would hide each other',
          ),
        )
      loaded.push(guarded(policy, path))
    }
  }
  return loaded
}

const SHAPE = text(
  'export default definePolicy({ id, kind, severity, reads, title, why, remedy, check })',
  'export default definePolicy({ id, kind, severity, reads, title, why, remedy, check })',
)

/** Node before 22.18 does not read TypeScript by itself; tsx does, when the project has it. */
async function load(path: string): Promise<{ readonly default?: unknown }> {
  const url = pathToFileURL(path).href
  try {
    return (await importModule(url)) as { default?: unknown }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error
    const tsx = tsxOf(path)
    if (tsx === null) throw error
    const { tsImport } = (await importModule(tsx)) as {
      tsImport(file: string, parent: string): Promise<{ default?: unknown }>
    }
    return tsImport(url, url)
  }
}

/** Where the project's tsx keeps its entry for `import`; `require.resolve` would give the other one. */
function tsxOf(path: string): string | null {
  try {
    const file = createRequire(path).resolve('tsx/package.json')
    const { exports } = JSON.parse(readFileSync(file, 'utf8')) as {
      exports: { './esm/api': { import: { default: string } } }
    }
    return new URL(exports['./esm/api'].import.default, pathToFileURL(file)).href
  } catch {
    return null
  }
}

async function defaultOf(path: string): Promise<unknown> {
  try {
    return (await load(path)).default
  } catch (error) {
    if (error instanceof InputError) throw error
    const typescript = (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
    throw refuse(
      text(`${path}\u00a0: module illisible`, `${path}: cannot load the module`),
      error instanceof Error ? error.message : String(error),
      typescript
        ? text(
            'ajoutez tsx au projet, compilez-le en .js, ou lancez Node 22.18 ou plus récent',
            'add tsx to the project, compile it to .js, or run Node 22.18 or newer',
          )
        : null,
    )
  }
}

/** What keeps `value` from being a policy, or null. */
function faultOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'default export'
  const policy = value as Readonly<Record<string, unknown>>
  if (typeof policy.id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(policy.id)) return 'id'
  if (typeof policy.kind !== 'string' || !(policy.kind in KINDS)) return `kind: ${String(policy.kind)}`
  if (!['critical', 'high', 'medium', 'low'].includes(policy.severity as string)) return 'severity'
  if (!Array.isArray(policy.reads)) return 'reads'
  for (const key of ['title', 'why', 'remedy']) {
    const words = policy[key] as { fr?: unknown; en?: unknown } | undefined
    if (typeof words?.fr !== 'string' || typeof words.en !== 'string') return `${key}: { fr, en }`
  }
  return typeof policy.check === 'function' ? null : 'check'
}
