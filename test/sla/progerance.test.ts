/** Progerance art. 4.4: cases computed by hand, their working in the comment of each. */
import { describe, expect, it } from 'vitest'
import { addMonths, parseDay } from '../../sla/calendar/days.ts'
import { percent3 } from '../../sla/format.ts'
import type { Observations } from '../../sla/model.ts'
import type { Scheme } from '../../sla/schemes.ts'
import { judge } from '../../sla/statement.ts'
import { at, backup, incident, maintenance, question, seen } from './build.ts'

function result(
  id: Scheme['id'],
  month: string,
  observed: Observations,
  readings: Record<string, string> = {},
) {
  const nextInvoice = addMonths(parseDay(`${month}-01`), 1)
  const billing = { feeCents: 19_900, nextInvoice, requestedOn: null, past: [] }
  const { answer, credit } = judge(question(id, month, observed, { readings }), billing)
  return {
    of: answer.figure.denominator,
    down: answer.figure.down,
    percent: percent3(answer.figure.high),
    outcome: answer.figure.outcome,
    credit: credit.certain.percent,
    cents: credit.certain.cents,
    state: credit.state,
  }
}
const own = (month: string, observed: Observations, readings = {}) =>
  result('progerance-own', month, observed, readings)
const third = (month: string, observed: Observations, readings = {}) =>
  result('progerance-third-party', month, observed, readings)
/** Down from midnight of the 2nd for so many minutes, in June (43 200 minutes). */
const minutes = (count: number) => {
  const from = at('2026-06-02 00:00')
  return seen([{ ...incident('2026-06-02 00:00', null), to: from + count }])
}

describe('Progerance art. 4.4, own infrastructure, by hand', () => {
  it('1. 43 minutes keep June, 44 do not', () => {
    // 43 200 × 0.1 % = 43.2. 10 % of 199.00 = 19.90, on the next invoice.
    expect(own('2026-06', minutes(43))).toMatchObject({
      of: 43_200,
      outcome: 'met',
      percent: '99.900',
      cents: 0,
      state: 'none',
    })
    expect(own('2026-06', minutes(44))).toMatchObject({
      outcome: 'missed',
      percent: '99.898',
      credit: 10,
      cents: 1_990,
      state: 'next-invoice',
    })
  })
  it('2. exactly 99.5 is not below 99.5', () => {
    // 216 / 43 200 = 0.5 %.
    expect([216, 217].map((count) => own('2026-06', minutes(count)).credit)).toEqual([10, 25])
  })
  it('3. exactly 99.0', () => {
    // 432 / 43 200 = 1 %. 25 % of 199.00 = 49.75; 50 % = 99.50.
    expect([432, 433].map((count) => own('2026-06', minutes(count)).cents)).toEqual([4_975, 9_950])
  })
  it('4. exactly 98.5, then the whole fee', () => {
    // 648 / 43 200 = 1.5 %. 100 % of 199.00 = 199.00: the cap of art. 5.2 and the rate agree.
    expect([648, 649].map((count) => own('2026-06', minutes(count)).cents)).toEqual([9_950, 19_900])
  })
  it('5. nights, Sundays and holidays count', () => {
    // Sunday 14 June 3:00–3:30 and Bastille Day.
    expect(own('2026-06', seen([incident('2026-06-14 03:00', '2026-06-14 03:30')]))).toMatchObject({
      down: 30,
    })
    expect(own('2026-07', seen([incident('2026-07-14 03:00', '2026-07-14 03:30')]))).toMatchObject({
      down: 30,
    })
  })
  it('6. the hour lived twice: 1:30 to 3:30 on 25 October is three hours', () => {
    // 31 × 1 440 + 60 = 44 700; 180 / 44 700: 99.597: below 99.9, not below 99.5.
    expect(own('2026-10', seen([incident('2026-10-25 01:30', '2026-10-25 03:30')]))).toMatchObject({
      of: 44_700,
      down: 180,
      percent: '99.597',
      credit: 10,
    })
  })
  it('7. the hour skipped: 1:30 to 3:30 on 29 March is one hour', () => {
    // 31 × 1 440 − 60 = 44 580; 60 / 44 580: 99.865.
    expect(own('2026-03', seen([incident('2026-03-29 01:30', '2026-03-29 03:30')]))).toMatchObject({
      of: 44_580,
      down: 60,
      percent: '99.865',
    })
  })
  it('8. planned maintenance and backup leave the downtime', () => {
    // Down 2:00–5:00; maintenance 2:00–3:00 told before, backup 4:30–5:00: 90 left.
    const windows = [
      maintenance('2026-06-02 02:00', '2026-06-02 03:00', '2026-05-28'),
      backup('2026-06-02 04:30', '2026-06-02 05:00'),
    ]
    const observed = seen([incident('2026-06-02 02:00', '2026-06-02 05:00')], windows)
    expect(own('2026-06', observed)).toMatchObject({ down: 90, of: 43_200 })
    // Under the other reading they leave the denominator too: 43 200 − 60 − 30 = 43 110.
    expect(own('2026-06', observed, { 'sla.maintenance': 'downtime-and-coverage' })).toMatchObject({
      down: 90,
      of: 43_110,
    })
  })
  it('9. hardware is the provider’s own, the client’s code is not', () => {
    const hardware = incident('2026-06-02 10:00', '2026-06-02 11:00', { cause: 'hardware' })
    const module = incident('2026-06-03 10:00', '2026-06-03 11:00', { cause: 'application', proof: 'T-9' })
    expect(own('2026-06', seen([hardware, module]))).toMatchObject({ down: 60 })
  })
  it('10. across the year’s end each month has its part', () => {
    // 31 December 23:50 to 1 January 0:20: 10 and 20.
    const observed = seen([incident('2026-12-31 23:50', '2027-01-01 00:20')])
    expect(own('2026-12', observed)).toMatchObject({ down: 10 })
    expect(own('2027-01', observed)).toMatchObject({ down: 20 })
  })
})

describe('Progerance art. 4.4, third-party infrastructure, by hand', () => {
  it('1. the objective is 99.5: 216 minutes of June keep it', () => {
    expect(third('2026-06', minutes(216))).toMatchObject({ outcome: 'met', cents: 0 })
    // 217: below 99.5, 25 % of 199.00 = 49.75 under the rates of own infrastructure.
    expect(third('2026-06', minutes(217))).toMatchObject({ outcome: 'missed', credit: 25, cents: 4_975 })
  })
  it('2. or no rate at all under the other reading', () => {
    expect(third('2026-06', minutes(217), { 'penalty.third-party': 'none' })).toMatchObject({
      outcome: 'missed',
      cents: 0,
    })
  })
  it.each(['hardware', 'network', 'host-maintenance', 'host-failure', 'third-party-equipment'] as const)(
    '3. %s is not the provider’s',
    (cause) => {
      const observed = seen([
        incident('2026-06-02 10:00', '2026-06-03 10:00', { cause, proof: 'host notice' }),
      ])
      expect(third('2026-06', observed)).toMatchObject({ down: 0, outcome: 'met' })
    },
  )
  it('4. what the provider did is', () => {
    // 300 / 43 200 = 0.694 %: 99.305.
    const observed = seen([incident('2026-06-02 10:00', '2026-06-02 15:00', { cause: 'provider' })])
    expect(third('2026-06', observed)).toMatchObject({ down: 300, percent: '99.305', credit: 25 })
  })
})
