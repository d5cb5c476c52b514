/** Where a cdktf project keeps what Terraform made of a client: synth, state, saved plan. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/** A saved plan (`terraform show -json`) beside a contract, as a fleet reads it. */
export const PLAN_FILE = 'plan.json'

export interface ClientDocuments {
  /** `cdk.tf.json` of the client's stack. */
  readonly synth: string | null
  /** The local state file, when the backend is local and has been written. */
  readonly state: string | null
  /** The stack's working directory, where terraform runs. */
  readonly stackDir: string
}

/**
 * The root of the project that holds `file`: the nearest folder above it with a `cdktf.json`, a `cdktf.out` or a
 * `clients` folder; else the folder of the file itself.
 */
export function projectRoot(file: string): string {
  const marks = ['cdktf.json', 'cdktf.out', 'package.json']
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder
    if (dirname(folder) === folder) return dirname(resolve(file))
  }
}

/** What Terraform left of the client's stack under `root`. The state is where the synth's own backend says. */
export function documentsOf(root: string, code: string): ClientDocuments {
  const stackDir = join(root, 'cdktf.out', 'stacks', code)
  const synth = join(stackDir, 'cdk.tf.json')
  if (!existsSync(synth))
    return { synth: null, state: existing(join(root, `terraform.${code}.tfstate`)), stackDir }
  return { synth, state: existing(localState(synth) ?? join(root, `terraform.${code}.tfstate`)), stackDir }
}

/** Null also for a text that is no JSON: whoever reads it as a stack says so. */
function localState(synth: string): string | null {
  const path = localPathIn(readFileSync(synth, 'utf8'))
  if (!path) return null
  return isAbsolute(path) ? path : join(dirname(synth), path)
}

function localPathIn(text: string): string | undefined {
  try {
    const { terraform } = JSON.parse(text) as { terraform?: { backend?: { local?: { path?: string } } } }
    return terraform?.backend?.local?.path
  } catch {
    return undefined
  }
}

const existing = (file: string): string | null => (existsSync(file) ? file : null)
