import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Evidence } from '../../../inventory/evidence.ts'
import { unknown } from '../../../inventory/values.ts'
import { attempt, each } from '../../../policies/lib/each.ts'
import { hoursBetween, spokenOf, witness, witnessEach } from '../../../policies/lib/evidence.ts'
import { broken, kept, unproven } from '../../../policies/lib/say.ts'
import { makeEvidence, makeServer, NOW, origin, UNKNOWN } from '../builders.ts'

const SCHEMA = z.object({ max: z.number() })

/** What a database said of itself at six in the morning, good for a day. */
const said = (max: number, parts: Partial<Evidence> = {}): Evidence =>
  makeEvidence({ kind: 'database-connections', data: { max }, ...parts })
const at = (observedAt: string) => ({ observedAt, file: `${observedAt}.json` })
const seen = (...evidence: readonly Evidence[]) =>
  witness({ evidence, now: NOW }, 'database-connections', 'c-erp-a', SCHEMA, ({ max }) =>
    kept(`${max}`, 'observed'),
  )
const unsigned = { signed: false, mustBeSigned: true }

describe('what evidence says', () => {
  const [early, late] = [said(1, at('2026-11-22T05:00:00Z')), said(2, at('2026-11-22T06:00:00Z'))]
  it.each([
    ['the latest of two, whichever is read first', [early, late]],
    ['the latest of two, whichever is read last', [late, early]],
    ['the latest of three', [early, late, said(3, at('2026-11-21T06:00:00Z'))]],
    ['and what is to come says nothing yet', [late, said(3, at('2026-11-22T12:00:01Z'))]],
    ['and what is about another server says nothing', [late, said(3, { ...at(NOW), subject: 'c-erp-b' })]],
    ['and what is of another kind says nothing', [late, said(3, { ...at(NOW), kind: 'restic-check' })]],
    ['and what nobody signed hides nothing', [late, said(3, { ...at(NOW), ...unsigned })]],
    ['and it holds to its last instant', [said(2, { expiresAt: NOW })]],
    ['and it counts from its first instant', [late, said(2, at(NOW))]],
  ])('%s', (_, evidence) => {
    expect(seen(...evidence)).toMatchObject([{ outcome: 'kept', seen: '2' }])
  })

  it.each([
    ['there is none', [], 'no database-connections evidence for c-erp-a'],
    ['it is stale', [said(2, { expiresAt: '2026-11-22T11:59:59Z' })], 'stale since 2026-11-22T11:59'],
    [
      'the latest is stale, whatever an older one says',
      [said(1), said(2, { ...at(NOW), expiresAt: '2026-11-22T06:00:01Z' })],
      'stale since',
    ],
    ['nobody signed it who may', [said(2, unsigned)], 'unsigned evidence proves nothing: evidence.json'],
    [
      'of two that nobody signed, the latest is named',
      [said(1, unsigned), said(2, { ...unsigned, ...at(NOW) })],
      `${NOW}.json`,
    ],
    ['it has another shape', [said(2, { data: { most: 2 } })], 'unreadable evidence: evidence.json, data.'],
  ])('proves nothing where %s', (_, evidence, why) => {
    expect(seen(...evidence)).toMatchObject([
      { outcome: 'unproven', why: { en: expect.stringContaining(why) } },
    ])
  })

  it('is told each time where nobody is named who may sign', () => {
    const evidence = [said(2, { signed: false })]
    const all = witness({ evidence, now: NOW }, 'database-connections', 'c-erp-a', SCHEMA, () => [
      kept('2', 'observed'),
      broken({ expected: '3', found: '2', level: 'observed' }),
      broken({ expected: '3', found: '2', level: 'observed', note: 'at night' }),
      unproven('why'),
    ])
    expect(all).toMatchObject([
      { seen: { en: '2, unsigned evidence' } },
      { note: { en: 'unsigned evidence' } },
      { note: { en: 'at night, unsigned evidence' } },
      { outcome: 'unproven', why: 'why' },
    ])
    expect(all[3]).not.toHaveProperty('note')
  })

  it('may say nothing that is worth an observation', () => {
    expect(
      witness({ evidence: [said(2)], now: NOW }, 'database-connections', 'c-erp-a', SCHEMA, () => null),
    ).toEqual([])
  })

  it('is asked of each server by its name, and what is missing stands at the server', () => {
    const servers = [
      makeServer(),
      makeServer({ address: 'x.b', name: 'c-erp-b' }),
      makeServer({ address: 'x.c', name: UNKNOWN }),
    ]
    const subject = { evidence: [said(2)], now: NOW }
    const all = witnessEach(subject, servers, 'database-connections', SCHEMA, ({ max }, { name }) =>
      kept(`${max} on ${String(name)}`, 'observed'),
    )
    expect(all).toMatchObject([
      { outcome: 'kept', seen: '2 on c-erp-a', address: null },
      { outcome: 'unproven', address: 'x.b' },
      { outcome: 'unproven', address: 'x.c' },
    ])
  })

  it('speaks of the servers that it names, and perhaps of one whose name is not known', () => {
    const servers = [
      makeServer(),
      makeServer({ address: 'x.b', name: 'c-erp-b' }),
      makeServer({ address: 'x.c', name: UNKNOWN }),
    ]
    const evidence = [said(2), said(2, { kind: 'restic-check', subject: 'c-erp-b' })]
    const named = spokenOf({ evidence }, servers, 'database-connections')
    expect(named.map(({ origin: { address } }) => address)).toEqual([
      'openstack_compute_instance_v2.a',
      'x.c',
    ])
  })

  it('is so many hours old', () => {
    expect(hoursBetween('2026-11-22T06:00:00Z', NOW)).toBe(6)
    expect(hoursBetween(NOW, '2026-11-22T11:30:00Z')).toBe(-0.5)
  })
})

describe('looking at many things', () => {
  const things = ['x.a', 'x.b', 'x.c'].map((address) => ({ origin: origin(address) }))

  it('what is unknown about one hides nothing of the others', () => {
    const all = each(things, ({ origin: { address } }) => {
      if (address === 'x.b')
        throw Object.assign(new Error(), { name: 'UnknownRead', value: unknown('size', 'sensitive') })
      return address === 'x.a' ? [kept('one', 'declared'), kept('two', 'declared')] : null
    })
    expect(all).toMatchObject([
      { seen: 'one' },
      { seen: 'two' },
      {
        outcome: 'unproven',
        address: 'x.b',
        path: 'size',
        why: { en: expect.stringContaining('sensitive') },
      },
    ])
  })

  it('a fault of the policy is no verdict', () => {
    expect(() =>
      attempt(null, () => {
        throw new RangeError('a fault')
      }),
    ).toThrow(RangeError)
  })

  it('may be nowhere', () => {
    const look = () => {
      throw Object.assign(new Error(), { name: 'UnknownRead', value: UNKNOWN })
    }
    expect(attempt(null, look)).toMatchObject([
      { outcome: 'unproven', address: null, path: 'some.attribute' },
    ])
  })
})
