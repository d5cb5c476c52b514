/** The real terraform builds every sample against the rehearsal cloud, finds nothing left to do, and takes it down. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'cdktf'
import { afterAll, describe, expect, it } from 'vitest'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import type { Contract } from '../../contract/model.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { ClientStack, hasStack } from '../../stacks/client-stack.ts'

const root = join(import.meta.dirname, '../..')
const contracts = findContracts(root)
  .map((file) => loadContract(file, { cwd: root }).contract)
  .filter(hasStack)
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hasTerraform(): boolean {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes the stack and gives the folder that terraform runs in. */
function write(contract: Contract, protect: boolean): string {
  const { code } = contract.client
  const app = new App({ outdir: join(folder, code) })
  new ClientStack(app, { contract, stateFolder: folder, protect })
  app.synth()
  return join(folder, code, 'stacks', code)
}

describe.skipIf(!hasTerraform()).each(contracts.map((contract) => [contract.client.code, contract] as const))(
  '%s',
  (code, contract) => {
    it('is built in one apply, is done at the next plan, is kept while the contract runs, and goes when it ends', async () => {
      const cwd = write(contract, true)
      await withSandbox({ cloudFile: join(folder, `${code}.json`), env: process.env }, async ({ run }) => {
        const terraform = (...words: string[]) => run(['terraform', ...words], { cwd, stdio: 'ignore' })
        expect(await terraform('init', '-input=false'), 'init').toBe(0)
        expect(await terraform('apply', '-auto-approve', '-input=false'), 'apply').toBe(0)
        expect(await terraform('plan', '-detailed-exitcode', '-input=false'), 'second plan').toBe(0)

        const state = readFileSync(join(folder, `terraform.${code}.tfstate`), 'utf8')
        expect(state).not.toMatch(/PRIVATE KEY|AGE-SECRET-KEY/)

        expect(await terraform('destroy', '-auto-approve'), 'destroy while protected').not.toBe(0)
        write(contract, false)
        expect(await terraform('apply', '-auto-approve', '-input=false'), 'protections lifted').toBe(0)
        expect(await terraform('destroy', '-auto-approve'), 'destroy').toBe(0)
      })
    })
  },
)
