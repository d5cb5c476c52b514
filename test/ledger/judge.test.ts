import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyPromise, Proof } from '../../contract/promise.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import { unknown } from '../../inventory/values.ts'
import { type Case, judge, ledgerExit } from '../../ledger/judge.ts'
import { POLICIES } from '../../policies/index.ts'
import { broken, kept, notApplicable, unproven } from '../../policies/lib/say.ts'
import { definePolicy, type Observation, type Policy } from '../../policies/model.ts'
import {
  makeContract,
  makeEvidence,
  makeInventory,
  makePromise,
  makeServer,
  NOW,
  withServer,
} from '../policies/builders.ts'

const promise = makePromise('redundancy.none', {}) as AnyPromise
const words = { fr: 'x', en: 'x' }

function policy(check: Policy['check'], parts: Partial<Policy> = {}): Policy {
  const base = {
    kind: 'redundancy.none',
    severity: 'low',
    reads: ['x'],
    title: words,
    why: words,
    remedy: words,
  } as const
  return definePolicy({ id: 'test.policy', ...base, ...parts, check } as Policy)
}
const saying = (...observations: Observation[]): Policy => policy(() => observations)

function judged(given: Partial<Case>) {
  return judge({
    ...{ contract: makeContract(), contractFile: 'contract.yaml', promises: [promise] },
    ...{ catalogue: { id: 'c', title: words }, services: [], readings: [], lock: { state: 'none' } },
    ...{ inventories: [makeInventory()], evidence: [], waivers: [], policies: [], now: NOW },
    ...given,
  })
}
const verdict = (given: Partial<Case>) => {
  const [first] = judged(given).verdicts
  if (first === undefined) throw new Error('no verdict')
  return first
}
const yes = kept('yes', 'deployed')
const no = broken({ expected: 'a', found: 'b', level: 'deployed', address: 'x.a' })
const over = broken({ expected: 'a', found: 'b', level: 'deployed', direction: 'over' })
const maybe = unproven('unknown')

describe('what observations add up to', () => {
  it.each([
    ['kept', [yes]],
    ['broken', [yes, no]],
    ['broken', [maybe, no]],
    ['unproven', [yes, maybe]],
    ['unproven', []],
    ['not-applicable', [notApplicable('no such thing')]],
    ['kept', [notApplicable('no such thing'), yes]],
    ['unproven', [notApplicable('no such thing'), maybe]],
  ] as const)('%s', (status, observations) => {
    expect(verdict({ policies: [saying(...observations)] }).status).toBe(status)
  })

  it('says why there was nothing', () => {
    expect(verdict({ policies: [saying()] }).missing[0]?.words).toMatchObject({ en: 'nothing to judge' })
    expect(verdict({ policies: [] }).missing[0]?.words).toMatchObject({
      en: 'no policy judges this promise yet',
    })
    expect(verdict({ policies: [saying(yes)], inventories: [] }).status).toBe('unproven')
  })

  it('calls over-delivery so only when nothing falls short', () => {
    expect(verdict({ policies: [saying(over)] }).direction).toBe('over')
    expect(verdict({ policies: [saying(over, no)] }).direction).toBe('under')
  })

  it('never measures what is only on paper', () => {
    const paper = { ...promise, provable: ['paper'] as readonly Proof[] }
    expect(verdict({ promises: [paper], policies: [saying(no)] }).status).toBe('not-measurable')
  })

  it('turns an unknown read into unproven with its path, and lets any other error through', () => {
    const server = withServer({ site: unknown('hcloud_server.x.location') })
    const reading = POLICIES.filter(({ id }) => id === 'site.single')
    const single = makePromise('site.single', { sites: [] }) as AnyPromise
    const seen = verdict({ promises: [single], policies: reading, inventories: [server] })
    expect(seen).toMatchObject({ status: 'unproven', missing: [{ path: 'hcloud_server.x.location' }] })
    const failing = policy(() => {
      throw new TypeError('a fault of the policy')
    })
    expect(() => verdict({ policies: [failing] })).toThrow(TypeError)
  })

  it('does not judge what the plan removes', () => {
    const gone = makeServer({
      address: 'x.gone',
      origin: { ...makeServer().origin, address: 'x.gone', actions: ['delete'] },
    })
    const seen = verdict({
      policies: POLICIES,
      inventories: [makeInventory({ servers: [makeServer(), gone] })],
    })
    expect(seen.status).toBe('kept')
  })
})

describe('stages and levels', () => {
  const byStage = policy(({ whole, level }) => (whole.stage === 'plan' ? [no] : [kept('yes', level)]))
  const plan = makeInventory({ stage: 'plan' })
  const state = makeInventory({ stage: 'state' })

  it('is broken when any stage is', () => {
    expect(verdict({ policies: [byStage], inventories: [plan, state] }).status).toBe('broken')
    expect(verdict({ policies: [byStage], inventories: [state] }).status).toBe('kept')
  })

  it('proves no more than its document', () => {
    const claims = saying(kept('yes', 'observed'))
    expect(verdict({ policies: [claims], inventories: [plan] }).level).toBe('declared')
    expect(verdict({ policies: [claims], inventories: [state] }).level).toBe('deployed')
  })

  it('is as weak as its weakest part', () => {
    expect(verdict({ policies: [saying(yes, kept('inside', 'declared'))] }).level).toBe('declared')
  })

  it('is lifted by evidence that holds, and left where it was without', () => {
    const witness = policy(({ evidence }) => (evidence.length > 0 ? [kept('seen', 'observed')] : [maybe]), {
      id: 'test.witness',
      evidence: ['restic-check'],
    })
    const evidence = [makeEvidence({ kind: 'restic-check', data: {} })]
    expect(verdict({ policies: [saying(yes), witness], evidence })).toMatchObject({
      status: 'kept',
      level: 'observed',
    })
    expect(verdict({ policies: [saying(yes), witness] })).toMatchObject({ status: 'kept', level: 'deployed' })
    expect(verdict({ policies: [witness] }).status).toBe('unproven')
    expect(verdict({ policies: [saying(maybe), witness], evidence }).status).toBe('unproven')
  })

  it.each([
    [[yes], 'declared', 0],
    [[yes], 'deployed', 0],
    [[yes], 'observed', 1],
    [[kept('x', 'declared')], 'deployed', 1],
    [[maybe], 'declared', 1],
    [[no], 'declared', 1],
    [[notApplicable('x')], 'observed', 0],
  ] as const)('exit %#', (observations, require, exit) => {
    expect(ledgerExit(judged({ policies: [saying(...observations)] }), require)).toBe(exit)
  })

  it('asks of a promise no more than can be proven of it', () => {
    const seen = { ...promise, provable: ['observed'] as readonly Proof[] }
    expect(ledgerExit(judged({ promises: [seen], policies: [saying(maybe)] }), 'deployed')).toBe(0)
    const declared = { ...promise, provable: ['declared'] as readonly Proof[] }
    expect(
      ledgerExit(judged({ promises: [declared], policies: [saying(kept('x', 'declared'))] }), 'observed'),
    ).toBe(0)
  })
})

describe('what nobody claims', () => {
  it('is listed, and what hangs on a claimed server is not', () => {
    const servers = [makeServer(), makeServer({ address: 'x.stray', name: 'stray' })]
    const { unclaimed } = judged({ inventories: [makeInventory({ servers })] })
    expect(unclaimed).toEqual([{ address: 'x.stray', type: 'x' }])
  })
})

describe('properties', () => {
  const observation = fc.constantFrom<Observation>(
    yes,
    no,
    over,
    maybe,
    notApplicable('x'),
    kept('x', 'declared'),
  )
  const list = fc.array(observation, { maxLength: 5 })
  const RANK = { kept: 2, 'not-applicable': 2, unproven: 1, broken: 0, 'not-measurable': 2 } as const

  it('more faults never make a better verdict', () => {
    fc.assert(
      fc.property(list, fc.constantFrom<Observation>(no, maybe), (seen, worse) => {
        const before = verdict({ policies: [saying(...seen)] }).status
        const after = verdict({ policies: [saying(...seen, worse)] }).status
        expect(RANK[after]).toBeLessThanOrEqual(RANK[before])
      }),
    )
  })

  it('removing evidence never turns unproven into kept', () => {
    const kinds = ['restic-snapshots', 'updates-log', 'database-connections', 'sshd-effective'] as const
    const evidence = fc.record({
      kind: fc.constantFrom(...kinds),
      subject: fc.constantFrom('c-erp-a', 'erp', 'other'),
      expiresAt: fc.constantFrom('2026-11-21T00:00:00Z', '2026-11-23T00:00:00Z'),
      data: fc.constantFrom<unknown>(
        42,
        [],
        { max: 60 },
        { max: 1 },
        { pendingSecurity: 0 },
        'passwordauthentication no',
      ),
    })
    const promises = [
      makePromise('updates', { mode: 'automatic', averageBusinessHours: 72 }),
      makePromise('backup.retention', { days: 31, exactly: true }),
      makePromise('database.connections', { simultaneous: 60 }),
      makePromise('access.no-client', { clientKeys: [], clientSources: [] }),
    ] as unknown as AnyPromise[]
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 6 }), fc.nat(5), (parts, dropped) => {
        const all: Evidence[] = parts.map((part) => makeEvidence(part))
        const fewer = all.filter((_, index) => index !== dropped)
        const statuses = (given: Evidence[]) =>
          judged({ promises, policies: POLICIES, evidence: given }).verdicts.map(({ status }) => status)
        const [before, after] = [statuses(all), statuses(fewer)]
        for (const [index, status] of before.entries())
          if (status === 'unproven') expect(after[index]).not.toBe('kept')
      }),
      { numRuns: 60 },
    )
  })
})
