import { describe, expect, it } from 'vitest'
import { InputError } from '../../contract/errors.ts'
import type { AnyPromise } from '../../contract/promise.ts'
import { type Case, judge, ledgerExit } from '../../ledger/judge.ts'
import { baselineOf, readBaseline, readWaivers, withWaiver } from '../../ledger/waivers.ts'
import { concerning, findingId, fingerprintOf } from '../../ledger/waiving.ts'
import { POLICIES } from '../../policies/index.ts'
import { makeContract, makeInventory, makePromise, makeServer, NOW } from '../policies/builders.ts'

const words = { fr: 'x', en: 'x' }
const abroad = (...names: string[]) =>
  makeInventory({
    servers: names.map((name) =>
      makeServer({ address: `openstack_compute_instance_v2.${name}`, site: 'UK1' }),
    ),
  })

function ledgerOf(given: Partial<Case>) {
  return judge({
    ...{
      contract: makeContract(),
      contractFile: 'contract.yaml',
      lock: { state: 'none' } as const,
      evidence: [],
      waivers: [],
    },
    promises: [makePromise('site.residency', { countries: ['FR'], operators: null }) as AnyPromise],
    ...{ catalogue: { id: 'c', title: words }, services: [], readings: [], inventories: [abroad('a')] },
    ...{ policies: POLICIES, now: NOW },
    ...given,
  })
}

const waivers = (until: string, id = 'site.residency[openstack_compute_instance_v2.a]') =>
  readWaivers(
    `waivers:\n  - id: ${id}\n    reason: moving\n    approver: m.d.\n    until: ${until}\n`,
    'waivers.yaml',
  )

describe('waivers', () => {
  it('cover the finding they name until their last day in Paris', () => {
    const ledger = ledgerOf({ waivers: waivers('2027-12-31') })
    expect(ledger.verdicts[0]?.waiver?.approver).toBe('m.d.')
    expect(ledger.waivers[0]?.state).toBe('used')
    expect(ledgerExit(ledger, 'declared')).toBe(0)
    // 22:59 UTC is still the last day in Paris in winter; 23:01 is the day after.
    expect(
      ledgerOf({ waivers: waivers('2026-11-22'), now: '2026-11-22T22:59:00Z' }).verdicts[0]?.waiver,
    ).not.toBeNull()
    const late = ledgerOf({ waivers: waivers('2026-11-22'), now: '2026-11-22T23:01:00Z' })
    expect(late.verdicts[0]?.waiver).toBeNull()
    expect(late.waivers[0]?.state).toBe('expired')
    expect(ledgerExit(late, 'declared')).toBe(1)
  })

  it('are announced a month before their end, and when nothing needs them', () => {
    expect(ledgerOf({ waivers: waivers('2026-12-22') }).waivers[0]?.state).toBe('expiring')
    expect(ledgerOf({ waivers: waivers('2026-12-23') }).waivers[0]?.state).toBe('used')
    const idle = ledgerOf({ waivers: waivers('2027-12-31'), inventories: [makeInventory()] })
    expect(idle.waivers[0]?.state).toBe('unused')
    expect(ledgerExit(idle, 'declared')).toBe(0)
  })

  it('are a finding once expired, though nothing is broken', () => {
    const ledger = ledgerOf({ waivers: waivers('2026-01-01'), inventories: [makeInventory()] })
    expect(ledgerExit(ledger, 'declared')).toBe(1)
  })

  it('of a policy that is not asked are left out, unless they have expired', () => {
    const [ours] = waivers('2027-12-31')
    const [late] = waivers('2026-01-01')
    const all = [ours, late].filter((one) => one !== undefined)
    expect(concerning(all, [{ id: 'site.residency' }], NOW)).toEqual(all)
    expect(concerning(all, [{ id: 'site' }, { id: 'site.residency.more' }], NOW)).toEqual([late])
  })

  it('leave a verdict unwaived when one finding is not covered', () => {
    const two = ledgerOf({ waivers: waivers('2027-12-31'), inventories: [abroad('a', 'b')] })
    expect(two.verdicts[0]?.waiver).toBeNull()
    const prefix = waivers('2027-12-31', 'site.residency[openstack_compute_instance_v2.*]')
    expect(ledgerOf({ waivers: prefix, inventories: [abroad('a', 'b')] }).verdicts[0]?.waiver).not.toBeNull()
  })

  it.each([
    ['everything', 'site.residency[*]'],
    ['no address', 'site.residency'],
    ['an unknown policy', 'site.residenzy[x.a]'],
  ])('refuse %s, with the place', (_, id) => {
    const read = () =>
      readWaivers(
        `waivers:\n  - id: "${id}"\n    reason: r\n    approver: a\n    until: 2027-01-01\n`,
        'waivers.yaml',
        ['site.residency'],
      )
    expect(read).toThrow(InputError)
    try {
      read()
    } catch (error) {
      expect((error as InputError).problems[0]?.position).toMatchObject({ file: 'waivers.yaml', line: 2 })
    }
  })

  it.each(['reason', 'approver', 'until'])('refuse one without %s', (key) => {
    const lines = ['  - id: site.residency[x.a]', '    reason: r', '    approver: a', '    until: 2027-01-01']
    const text = `waivers:\n${lines.filter((line) => !line.includes(`${key}:`)).join('\n')}\n`
    expect(() => readWaivers(text, 'waivers.yaml')).toThrow(InputError)
  })

  it('are written beside the others, comments kept', () => {
    const first = withWaiver(null, { id: 'a.b[x.a]', reason: 'r', approver: 'a', until: '2027-01-01' })
    const commented = `# agreed with the client\n${first}`
    const second = withWaiver(commented, { id: 'a.b[x.b]', reason: 's', approver: 'b', until: '2027-02-01' })
    expect(second).toContain('# agreed with the client')
    expect(readWaivers(second, 'w').map(({ id }) => id)).toEqual(['a.b[x.a]', 'a.b[x.b]'])
    const renewed = withWaiver(second, { id: 'a.b[x.a]', reason: 'r', approver: 'c', until: '2028-01-01' })
    expect(readWaivers(renewed, 'w').map(({ approver }) => approver)).toEqual(['c', 'b'])
  })
})

describe('a baseline', () => {
  const adoption = { reason: 'adopted', approver: 'm.d.', until: '2027-06-30', createdOn: '2026-11-22' }
  const baseline = (existing = null as ReturnType<typeof readBaseline> | null, inventory = abroad('a')) =>
    readBaseline(baselineOf(ledgerOf({ inventories: [inventory] }), adoption, existing), 'baseline.yaml')

  it('covers what was there', () => {
    expect(ledgerExit(ledgerOf({ waivers: baseline() }), 'declared')).toBe(0)
  })

  it('does not cover a new fault, at a new place or at an old one', () => {
    const waived = baseline()
    expect(ledgerExit(ledgerOf({ waivers: waived, inventories: [abroad('a', 'b')] }), 'declared')).toBe(1)
    const worse = makeInventory({ servers: [makeServer({ site: 'BHS5' })] })
    expect(ledgerExit(ledgerOf({ waivers: waived, inventories: [worse] }), 'declared')).toBe(1)
  })

  it('shrinks and never grows', () => {
    const two = baseline(null, abroad('a', 'b'))
    const one = baseline(two, abroad('b', 'c'))
    expect(one.map(({ id }) => id)).toEqual(['site.residency[openstack_compute_instance_v2.b]'])
  })

  it('names a finding by what was found', () => {
    const [finding] = ledgerOf({}).verdicts[0]?.findings ?? []
    if (finding === undefined) throw new Error('no finding')
    expect(findingId(finding)).toBe('site.residency[openstack_compute_instance_v2.a]')
    expect(fingerprintOf({ ...finding, found: 'elsewhere' })).not.toBe(fingerprintOf(finding))
  })
})
