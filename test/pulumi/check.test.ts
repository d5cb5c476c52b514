/** `paraphe check` on what Pulumi writes: the preview of a deployment, the export of a stack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/model.ts'
import { deployClient } from '../../pulumi/index.ts'
import { cli, root } from '../cli/harness.ts'
import { exportOf, previewOf, run } from './engine.ts'

const client = 'avance-ovh'
const contract = join(root, 'clients', client, 'contract.yaml')
const folder = mkdtempSync(join(tmpdir(), 'paraphe-pulumi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const deploy = (preview: boolean) => run(() => deployClient(contract), { stack: client, preview })
async function check(document: object, ...more: string[]) {
  const file = join(folder, 'document.json')
  writeFileSync(file, JSON.stringify(document))
  const done = await cli(['check', client, file, '--format', 'json', ...more], { cwd: root })
  expect(done.err).toBe('')
  return { ...done, ledger: JSON.parse(done.out) as Ledger }
}

it('judges a preview: declared, and no more', async () => {
  const document = previewOf(client, await deploy(true))
  const { code, ledger } = await check(document)
  expect(ledger.verdicts.filter(({ status }) => status === 'broken')).toEqual([])
  expect(code).toBe(0)
  expect(ledger.sources).toMatchObject([{ stage: 'pulumi', level: 'declared' }])
  expect((await check(document, '--require', 'deployed')).code).toBe(1)
})

it('judges an export as what is deployed', async () => {
  const { code, ledger } = await check(exportOf(client, await deploy(false)), '--require', 'deployed')
  expect(ledger.sources).toMatchObject([{ stage: 'state', level: 'deployed' }])
  expect(code).toBe(0)
})
