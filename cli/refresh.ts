/** Asks the real Terraform what the cloud is like now, without writing the state. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import type { Env } from './command.ts'

export interface Refreshed {
  /** A document of the shape of `terraform show -json` of a state. */
  readonly text: string
}

/**
 * Runs a refresh-only plan in a stack's folder and gives back the refreshed state.
 * Throws InputError when terraform is not there, was never initialised, or fails.
 */
export async function refreshedState(stackDir: string, env: Env): Promise<Refreshed> {
  const terraform = env.TERRAFORM_BINARY_NAME ?? 'terraform'
  if (!existsSync(join(stackDir, '.terraform'))) {
    throw refuse(
      {
        fr: `${stackDir}\u00a0: terraform n’y a jamais été initialisé`,
        en: `${stackDir}: terraform was never initialized here`,
      },
      {
        fr: '--refresh interroge le cloud par terraform',
        en: '--refresh queries the cloud through terraform',
      },
      { fr: 'déployez d’abord, ou retirez --refresh', en: 'deploy first, or drop --refresh' },
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-refresh-'))
  const saved = join(folder, 'refresh.tfplan')
  const call = (args: readonly string[]) => capture(terraform, args, stackDir, env)
  try {
    await call(['plan', '-refresh-only', '-input=false', '-no-color', '-lock=false', `-out=${saved}`])
    const plan = JSON.parse(await call(['show', '-json', saved])) as { prior_state?: unknown }
    return { text: JSON.stringify(plan.prior_state ?? {}) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function capture(command: string, args: readonly string[], cwd: string, env: Env): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', () => fail(noTerraform(command)))
    child.on('close', (code) => {
      if (code === 0) done(out)
      else
        fail(
          refuse(
            both(
              `terraform ${args[0]} a échoué, code ${code}`,
              `terraform ${args[0]} failed with exit code ${code}`,
            ),
            faultIn(err),
            both(`lancez-le à la main dans ${cwd}`, `run it by hand in ${cwd}`),
          ),
        )
    })
  })
}

/** Characters of what Terraform says that are repeated. */
const LONGEST = 300

/** What Terraform says is wrong, in one line: without its warnings, its frames and its explanations. */
export function faultIn(err: string): string | null {
  const plain = err.replace(/[\u2500-\u257f]/g, ' ').replaceAll('\r', '')
  const from = plain.search(/Error: /)
  const told = (from < 0 ? plain : plain.slice(from + 'Error: '.length)).replace(/\s+/g, ' ').trim()
  if (told === '') return null
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}…` : told
}

/** The one message for a machine without Terraform. */
export function noTerraform(command = 'terraform') {
  return refuse(
    both(`${command} n’est pas dans le PATH`, `${command} is not on PATH`),
    both(
      'Terraform (1.5 ou plus récent) ou OpenTofu est le seul outil que npm n’installe pas',
      'Terraform (1.5 or newer) or OpenTofu is the one tool that npm does not install',
    ),
    both(
      'installez-le, ou nommez-le dans TERRAFORM_BINARY_NAME',
      'install it, or name it in TERRAFORM_BINARY_NAME',
    ),
  )
}
