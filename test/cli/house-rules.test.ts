/** Policies beside the contract, as `check` and `waive` take them. */
import { describe, expect, it } from 'vitest'
import { CONTRACT, STACK, TERMS } from './ashburn.ts'
import { cli, project } from './harness.ts'

const HOUSE_RULE = `const words = { fr: 'x', en: 'x' }
export default {
  ...{ id: 'house.rule', kind: 'capacity', severity: 'low', reads: ['servers'], title: words, why: words, remedy: words },
  check: ({ inventory, level }) => inventory.servers.map(({ origin }) => ({
    ...{ outcome: 'broken', direction: 'under', address: origin.address, path: null, level },
    ...{ expected: 'our own rule', found: 'not kept' },
  })),
}
`

describe('policies beside the contract', () => {
  it('judge with the others and can be waived by name', async () => {
    const files = { 'clients/c/contract.yaml': CONTRACT, 'clients/c/policies/house.mjs': HOUSE_RULE }
    const cwd = project({ ...files, 'cdktf.out/stacks/c/cdk.tf.json': STACK, 'cdktf.json': '{}' })
    const checked = await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })
    expect(checked.out).toContain('our own rule')
    const waived = await cli(['waive', 'c', 'house.rule[hcloud_server.web]', ...TERMS], { cwd })
    expect(waived.code).toBe(0)
  })

  it('that change what they were handed are named by their file, and nothing is judged', async () => {
    const taking = HOUSE_RULE.replace('inventory.servers.map', '[inventory.servers.pop()].map')
    const files = { 'clients/c/contract.yaml': CONTRACT, 'clients/c/policies/house.mjs': taking }
    const cwd = project({ ...files, 'cdktf.out/stacks/c/cdk.tf.json': STACK, 'cdktf.json': '{}' })
    const checked = await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })
    expect(checked).toMatchObject({ code: 2, out: '' })
    expect(checked.err).toMatch(
      /policies\/house\.mjs: house\.rule changes what it judges — TypeError: Cannot delete.*\(\d+:\d+\)/,
    )
    expect((await cli(['check', 'c', '--draft'], { cwd, lang: 'fr' })).err).toContain(
      'modifie ce qu’elle juge',
    )
  })
})
