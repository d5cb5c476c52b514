/** Every offer on every host that takes it: deployed in the rehearsal cloud, nothing left to do, judged green. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseContract } from '../../contract/load.ts'
import { HOST_IDS } from '../../hosts/index.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { orderOf, tryOn } from '../../stacks/offers.ts'
import { VARIANTS } from '../../stacks/variants.ts'
import { expectGreen, hasTerraform, judgeState, stateOf, write } from './rehearse.ts'

const root = mkdtempSync(join(tmpdir(), 'cells-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const cells = VARIANTS.flatMap((variant) =>
  HOST_IDS.filter((host) => tryOn(variant, host) === null).map(
    (host) => [variant.title.en, host, variant] as const,
  ),
)

describe.skipIf(!hasTerraform())('each cell of the table of offers', () => {
  it.each(cells)('%s on %s', async (_title, host, variant) => {
    const folder = mkdtempSync(join(root, 'cell-'))
    const loaded = parseContract(orderOf(variant, host), 'essai.yaml')
    const cwd = write(folder, loaded.contract)
    await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async ({ run }) => {
      const terraform = (...words: string[]) => run(['terraform', ...words], { cwd, stdio: 'ignore' })
      expect(await terraform('init', '-input=false'), 'init').toBe(0)
      expect(await terraform('apply', '-auto-approve', '-input=false'), 'apply').toBe(0)
      expect(await terraform('plan', '-detailed-exitcode', '-input=false'), 'second plan').toBe(0)
      const ledger = judgeState(loaded, cwd, stateOf(folder, loaded), true)
      expectGreen(ledger)
      // What is doubled is seen in the state, and not merely unproven.
      const doubled = ledger.verdicts.filter(({ promise }) => /redundancy/.test(promise.kind))
      expect(doubled.filter(({ status, level }) => status !== 'kept' || level === 'declared')).toEqual([])
    })
  })
})
