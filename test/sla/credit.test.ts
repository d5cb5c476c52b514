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

describe('Axantis, thirty days', () => {
  const month = '2026-10'
  const bill = { ...billing, nextInvoice: addMonths(parseDay(`${month}-01`), 1) }
  const cents = (from: string, to: string, reading: string) =>
    judge(
      question('axantis', month, seen([incident(from, to)]), { readings: { 'sla.period': reading } }),
      bill,
    ).credit.certain.cents
  it('an outage on the first of a month of 31 days is outside the last thirty', () => {
    // 1 October, 8:00–10:00: 120 of 44 700 is 99.731: 5 %. The thirty days end with the month: 2–31 October, nothing down.
    expect(cents('2026-10-01 08:00', '2026-10-01 10:00', 'calendar-month')).toBe(2_100)
    expect(cents('2026-10-01 08:00', '2026-10-01 10:00', 'thirty-days')).toBe(0)
    expect(cents('2026-10-06 08:00', '2026-10-06 10:00', 'thirty-days')).toBe(2_100)
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
