/** What the client takes along names every backup job that the deployed servers run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { synthOf } from '../../cli/amend/synth.ts'
import { loadContract } from '../../contract/load.ts'
import { cli, projectOf } from '../cli/harness.ts'

it('the bundle lists the repositories of every server, read from the stack', async () => {
  const cwd = projectOf('avance-ovh')
  const { contract } = loadContract(join(cwd, 'clients/avance-ovh/contract.yaml'))
  const folder = join(cwd, 'cdktf.out/stacks/avance-ovh')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'cdk.tf.json'), synthOf(contract, 'cdk.tf.json')?.text ?? '')
  await cli(['exit', 'avance-ovh', '--received', '2026-11-02', '--bundle', 'reprise'], { cwd })
  const listed = JSON.parse(readFileSync(join(cwd, 'reprise/donnees.json'), 'utf8')) as {
    holdings: { kind: string; name: string }[]
    copies: { server: string; repository: string; paths: string[]; databases: string[] }[]
  }
  const servers = listed.holdings.filter(({ kind }) => kind === 'server').map(({ name }) => name)
  expect(servers.length).toBeGreaterThan(1)
  expect([...new Set(listed.copies.map(({ server }) => server))].sort()).toEqual([...servers].sort())
  expect(listed.copies.every(({ repository, paths }) => repository !== '' && paths.includes('/srv'))).toBe(
    true,
  )
  expect(readFileSync(join(cwd, 'reprise/REPRISE.md'), 'utf8')).toContain('restic -r')
})
