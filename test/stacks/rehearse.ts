/** A stack in the rehearsal cloud, by the real terraform, and what the judge says of it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'cdktf'
import { expect } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import type { LoadedContract } from '../../contract/load.ts'
import type { Contract } from '../../contract/model.ts'
import { readDocument } from '../../inventory/read.ts'
import type { Ledger } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

const root = join(import.meta.dirname, '../..')

export function hasTerraform(): boolean {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes the stack under `folder` and gives the folder that terraform runs in. */
export function write(folder: string, contract: Contract, protect = true): string {
  const { code } = contract.client
  const app = new App({ outdir: join(folder, code) })
  new ClientStack(app, { contract, stateFolder: folder, protect })
  app.synth()
  return join(folder, code, 'stacks', code)
}

export function stateOf(folder: string, { contract }: LoadedContract): string {
  return readFileSync(join(folder, `terraform.${contract.client.code}.tfstate`), 'utf8')
}

/** What the judge says of the applied state; `draft` for a contract that nobody signed. */
export function judgeState(loaded: LoadedContract, cwd: string, state: string, draft = false): Ledger {
  const documents = {
    synth: readDocument('cdk.tf.json', readFileSync(join(cwd, 'cdk.tf.json'), 'utf8')),
    state: readDocument('terraform.tfstate', state),
  }
  const options = { cwd: root, now: '2026-11-22T12:00:00Z', policies: POLICIES, draft }
  return judgeLoaded(loaded, stages(documents), options)
}

/** Nothing broken, nothing that no service claims. */
export function expectGreen({ verdicts, unclaimed }: Ledger): void {
  expect(verdicts.filter(({ status }) => status === 'broken')).toEqual([])
  expect(unclaimed).toEqual([])
  const deployed = verdicts.filter(({ status, level }) => status === 'kept' && level === 'deployed')
  expect(deployed.length).toBeGreaterThan(3)
}
