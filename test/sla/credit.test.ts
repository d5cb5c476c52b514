/** What must hold of every scheme, whatever the month: the lint of the credits' shape, as properties. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, figureOf } from '../../sla/availability.ts'
import { addMonths, parseDay } from '../../sla/calendar/days.ts'
import { creditOf } from '../../sla/credit.ts'
import { percent3 } from '../../sla/format.ts'
import { SCHEMES } from '../../sla/schemes.ts'
import { judge, questionOf } from '../../sla/statement.ts'
import { at, incident, question, scheme, seen } from './build.ts'

const billing = { feeCents: 42_000, nextInvoice: parseDay('2026-11-01'), requestedOn: null, past: [] }
const minutes = fc.integer({ min: 0, max: 44_700 })

describe('for every scheme', () => {
  it('more downtime never brings a smaller credit, and never more than the fee', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), minutes, minutes, (rules, a, b) => {
        const cents = (down: number) =>
          creditOf(rules, {}, figureOf(rules, 44_700, down, 0), billing).certain.cents as number
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(cents(less)).toBeLessThanOrEqual(cents(more))
        expect(cents(more)).toBeLessThanOrEqual(billing.feeCents)
      }),
    )
  })
  it('a credit is due exactly when the objective is missed: no gap, no overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), minutes, (rules, down) => {
        const figure = figureOf(rules, 44_700, down, 0)
        const { percent } = creditOf(rules, {}, figure, billing).certain
        expect(percent > 0).toBe(figure.outcome === 'missed')
      }),
    )
  })
  it('what is not measured widens the bracket and never turns a miss into a success', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), minutes, minutes, (rules, down, gap) => {
        const known = figureOf(rules, 44_700, down, 0)
        const unsure = figureOf(rules, 44_700, down, gap)
        expect(unsure.low.up).toBeLessThanOrEqual(known.low.up)
        if (known.outcome === 'missed') expect(unsure.outcome).toBe('missed')
        if (unsure.outcome === 'met') expect(known.outcome).toBe('met')
      }),
    )
  })
  it('what is printed never reads as better than what is', () => {
    fc.assert(
      fc.property(minutes, (down) => {
        const ratio = { up: 44_700 - down, of: 44_700 }
        expect(compare(ratio, Number(percent3(ratio)))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

it('a contract that starts in the month divides by what is left of it', () => {
  // From 15 to 31 October: 17 × 1 440 + 60 minutes.
  const service = { id: 'erp', offer: 'vm-avance' } as never
  const contract = {
    client: { code: 'c', name: 'C' },
    catalogue: 'axantis-2025.03',
    term: { start: '2026-10-15', months: 12 },
    readings: {},
  } as never
  const asked = {
    contract,
    service,
    month: '2026-10',
    observed: seen([incident('2026-10-14 09:00', '2026-10-15 09:00')]),
    asOf: at('2027-01-01'),
    requestedOn: null,
    past: [],
  }
  const { answer } = judge(questionOf(asked, scheme('axantis')), billing)
  expect(answer.figure).toMatchObject({ denominator: 17 * 1440 + 60, down: 60 })
})

describe('Axantis, any thirty days', () => {
  const credit = (reading: string, month: string, observed: ReturnType<typeof seen>) =>
    judge(question('axantis', month, observed, { readings: { 'sla.period': reading } }), {
      ...billing,
      nextInvoice: addMonths(parseDay(`${month}-01`), 1),
    }).credit
  const cents = (reading: string, month: string, ...days: string[]) => {
    const outages = days.map((day) => incident(`${month}-${day} 08:00`, `${month}-${day} 08:34`))
    return credit(reading, month, seen(outages)).certain.cents
  }

  it('wherever in the month an outage lies, the runs that hold it are looked at', () => {
    // Twice 34 of 44 700 minutes is 99.847. On the first, only the runs that began in September hold both days.
    for (const days of [
      ['01', '02'],
      ['06', '07'],
      ['29', '30'],
    ]) {
      expect(cents('calendar-month', '2026-10', ...days)).toBe(2_100)
      expect(cents('thirty-days', '2026-10', ...days)).toBe(2_100)
    }
  })

  it('1 and 31 December lie in no common run: the month is missed, thirty days never', () => {
    // 68 of 44 640 minutes is 99.847, 34 of 43 200 is 99.921; two days earlier both fall into one run.
    expect(cents('calendar-month', '2026-12', '01', '31')).toBe(2_100)
    expect(cents('thirty-days', '2026-12', '01', '31')).toBe(0)
    expect(cents('thirty-days', '2026-12', '02', '31')).toBe(2_100)
  })

  it('a run that nobody measured before the month leaves the credit open, not lost', () => {
    const measured = [{ from: at('2026-12-01'), to: at('2027-01-01') }]
    const incidents = ['01', '31'].map((day) => incident(`2026-12-${day} 08:00`, `2026-12-${day} 08:34`))
    const { certain, possible, state } = credit('thirty-days', '2026-12', {
      incidents,
      windows: [],
      measured,
    })
    expect([certain.cents, possible.cents, state]).toEqual([0, 2_100, 'on-request'])
  })
})

describe('Progerance, two services of one month', () => {
  const full = figureOf(scheme('progerance-own'), 44_700, 44_700, 0)
  const bill = {
    feeCents: 10_000,
    paidCents: 15_000,
    nextInvoice: parseDay('2026-11-01'),
    requestedOn: null,
    past: [{ on: parseDay('2026-11-01'), cents: 6_000 }],
  }
  const cents = (reading: string, elsewhere: readonly { on: number; cents: number }[] = []) =>
    creditOf(scheme('progerance-own'), { 'penalty.cap': reading }, full, { ...bill, elsewhere }).certain.cents

  it('are capped together by what was paid for the month, or each by its own fee', () => {
    expect(cents('month-total')).toBe(9_000)
    expect(cents('failing-service')).toBe(4_000)
    expect(cents('month-total', [{ on: parseDay('2026-11-01'), cents: 5_000 }])).toBe(4_000)
    expect(cents('failing-service', [{ on: parseDay('2026-11-01'), cents: 5_000 }])).toBe(4_000)
    expect(cents('month-total', [{ on: parseDay('2026-12-01'), cents: 5_000 }])).toBe(9_000)
  })

  it('never get more than was paid, whatever was granted', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), fc.boolean(), (own, other, together) => {
        const on = parseDay('2026-11-01')
        const given = { ...bill, past: [{ on, cents: own }], elsewhere: [{ on, cents: other }] }
        const reading = together ? 'month-total' : 'failing-service'
        const { certain } = creditOf(scheme('progerance-own'), { 'penalty.cap': reading }, full, given)
        const held = together ? own + other : own
        expect((certain.cents as number) + held).toBeLessThanOrEqual(
          Math.max(held, together ? bill.paidCents : bill.feeCents),
        )
      }),
    )
  })
})
