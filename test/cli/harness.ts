/** Runs a command line in this process and gives back everything a person would see. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import type { Context, Env, Lang } from '../../cli/command.ts'
import { run } from '../../cli/program.ts'

export const root = join(import.meta.dirname, '..', '..')

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Setting {
  readonly cwd: string
  readonly env?: Env
  readonly lang?: Lang
  readonly debug?: boolean
  readonly now?: string
}

export async function cli(args: readonly string[], setting: Setting): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const context: Context = {
    cwd: setting.cwd,
    env: setting.env ?? process.env,
    lang: setting.lang ?? 'en',
    color: false,
    debug: setting.debug ?? false,
    interactive: false,
    width: 120,
    version: '0.0.0-test',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    now: () => new Date(setting.now ?? '2026-11-22T10:00:00Z'),
  }
  const code = await run(args, context)
  return { code, out: out.join(''), err: err.join('') }
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, removed after the test, with these files in it. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-cli-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A project that holds sample contracts of this repository, as they are. */
export function projectOf(...clients: readonly string[]): string {
  const folder = project({ 'cdktf.json': '{}' })
  for (const client of clients) {
    cpSync(join(root, 'clients', client), join(folder, 'clients', client), { recursive: true })
  }
  return folder
}
