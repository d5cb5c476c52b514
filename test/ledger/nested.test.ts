/**
 * Plain HCL that none of our constructs wrote, planned by the real Terraform: modules two deep, copies by map and by
 * set, `count = 0`, generated blocks, references through locals, variables and outputs, a resource that moved.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeWithoutContract } from '../../cli/without-contract.ts'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import type { Status } from '../../ledger/model.ts'
import { HYGIENE } from '../../policies/hygiene/index.ts'
import { filterAt, openings, refs, serverAt } from '../inventory/golden.ts'
import { inSandbox, working } from '../sandbox/golden.ts'

const PROJECT = join(import.meta.dirname, '..', 'inventory', 'fixtures', 'nested')

let first: Inventory
let applied: Inventory
let moved: Inventory

beforeAll(async () => {
  await inSandbox(async (sandbox, folder) => {
    cpSync(PROJECT, folder, { recursive: true })
    const run = working(sandbox, folder)
    const planned = async (): Promise<Inventory> => {
      await run('plan', '-out=plan', '-input=false')
      return readInventory({
        plan: readDocument('plan.json', Buffer.from(await run('show', '-json', 'plan'))),
      })
    }
    await run('init', '-input=false')
    first = await planned()
    await run('apply', '-input=false', 'plan')
    applied = readInventory({ state: readDocument('state.json', await run('show', '-json')) })
    const main = join(folder, 'main.tf')
    const renamed = readFileSync(main, 'utf8')
      .replace('"hcloud_server" "gate"', '"hcloud_server" "door"')
      .replaceAll('hcloud_server.gate', 'hcloud_server.door')
    writeFileSync(main, `${renamed}\nmoved {\n  from = hcloud_server.gate\n  to   = hcloud_server.door\n}\n`)
    moved = await planned()
  })
}, 240_000)

const node = (site: string, rack: string) =>
  `module.site["${site}"].module.rack["${rack}"].hcloud_server.node`
const NODES = ['east', 'west'].flatMap((site) => ['a', 'b'].map((rack) => [site, rack] as const))

function statuses(inventory: Inventory): Readonly<Record<string, Status>> {
  const { verdicts } = judgeWithoutContract('plan.json', [inventory], {
    now: '2026-11-22T00:00:00Z',
    checks: HYGIENE.policies,
  })
  return Object.fromEntries(verdicts.map(({ promise, status }) => [promise.id, status]))
}

describe('what a first plan tells', () => {
  it('has the copies of maps and sets in nested modules, and none of what is counted to zero', () => {
    expect(first.servers.map(({ origin }) => origin.address).sort()).toEqual(
      ['hcloud_server.gate', ...NODES.map(([site, rack]) => node(site, rack))].sort(),
    )
    expect(first.volumes).toHaveLength(9)
    expect(first.filters.map(({ origin }) => origin.address)).not.toContain('hcloud_firewall.extra')
  })

  it('reads what comes down two modules by variables, and the place by a local of the root', () => {
    for (const [site, rack] of NODES) {
      const { name, site: place } = serverAt(first, node(site, rack))
      expect([name, place]).toEqual([`acme-erp-${site}-${rack}`, site === 'west' ? 'fsn1' : 'nbg1'])
    }
  })

  it('follows an output of one instance, and a list that adds copies there are none of', () => {
    expect(refs(serverAt(first, 'hcloud_server.gate').filters)).toEqual([
      'module.site["west"].hcloud_firewall.wall',
    ])
  })

  it('takes the server of the same module instance, for each counted volume', () => {
    for (const { origin, attachedTo } of first.volumes) {
      if (!origin.address.startsWith('module.')) continue
      expect(refs(attachedTo)).toEqual([origin.address.replace(/hcloud_volume.*$/, 'hcloud_server.node')])
    }
  })

  it('reads the rules that a dynamic block makes', () => {
    for (const site of ['east', 'west'])
      expect([...openings(filterAt(first, `module.site["${site}"].hcloud_firewall.wall`))].sort()).toEqual([
        'tcp/22-22 from 198.51.100.0/24',
        'tcp/443-443 from 0.0.0.0/0,::/0',
      ])
    expect(openings(filterAt(first, 'hcloud_firewall.wide'))).toHaveLength(2)
  })

  it('does not guess what a local of a module or a computed map leads to: a plan does not write them', () => {
    for (const [site, rack] of NODES) {
      const { filters, spreadGroups } = serverAt(first, node(site, rack))
      expect(refs(filters)).toEqual([`?${node(site, rack)}.firewall_ids`])
      expect(refs(spreadGroups)).toEqual([`?${node(site, rack)}.placement_group_id`])
    }
    for (const { assignedTo } of first.addresses) expect(assignedTo).toMatchObject({ why: 'unresolved' })
  })
})

describe('the verdicts', () => {
  it('leave open on the plan what only the apply tells, and close it on the state', () => {
    const [before, after] = [statuses(first), statuses(applied)]
    expect(before).toMatchObject({
      'hygiene.server-filter': 'unproven',
      'hygiene.public-address': 'unproven',
      'hygiene.volume-attached': 'kept',
      'hygiene.location': 'kept',
      'hygiene.exposed-ports': 'broken',
      'hygiene.server-keys': 'broken',
    })
    expect(after).toMatchObject({ 'hygiene.server-filter': 'kept', 'hygiene.public-address': 'kept' })
    for (const [id, status] of Object.entries(before))
      if (status !== 'unproven') expect(after[id]).toBe(status)
  })

  it('are those of the state for a plan that only moves a resource', () => {
    expect(serverAt(moved, 'hcloud_server.door').origin.actions).toEqual(['no-op'])
    expect(refs(moved.volumes.find(({ name }) => name === 'acme-erp-archive')?.attachedTo ?? null)).toEqual([
      'hcloud_server.door',
    ])
    expect(statuses(moved)).toEqual(statuses(applied))
  })
})
