/** Axantis art. 6: what an unmeasured minute and a missed month cost, by hand. */
import { describe, expect, it } from 'vitest'
import { answer } from '../../sla/availability.ts'
import { parseDay } from '../../sla/calendar/days.ts'
import { creditOf, percentOf, roomOf } from '../../sla/credit.ts'
import { judge } from '../../sla/statement.ts'
import { at, incident, question, scheme, seen } from './build.ts'
import { bill } from './october.ts'

describe('what nobody measured is never up', () => {
  it('brackets the figure and does not claim the objective', () => {
    // Measured but for Monday 8 June 8:00–10:00: 120 unmeasured; low 43 080 / 43 200 = 99.722.
    const observed = {
      incidents: [],
      windows: [],
      measured: [
        { from: at('2026-06-01'), to: at('2026-06-08 08:00') },
        { from: at('2026-06-08 10:00'), to: at('2026-07-01') },
      ],
    }
    const { figure, credit } = {
      ...judge(question('axantis', '2026-06', observed), bill(42_000, '2026-06')),
      ...answer(question('axantis', '2026-06', observed)),
    }
    expect(figure).toMatchObject({ down: 0, unmeasured: 120, outcome: 'undetermined' })
    expect(credit.certain.cents).toBe(0)
    expect(credit.possible.cents).toBe(2_100)
  })
  it('a gap at night hides nothing', () => {
    const observed = {
      incidents: [],
      windows: [],
      measured: [
        { from: at('2026-06-01'), to: at('2026-06-08 19:00') },
        { from: at('2026-06-09 07:00'), to: at('2026-07-01') },
      ],
    }
    expect(answer(question('axantis', '2026-06', observed)).figure).toMatchObject({
      unmeasured: 0,
      outcome: 'met',
    })
  })
})

describe('credits', () => {
  const rules = scheme('axantis')
  const missed = answer(
    question('axantis', '2026-06', seen([incident('2026-06-09 09:00', '2026-06-12 18:00')])),
  ).figure

  it('rounds to the nearest cent, half a cent to the client', () => {
    expect(percentOf(33_333, 5)).toBe(1_667) // 1 666.65
    expect(percentOf(10, 5)).toBe(1) // 0.5
    expect(percentOf(9, 5)).toBe(0) // 0.45
  })

  it('is due on request only, unless the contract says otherwise', () => {
    const credit = (readings: Record<string, string>, requestedOn: number | null) =>
      creditOf(rules, readings, missed, bill(42_000, '2026-06', { requestedOn })).state
    expect(credit({}, null)).toBe('on-request')
    expect(credit({}, parseDay('2026-07-20'))).toBe('requested')
    expect(credit({ 'sla.request': 'automatic' }, null)).toBe('next-invoice')
  })

  it('keeps any thirty days under 20 % of the fee', () => {
    // 20 % of 420.00 = 84.00. 50.00 were granted on 2 June; on 1 July (29 days later) 34.00 are left, on 2 July all.
    const past = [{ on: parseDay('2026-06-02'), cents: 5_000 }]
    expect(roomOf(rules, bill(42_000, '2026-06', { past }), parseDay('2026-07-01'))).toBe(3_400)
    expect(roomOf(rules, bill(42_000, '2026-06', { past }), parseDay('2026-07-02'))).toBe(8_400)
    // A window may hold a credit before and one after: 30.00 on 10 June and 40.00 on 8 July, asked on 25 June.
    const both = [
      { on: parseDay('2026-06-10'), cents: 3_000 },
      { on: parseDay('2026-07-08'), cents: 4_000 },
    ]
    expect(roomOf(rules, bill(42_000, '2026-06', { past: both }), parseDay('2026-06-25'))).toBe(1_400)
  })
})
