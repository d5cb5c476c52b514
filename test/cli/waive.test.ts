import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, project } from './harness.ts'

const CONTRACT = `catalogue: progerance
client: { code: c, name: Client }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - { id: shop, offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 2, ramGiB: 4, storageGiB: 40 } }
`
/** A stack whose one server has no cloud-init worth the name and stands where nobody signed. */
const STACK = JSON.stringify({
  resource: {
    hcloud_server: {
      web: {
        name: 'c-shop-web',
        server_type: 'cx23',
        image: 'debian-13',
        location: 'ash',
        user_data: '#cloud-config\n{}\n',
      },
    },
  },
})
const given = () =>
  project({
    'clients/c/contract.yaml': CONTRACT,
    'cdktf.out/stacks/c/cdk.tf.json': STACK,
    'cdktf.json': '{}',
  })
const TERMS = ['--reason', 'moving', '--approver', 'm.d.', '--until', '2027-03-31']

describe('paraphe waive', () => {
  it('writes a waiver beside the contract and lists it', async () => {
    const cwd = given()
    const written = await cli(['waive', 'c', 'capacity.size[hcloud_server.web]', ...TERMS], { cwd })
    expect(written).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'clients/c/waivers.yaml'), 'utf8')).toContain('until: 2027-03-31')
    const listed = await cli(['waive', 'c'], { cwd })
    expect(listed.out).toContain('✔ capacity.size[hcloud_server.web]  2027-03-31  m.d.  moving')
  })

  it.each([
    ['without an end', ['capacity.size[x.a]', '--reason', 'r', '--approver', 'a'], '--until'],
    ['of everything', ['capacity.size[*]', ...TERMS], 'never for everything'],
    ['of an unknown policy', ['capacity.sighs[x.a]', ...TERMS], 'unknown policy'],
    [
      'already over',
      ['capacity.size[x.a]', '--reason', 'r', '--approver', 'a', '--until', '2026-01-01'],
      'already past',
    ],
  ])('refuses one %s', async (_, args, says) => {
    const cwd = given()
    const refused = await cli(['waive', 'c', ...args], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(says)
  })

  it('adopts an old project once: check passes as far as nothing new breaks', async () => {
    const cwd = given()
    const before = await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })
    const broken = (out: string) =>
      (JSON.parse(out) as { verdicts: { status: string; waiver: unknown }[] }).verdicts.filter(
        ({ status, waiver }) => status === 'broken' && waiver === null,
      ).length
    expect(broken(before.out)).toBeGreaterThan(0)
    expect((await cli(['waive', 'c', '--baseline', ...TERMS], { cwd })).code).toBe(0)
    expect(broken((await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })).out)).toBe(0)
  })
})

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
})
