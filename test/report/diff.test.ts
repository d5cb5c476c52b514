import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import { CHANGES, compare } from '../../report/diff.ts'
import { standing } from '../../report/shape.ts'
import {
  broken,
  finding,
  kept,
  ledger,
  notApplicable,
  onPaper,
  text,
  unproven,
  waiver,
} from '../fixtures/ledgers/build.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { admin, elsewhere } from '../fixtures/ledgers/promises.ts'

const at = (address: string, direction: 'under' | 'over' = 'under') =>
  finding(admin, 'firewall.admin-sources', { address, direction, expected: 'a', found: 'b' })
const stands = {
  kept: kept(admin, 'ok'),
  broken: broken(admin, [at('x')]),
  'broken, reworded': broken(admin, [{ ...at('x'), found: 'c' }]),
  'broken twice': broken(admin, [at('x'), at('y')]),
  over: broken(admin, [at('x', 'over')]),
  unproven: unproven(admin, [{ words: 'no', address: null, path: null }]),
  waived: broken(admin, [at('x')], { waiver: waiver('p[x]', '2026-12-31') }),
  paper: onPaper(admin),
  moot: notApplicable(admin, text('rien', 'nothing')),
  absent: null,
} satisfies Record<string, Verdict | null>
type Name = keyof typeof stands

const of = (name: Name): Ledger => ledger(stands[name] ? [stands[name]] : [])

describe('two ledgers compared', () => {
  it.each<[Name, Name, (typeof CHANGES)[number] | null]>([
    ['kept', 'broken', 'newly-broken'],
    ['unproven', 'broken', 'newly-broken'],
    ['over', 'broken', 'newly-broken'],
    ['waived', 'broken', 'newly-broken'],
    ['absent', 'broken', 'newly-broken'],
    ['broken', 'broken twice', 'worse'],
    ['broken twice', 'broken', null],
    ['broken', 'broken, reworded', null],
    ['kept', 'over', 'over-delivered'],
    ['broken', 'over', 'over-delivered'],
    ['kept', 'unproven', 'newly-unproven'],
    ['broken', 'unproven', 'newly-unproven'],
    ['broken', 'waived', 'waived'],
    ['broken', 'kept', 'repaired'],
    ['over', 'kept', 'repaired'],
    ['unproven', 'kept', 'repaired'],
    ['waived', 'kept', 'repaired'],
    ['kept', 'absent', 'removed'],
    ['broken', 'absent', 'removed'],
    ['absent', 'kept', 'added'],
    ['absent', 'paper', 'added'],
    ['paper', 'paper', null],
    ['moot', 'kept', null],
    ['kept', 'kept', null],
  ])('%s → %s is %s', (before, after, change) => {
    expect(compare(of(before), of(after)).map((one) => one.change)).toEqual(change ? [change] : [])
  })

  it('a ledger differs in nothing from itself', () => {
    for (const one of Object.values(ledgers)) expect(compare(one, one)).toEqual([])
  })

  it('without a before, all that is not right is new', () => {
    const found = compare(null, ledgers['several services'])
    expect(found).toHaveLength(ledgers['several services'].verdicts.length)
    expect(found.slice(0, 4).map((one) => one.change)).toEqual([
      'newly-broken',
      'over-delivered',
      'newly-unproven',
      'waived',
    ])
  })

  it('whatever becomes broken is reported, and the most urgent comes first', () => {
    const name = fc.constantFrom(...(Object.keys(stands) as Name[]))
    const other = (verdict: Verdict | null): Verdict[] =>
      verdict ? [verdict, { ...verdict, promise: { ...elsewhere, kind: 'console', params: {} } }] : []
    fc.assert(
      fc.property(name, name, (before, after) => {
        const found = compare(ledger(other(stands[before])), ledger(other(stands[after])))
        const ranks = found.map((one) => CHANGES.indexOf(one.change))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        const [then, now] = [stands[before], stands[after]]
        const fell = now && standing(now) === 'broken' && (!then || standing(then) !== 'broken')
        expect(found.filter((one) => one.change === 'newly-broken')).toHaveLength(fell ? 2 : 0)
      }),
    )
  })
})
