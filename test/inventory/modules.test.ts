/** A plain HCL project with modules, planned and applied by the real Terraform in the rehearsal cloud. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { inSandbox, working } from '../sandbox/golden.ts'
import { filterAt, openings, refs, serverAt } from './golden.ts'

const PROJECT = join(import.meta.dirname, 'fixtures', 'modules')

let plan: Inventory
let shown: Inventory
let raw: Inventory
let proven: Inventory

beforeAll(async () => {
  await inSandbox(async (sandbox, folder) => {
    cpSync(PROJECT, folder, { recursive: true })
    const run = working(sandbox, folder)
    await run('init', '-input=false')
    await run('plan', '-out=plan', '-input=false')
    const planned = readDocument('plan.json', await run('show', '-json', 'plan'))
    plan = readInventory({ plan: planned })
    await run('apply', '-input=false', 'plan')
    const state = readDocument('state.json', await run('show', '-json'))
    shown = readInventory({ state })
    raw = readInventory({ state: readDocument('terraform.tfstate', await run('state', 'pull')) })
    proven = readInventory({ state, plan: planned })
    rmSync(join(folder, '.terraform'), { recursive: true, force: true })
  })
}, 120_000)

const NODE = 'module.app["db"].hcloud_server.node["a"]'
const MAYBE = 'hcloud_server.maybe'

describe('the plan', () => {
  it('follows variables and outputs through modules', () => {
    const { filters, spreadGroups } = serverAt(plan, NODE)
    expect(refs(filters)[0]).toBe('module.firewalls.hcloud_firewall.base')
    expect(refs(spreadGroups)).toEqual(['module.app["db"].hcloud_placement_group.spread'])
  })

  it('takes the copy with the same key, in the same module instance', () => {
    const vip = plan.addresses.find(
      (each) => each.origin.address === 'module.app["web"].hcloud_floating_ip.node["b"]',
    )
    expect(refs(vip?.assignedTo ?? null)).toEqual(['module.app["web"].hcloud_server.node["b"]'])
  })

  it('leaves a conditional expression unknown, and nothing but that', () => {
    expect(refs(serverAt(plan, MAYBE).filters)).toEqual(['?hcloud_server.maybe.firewall_ids'])
    expect(refs(serverAt(plan, 'hcloud_server.bare').filters)).toEqual([])
    expect(refs(serverAt(plan, 'hcloud_server.empty').filters)).toEqual([])
  })

  it('says that an attachment it cannot follow may add a filter, to the servers it can mean only', () => {
    expect(refs(serverAt(plan, NODE).filters)[1]).toBe(
      '?module.app["db"].hcloud_firewall_attachment.tier.server_ids',
    )
  })

  it('reads a zone given by a variable, and one that the provider block gives', () => {
    expect(serverAt(plan, 'scaleway_instance_server.node[1]').site).toBe('fr-par-2')
    expect(serverAt(plan, 'scaleway_instance_server.open').site).toBe('fr-par-1')
    expect(refs(serverAt(plan, 'scaleway_instance_server.node[1]').filters)).toEqual([
      'scaleway_instance_security_group.sg',
    ])
  })

  it('reads dynamic blocks and variables of a module', () => {
    expect(openings(filterAt(plan, 'module.firewalls.hcloud_firewall.tier[0]'))).toHaveLength(2)
    expect(openings(filterAt(plan, 'module.firewalls.hcloud_firewall.base'))).toEqual([
      'tcp/22-22 from 198.51.100.0/24',
    ])
  })

  it('has the literal user data of a module, its hash being the planned one', () => {
    expect(serverAt(plan, NODE).guest).toMatchObject({ packages: ['nftables'], proof: 'declared' })
  })
})

describe('the state', () => {
  it('is the same read raw or shown', () => {
    const shape = (inventory: Inventory) =>
      inventory.servers.map((each) => [each.origin.address, each.name, each.site, refs(each.filters)])
    expect(shape(raw)).toEqual(shape(shown))
  })

  it('agrees with everything that the plan told', () => {
    for (const planned of plan.servers) {
      const found = serverAt(shown, planned.origin.address)
      expect([found.name, found.site, found.size]).toEqual([planned.name, planned.site, planned.size])
      const told = refs(planned.filters).filter((ref) => !ref.startsWith('?'))
      expect(refs(found.filters)).toEqual(expect.arrayContaining([...told]))
      expect(refs(found.spreadGroups)).toEqual(refs(planned.spreadGroups))
    }
    for (const planned of plan.addresses) {
      const found = shown.addresses.find((each) => each.origin.address === planned.origin.address)
      expect(refs(found?.assignedTo ?? null)).toEqual(refs(planned.assignedTo))
    }
  })

  it('knows what the plan did not', () => {
    expect(refs(serverAt(shown, MAYBE).filters)).toEqual(['module.firewalls.hcloud_firewall.base'])
    expect(refs(serverAt(shown, NODE).filters)[1]).toBe('module.app["db"].hcloud_firewall.own')
    expect(shown.volumes.map((each) => refs(each.attachedTo))).toEqual([
      ['module.app["db"].hcloud_server.node["a"]'],
      ['module.app["web"].hcloud_server.node["a"]'],
    ])
  })

  it('proves the guest with the text of the plan beside it, and not without', () => {
    expect(serverAt(shown, NODE).guest).toMatchObject({ why: 'hash-only' })
    expect(serverAt(proven, NODE).guest).toMatchObject({ packages: ['nftables'], proof: 'deployed' })
  })
})
