import { describe, expect, it } from 'vitest'
import { difference, estimate, total } from '../../cli/cost/estimate.ts'
import { readPrices } from '../../cli/cost/prices-file.ts'
import { InputError } from '../../contract/errors.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { cli, project } from './harness.ts'

const CONTRACT = `catalogue: progerance
client: { code: c, name: Client }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - { id: shop, offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 2, ramGiB: 4, storageGiB: 40 }, monthlyFeeCents: 9000 }
`
const server = (name: string, type: string) => ({
  ...{ name, server_type: type, image: 'debian-13', location: 'fsn1' },
})
const volume = { name: 'c-shop-data', size: 40, location: 'fsn1' }
const stack = (servers: Record<string, unknown>) =>
  JSON.stringify({
    resource: {
      hcloud_server: servers,
      hcloud_volume: { data: volume },
      hcloud_load_balancer: { front: { name: 'c-shop-front', load_balancer_type: 'lb11', location: 'fsn1' } },
    },
  })
/** 40 GiB at 5.72 cents. */
const DATA = 228.8
const lines = (json: string, prices = readPrices('[]', 'p')) =>
  estimate(readInventory({ synth: readDocument('cdk.tf.json', json) }), {
    client: 'c',
    services: ['shop'],
    prices,
  })

const small = stack({ web: server('c-shop-web', 'cx23') })
const large = stack({ web: server('c-shop-web', 'cx33'), other: server('stray', 'ccx23') })
const own = '- { host: hetzner, kind: volume-gib, monthlyCents: 4.4, title: invoice, read: 2026-11-01 }'

describe('an estimate', () => {
  it('sums what is known and counts what is not', () => {
    expect(total(lines(large))).toEqual({
      knownCents: Math.round(849 + 8599 + DATA),
      unknown: 1,
      dated: 1,
    })
  })

  it("takes the project's own prices, by the unit", () => {
    expect(total(lines(small, readPrices(own, 'prices.yaml')))).toEqual({
      knownCents: 549 + 176,
      unknown: 1,
      dated: 1,
    })
  })

  it('tells services by the names, and what no service claims', () => {
    expect(lines(large).map(({ service, what }) => [service, what])).toEqual([
      ['shop', 'cx33'],
      [null, 'ccx23'],
      ['shop', '40'],
      ['shop', '1'],
    ])
  })

  it('says what one stack changes of another', () => {
    const delta = difference(lines(small), lines(large))
    expect(delta.added.map(({ what }) => what)).toEqual(['cx33', 'ccx23'])
    expect(delta.removed.map(({ what }) => what)).toEqual(['cx23'])
    expect([delta.knownCents, delta.unknown]).toEqual([849 + 8599 - 549, 0])
    expect(difference(lines(large), lines(large))).toMatchObject({ added: [], removed: [], knownCents: 0 })
  })
})

describe('paraphe cost', () => {
  const given = (more: Record<string, string> = {}) =>
    project({ 'clients/c/contract.yaml': CONTRACT, 'cdktf.out/stacks/c/cdk.tf.json': small, ...more })

  it('prints a client, and never fails for a price that is unknown', async () => {
    const done = await cli(['cost', 'c'], { cwd: given() })
    expect([done.code, done.err]).toEqual([0, ''])
    expect(done.out).toContain('c · monthly estimate before tax (synth)')
    expect(done.out).toMatch(
      /server cx23 +€5\.49 \(€3\.99 if ordered before 2026-06-15\) {2}hcloud_server\.web/,
    )
    expect(done.out).toMatch(/load balancer +price not established/)
    expect(done.out).toContain('known total  €7.78 · 1 price not established')
    expect(done.out).toContain('billed by contract  €90.00')
  })

  it('says it in French, and as JSON', async () => {
    const cwd = given()
    expect((await cli(['cost', 'c'], { cwd, lang: 'fr' })).out).toContain(
      'total connu  7,78 € · 1 prix non établi',
    )
    const json = JSON.parse((await cli(['cost', 'c', '--format', 'json'], { cwd })).out)
    expect(json).toMatchObject({
      schema: 'paraphe.cost/1',
      clients: [{ client: 'c', delta: null, fees: { shop: 9000 } }],
    })
  })

  it('reads what a plan adds to what stands', async () => {
    const change = (type: string | null) =>
      type === null ? null : { id: '1', ...server('c-shop-web', type) }
    const resource = (type: string) => ({
      ...{ address: 'hcloud_server.web', mode: 'managed', type: 'hcloud_server', name: 'web' },
      ...{ provider_name: 'registry.terraform.io/hetznercloud/hcloud', values: change(type) },
    })
    const plan = JSON.stringify({
      format_version: '1.2',
      planned_values: { root_module: { resources: [resource('cx33')] } },
      prior_state: { format_version: '1.0', values: { root_module: { resources: [resource('cx23')] } } },
      resource_changes: [
        {
          ...resource('cx33'),
          change: { actions: ['update'], before: change('cx23'), after: change('cx33'), after_unknown: {} },
        },
      ],
      configuration: { root_module: {} },
    })
    const done = await cli(['cost', 'c', 'plan.json'], { cwd: given({ 'plan.json': plan }) })
    expect(done.err).toBe('')
    expect(done.out).toContain('this plan  +1 −1  +€3.00')
  })

  it.each([
    ['a price without a source', '- { host: hetzner, kind: server, monthlyCents: 1 }', /title/],
    [
      'a negative price',
      '- { host: hetzner, kind: server, monthlyCents: -1, title: x, read: 2026-11-01 }',
      /monthlyCents/,
    ],
    ['no YAML', '[', /not YAML/],
  ])('refuses %s', async (_, prices, why) => {
    const done = await cli(['cost', '--prices', 'p.yaml'], { cwd: given({ 'p.yaml': prices }) })
    expect(done.code).toBe(2)
    expect(done.err).toMatch(why)
    expect(() => readPrices(prices, 'p.yaml')).toThrow(InputError)
  })

  it('says so when there is nothing', async () => {
    const done = await cli(['cost'], { cwd: project({ 'clients/c/contract.yaml': CONTRACT }) })
    expect([done.code, done.err]).toEqual([2, expect.stringContaining('nothing to estimate')])
  })
})
