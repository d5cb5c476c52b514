/** Axantis art. 6: cases computed by hand, their working in the comment of each. */
import { describe, expect, it } from 'vitest'
import { answer } from '../../sla/availability.ts'
import { parseDay } from '../../sla/calendar/days.ts'
import { probationFrom } from '../../sla/statement.ts'
import { at, backup, incident, maintenance, question, seen } from './build.ts'
import { COVERED, result } from './october.ts'

describe('Axantis art. 6, by hand', () => {
  const hour = seen([incident('2026-06-09 09:00', '2026-06-09 10:00')])

  it('1. one hour on a June morning, over all minutes', () => {
    // 30 × 1 440 = 43 200; 60 down; 43 140 / 43 200 = 99.8611… ≥ 99.85: met.
    expect(result(question('axantis', '2026-06', hour))).toEqual({
      of: 43_200,
      down: 60,
      percent: '99.861',
      outcome: 'met',
      credit: 0,
      cents: 0,
    })
  })

  it('2. the same hour over covered minutes', () => {
    // June 2026: 22 weekdays, no holiday; 22 × 600 = 13 200; 13 140 / 13 200 = 99.5454…: 5 % of 420.00 = 21.00.
    expect(result(question('axantis', '2026-06', hour, { readings: COVERED }))).toEqual({
      of: 13_200,
      down: 60,
      percent: '99.545',
      outcome: 'missed',
      credit: 5,
      cents: 2_100,
    })
  })

  it('3. the last minute that keeps June: 64.8 minutes are 0.15 %', () => {
    // 43 200 × 0.15 % = 64.8: 64 minutes meet, 65 miss.
    const down = (to: string) => seen([incident('2026-06-09 09:00', to)])
    expect(result(question('axantis', '2026-06', down('2026-06-09 10:04')))).toMatchObject({
      outcome: 'met',
      percent: '99.851',
    })
    expect(result(question('axantis', '2026-06', down('2026-06-09 10:05')))).toMatchObject({
      outcome: 'missed',
      percent: '99.849',
      credit: 5,
    })
  })

  it('4. the shared edges, in a month of exactly 20 covered days', () => {
    // November 2026: 21 weekdays − Armistice (Wednesday 11) = 20; 12 000 minutes.
    // 18 min = 99.85 exactly: met. 60 min = 99.5 exactly: 5 %. 360 min = 97 exactly: 10 %. 361: 20 %.
    const down = (minutes: number) => {
      const from = at('2026-11-03 08:00')
      return seen([{ ...incident('2026-11-03 08:00', null), to: from + minutes }])
    }
    const credit = (minutes: number, readings = COVERED as Record<string, string>) =>
      result(question('axantis', '2026-11', down(minutes), { readings })).credit
    expect(result(question('axantis', '2026-11', down(18), { readings: COVERED }))).toMatchObject({
      of: 12_000,
      outcome: 'met',
    })
    expect([18, 19, 60, 61, 360, 361].map((minutes) => credit(minutes))).toEqual([0, 5, 5, 10, 10, 20])
    const higher = { ...COVERED, 'sla.band-edges': 'higher-credit' }
    expect([18, 60, 360].map((minutes) => credit(minutes, higher))).toEqual([0, 10, 10])
  })

  it('5. a night and a public holiday are not covered', () => {
    // Tuesday 14 July 2026, 9–12, and Wednesday 8 July, 20–23: nothing.
    const observed = seen([
      incident('2026-07-14 09:00', '2026-07-14 12:00'),
      incident('2026-07-08 20:00', '2026-07-08 23:00'),
    ])
    expect(result(question('axantis', '2026-07', observed))).toMatchObject({ down: 0, outcome: 'met' })
    const fates = answer(question('axantis', '2026-07', observed)).traced.flatMap((one) =>
      one.pieces.map((piece) => piece.fate),
    )
    expect(fates.sort()).toEqual(['holiday', 'outside-hours'])
  })

  it('6. across midnight only the covered ends count', () => {
    // Monday 17:30–18:00 and Tuesday 8:00–8:30: 30 + 30.
    expect(
      result(question('axantis', '2026-06', seen([incident('2026-06-08 17:30', '2026-06-09 08:30')]))),
    ).toMatchObject({ down: 60 })
  })

  it('7. planned maintenance leaves, an hour too long counts', () => {
    // Down 14–16, maintenance 14–15 told five days before: 60.
    const observed = seen(
      [incident('2026-06-09 14:00', '2026-06-09 16:00')],
      [maintenance('2026-06-09 14:00', '2026-06-09 15:00', '2026-06-04')],
    )
    expect(result(question('axantis', '2026-06', observed))).toMatchObject({ down: 60, of: 43_200 })
    // Out of the coverage too: 13 200 − 60 = 13 140 minutes.
    const readings = { ...COVERED, 'sla.maintenance': 'downtime-and-coverage' }
    expect(result(question('axantis', '2026-06', observed, { readings }))).toMatchObject({
      down: 60,
      of: 13_140,
    })
  })

  it('8. maintenance announced once it had begun was not planned; backup is no exclusion here', () => {
    // 14–16 counts whole (120) either way.
    const down = [incident('2026-06-09 14:00', '2026-06-09 16:00')]
    const late = maintenance('2026-06-09 14:00', '2026-06-09 16:00', '2026-06-09 14:10')
    expect(result(question('axantis', '2026-06', seen(down, [late])))).toMatchObject({ down: 120 })
    expect(
      result(question('axantis', '2026-06', seen(down, [backup('2026-06-09 14:00', '2026-06-09 16:00')]))),
    ).toMatchObject({ down: 120 })
  })

  it('9. two incidents at once count once, and the client’s fault excuses its own minutes alone', () => {
    // 9:00–10:00 ∪ 9:30–10:30 = 90.
    const first = incident('2026-06-09 09:00', '2026-06-09 10:00')
    const second = incident('2026-06-09 09:30', '2026-06-09 10:30')
    expect(result(question('axantis', '2026-06', seen([first, second])))).toMatchObject({ down: 90 })
    // The second is the client's: 9:00–10:00 is the provider's all the same.
    const shared = seen([first, { ...second, cause: 'client', proof: 'mail' }])
    expect(result(question('axantis', '2026-06', shared))).toMatchObject({ down: 60 })
    // A probe saw 9:00–10:30 and nobody but the client is blamed for 9:30–10:30: 30.
    const probe = seen([
      incident('2026-06-09 09:00', '2026-06-09 10:30', { seenBy: 'probe' }),
      incident('2026-06-09 09:30', '2026-06-09 10:30', { cause: 'client', proof: 'mail' }),
    ])
    expect(result(question('axantis', '2026-06', probe))).toMatchObject({ down: 30 })
  })

  it('10. probation: invoiced, no SLA', () => {
    // Assessed on 15 April: until 15 July. June is wholly in it: nothing to divide by.
    const probation = probationFrom(parseDay('2026-04-15'))
    expect(result(question('axantis', '2026-06', hour, { probation }))).toMatchObject({
      outcome: 'not-applicable',
      of: 0,
      cents: 0,
    })
    // July: 17 days × 1 440 = 24 480 minutes in force (15–31 July).
    expect(
      result(
        question('axantis', '2026-07', seen([incident('2026-07-10 09:00', '2026-07-16 09:00')]), {
          probation,
        }),
      ),
    ).toMatchObject({
      // Wednesday 15: 600, Thursday 16 8–9: 60.
      of: 24_480,
      down: 660,
    })
  })

  it('11. across months each month has its part', () => {
    // Monday 31 August 17:00 to Tuesday 1 September 9:00: 60 and 60.
    const observed = seen([incident('2026-08-31 17:00', '2026-09-01 09:00')])
    expect(result(question('axantis', '2026-08', observed))).toMatchObject({ down: 60, of: 44_640 })
    expect(result(question('axantis', '2026-09', observed))).toMatchObject({ down: 60, of: 43_200 })
  })

  it('12. unfinished: it lasts until the statement is made, and what comes after is unmeasured', () => {
    // Asked on Tuesday 9 June 10:00, down since 9:00: 60. Covered minutes left: 480 that day + 15 weekdays × 600.
    const asked = question('axantis', '2026-06', seen([incident('2026-06-09 09:00', null)]), {
      asOf: at('2026-06-09 10:00'),
    })
    expect(answer(asked).figure).toMatchObject({
      down: 60,
      unmeasured: 480 + 15 * 600,
      outcome: 'undetermined',
    })
  })

  it('13. notified at 9:20 under the other reading: 40 minutes', () => {
    const observed = seen([
      incident('2026-06-09 09:00', '2026-06-09 10:00', { notifiedAt: at('2026-06-09 09:20') }),
    ])
    const readings = { 'sla.downtime-start': 'notification' }
    expect(result(question('axantis', '2026-06', observed, { readings }))).toMatchObject({ down: 40 })
    expect(result(question('axantis', '2026-06', hour, { readings }))).toMatchObject({ down: 0 })
  })
})
