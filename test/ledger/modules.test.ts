/** A contract judged on a plain HCL project with modules, `for_each` and `count`, planned by the real Terraform. */
import { cpSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { inSandbox, terraform } from '../sandbox/golden.ts'
import { CONTRACTS, ledgerOf } from './small-contracts.ts'

let plan: Inventory
beforeAll(async () => {
  await inSandbox(async (sandbox, folder) => {
    cpSync('test/inventory/fixtures/modules', folder, { recursive: true })
    await terraform(sandbox, folder, 'init', '-input=false')
    await terraform(sandbox, folder, 'plan', '-out=plan', '-input=false')
    const { stdout } = await terraform(sandbox, folder, 'show', '-json', 'plan')
    plan = readInventory({ plan: readDocument('plan.json', stdout) })
  })
}, 120_000)

const signedFor = (service: string): string =>
  (CONTRACTS.hcloud ?? '').replace('code: c,', 'code: acme,').replace('- id: erp', `- id: ${service}`)

it('finds the service by the names of its resources, in modules and copies', () => {
  const { unclaimed } = ledgerOf(signedFor('erp'), plan)
  const stray = unclaimed.map(({ address }) => address)
  expect(plan.servers.length).toBeGreaterThan(3)
  expect(stray).not.toContain('module.app["db"].hcloud_server.node["a"]')
})

it('lists every server as unclaimed when no service has those names, and keeps nothing for it', () => {
  const { unclaimed, verdicts } = ledgerOf(signedFor('shop'), plan)
  const stray = unclaimed.map(({ address }) => address)
  expect(stray).toEqual(expect.arrayContaining(plan.servers.map(({ origin }) => origin.address)))
  expect(verdicts.find(({ promise }) => promise.kind === 'capacity')?.status).not.toBe('kept')
})
