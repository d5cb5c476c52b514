/** The real terraform builds every sample against the rehearsal cloud, finds nothing left to do, and takes it down. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { hasStack } from '../../stacks/client-stack.ts'
import { expectGreen, hasTerraform, judgeState, stateOf, write } from './rehearse.ts'

const root = join(import.meta.dirname, '../..')
const samples = findContracts(root)
  .map((file) => loadContract(file, { cwd: root }))
  .filter(({ contract }) => hasStack(contract))
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe
  .skipIf(!hasTerraform())
  .each(samples.map((sample) => [sample.contract.client.code, sample] as const))('%s', (code, sample) => {
  const { contract } = sample
  it('is built in one apply, done at the next plan, judged green, kept while the contract runs, and goes when it ends', async () => {
    const cwd = write(folder, contract)
    await withSandbox({ cloudFile: join(folder, `${code}.json`), env: process.env }, async ({ run }) => {
      const terraform = (...words: string[]) => run(['terraform', ...words], { cwd, stdio: 'ignore' })
      expect(await terraform('init', '-input=false'), 'init').toBe(0)
      expect(await terraform('apply', '-auto-approve', '-input=false'), 'apply').toBe(0)
      expect(await terraform('plan', '-detailed-exitcode', '-input=false'), 'second plan').toBe(0)

      const state = stateOf(folder, sample)
      expect(state).not.toMatch(/PRIVATE KEY|AGE-SECRET-KEY/)
      expectGreen(judgeState(sample, cwd, state))

      expect(await terraform('destroy', '-auto-approve'), 'destroy while protected').not.toBe(0)
      write(folder, contract, false)
      expect(await terraform('apply', '-auto-approve', '-input=false'), 'protections lifted').toBe(0)
      expect(await terraform('destroy', '-auto-approve'), 'destroy').toBe(0)
    })
  })
})
