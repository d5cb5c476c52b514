/** Real programs, or a loud failure: a system test that silently did nothing would be worse than none. */
import { spawnSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { systemRoot } from './machine.ts'

/**
 * `describe` for tests that need `programs` and root. What is missing fails the tests, unless `PARAPHE_SYSTEM=skip`,
 * which prints what was skipped and why.
 */
export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const root = systemRoot()
  const missing = programs.filter((program) => !has(root, program))
  if (process.getuid?.() !== 0) missing.push('root')
  if (missing.length > 0 && process.env.PARAPHE_SYSTEM === 'skip') {
    console.warn(`SKIPPED ${name}: no ${missing.join(', ')}`)
    describe.skip(name, tests)
    return
  }
  if (missing.length > 0) {
    throw new Error(`${name}: no ${missing.join(', ')}; install .ci/apt-packages or set PARAPHE_SYSTEM=skip`)
  }
  describe(name, tests)
}

const FOLDERS = ['usr/sbin', 'usr/bin']

const has = (root: string | null, program: string): boolean =>
  root === null
    ? spawnSync('which', [program]).status === 0
    : // A link of another system leads nowhere on this one.
      FOLDERS.some((folder) => lstatSync(join(root, folder, program), { throwIfNoEntry: false }))
