/** The real terraform builds every sample against the rehearsal cloud, finds nothing left to do, and takes it down. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'cdktf'
import { afterAll, describe, expect, it } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import type { Contract } from '../../contract/model.ts'
import { readDocument } from '../../inventory/read.ts'
import { POLICIES } from '../../policies/index.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { ClientStack, hasStack } from '../../stacks/client-stack.ts'

const root = join(import.meta.dirname, '../..')
const samples = findContracts(root)
  .map((file) => loadContract(file, { cwd: root }))
  .filter(({ contract }) => hasStack(contract))
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

/** What the judge says of the applied state: nothing broken, nothing that no service claims. */
function expectGreen(sample: LoadedContract, cwd: string, state: string): void {
  const documents = {
    synth: readDocument('cdk.tf.json', readFileSync(join(cwd, 'cdk.tf.json'), 'utf8')),
    state: readDocument('terraform.tfstate', state),
  }
  const judging = { cwd: root, now: '2026-11-22T12:00:00Z', policies: POLICIES }
  const ledger = judgeLoaded(sample, stages(documents), judging)
  expect(ledger.verdicts.filter(({ status }) => status === 'broken')).toEqual([])
  expect(ledger.unclaimed).toEqual([])
  const deployed = ledger.verdicts.filter(({ status, level }) => status === 'kept' && level === 'deployed')
  expect(deployed.length).toBeGreaterThan(3)
}

describe
  .skipIf(!hasTerraform())
  .each(samples.map((sample) => [sample.contract.client.code, sample] as const))('%s', (code, sample) => {
  const { contract } = sample
  it('is built in one apply, done at the next plan, judged green, kept while the contract runs, and goes when it ends', async () => {
    const cwd = write(contract, true)
    await withSandbox({ cloudFile: join(folder, `${code}.json`), env: process.env }, async ({ run }) => {
      const terraform = (...words: string[]) => run(['terraform', ...words], { cwd, stdio: 'ignore' })
      expect(await terraform('init', '-input=false'), 'init').toBe(0)
      expect(await terraform('apply', '-auto-approve', '-input=false'), 'apply').toBe(0)
      expect(await terraform('plan', '-detailed-exitcode', '-input=false'), 'second plan').toBe(0)

      const state = readFileSync(join(folder, `terraform.${code}.tfstate`), 'utf8')
      expect(state).not.toMatch(/PRIVATE KEY|AGE-SECRET-KEY/)
      expectGreen(sample, cwd, state)

      expect(await terraform('destroy', '-auto-approve'), 'destroy while protected').not.toBe(0)
      write(contract, false)
      expect(await terraform('apply', '-auto-approve', '-input=false'), 'protections lifted').toBe(0)
      expect(await terraform('destroy', '-auto-approve'), 'destroy').toBe(0)
    })
  })
})
