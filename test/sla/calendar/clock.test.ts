import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockShift, dayAt, minuteAt, monthSpan, parseInstant, stamp } from '../../../sla/calendar/clock.ts'
import { dayOf, parseDay } from '../../../sla/calendar/days.ts'
import {
  ALWAYS,
  AXANTIS_HOURS,
  addCoveredMinutes,
  coveredMinutes,
  coveredSpans,
  PROGERANCE_HOURS,
} from '../../../sla/calendar/hours.ts'

const at = (text: string) => parseInstant(text)

describe('months as they are lived in Paris', () => {
  it('October has an hour more, March an hour less', () => {
    expect(monthSpan('2026-10').to - monthSpan('2026-10').from).toBe(31 * 1440 + 60)
    expect(monthSpan('2026-03').to - monthSpan('2026-03').from).toBe(31 * 1440 - 60)
    expect(clockShift(monthSpan('2026-10'))).toBe(60)
    expect(clockShift(monthSpan('2026-06'))).toBe(0)
  })

  it('every year 1996–2060 has 8 760 or 8 784 hours, month after month without a gap', () => {
    for (let year = 1996; year <= 2060; year += 1) {
      const months = Array.from({ length: 12 }, (_, index) =>
        monthSpan(`${year}-${String(index + 1).padStart(2, '0')}`),
      )
      for (const [index, month] of months.entries()) {
        if (index > 0) expect(month.from).toBe(months[index - 1]?.to)
      }
      const days = dayOf(year + 1, 1, 1) - dayOf(year, 1, 1)
      expect(months.reduce((sum, month) => sum + month.to - month.from, 0)).toBe(days * 1440)
    }
  })
})

describe('reading a time', () => {
  it('takes local time, seconds and offsets', () => {
    expect(at('2026-10-06 09:12')).toBe(at('2026-10-06T09:12:00+02:00'))
    expect(at('2026-10-06 09:12')).toBe(at('2026-10-06T07:12Z'))
    expect(at('2026-10-06T07:12:30Z')).toBe(at('2026-10-06T07:12Z') + 0.5)
    expect(at('2026-10-06')).toBe(minuteAt(parseDay('2026-10-06'), '00:00'))
  })
  it('refuses the hour lived twice and the hour skipped, unless the offset is written', () => {
    expect(() => at('2026-10-25 02:30')).toThrow('exactly once')
    expect(() => at('2026-03-29 02:30')).toThrow('exactly once')
    expect(at('2026-10-25T02:30+01:00') - at('2026-10-25T02:30+02:00')).toBe(60)
    expect(stamp(at('2026-10-25T02:30+02:00'))).toBe('2026-10-25 02:30+02:00')
    expect(stamp(at('2026-10-25 09:00'))).toBe('2026-10-25 09:00')
  })
  it('refuses nonsense, never guesses', () => {
    for (const text of ['', 'yesterday', '2026-10-32 09:00', '06/10/2026 09:12', '2026-10-06 25:00']) {
      expect(() => at(text), text).toThrow()
    }
  })
  it('prints what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_500_000, max: 47_000_000 }), (minute) => {
        expect(at(stamp(minute))).toBe(minute)
        const day = dayAt(minute)
        expect(minute).toBeGreaterThanOrEqual(minuteAt(day, '00:00'))
        expect(minute).toBeLessThan(minuteAt(day + 1, '00:00'))
      }),
    )
  })
})

describe('covered hours', () => {
  it('October 2026 has 22 business days of ten hours', () => {
    const { from, to } = monthSpan('2026-10')
    expect(coveredMinutes(AXANTIS_HOURS, from, to)).toBe(13_200)
    expect(coveredMinutes(ALWAYS, from, to)).toBe(44_700)
    expect(coveredSpans(ALWAYS, { from, to })).toEqual([{ from, to }])
  })
  it('four business hours from Friday 16:00 end on Monday at 11:00', () => {
    expect(stamp(addCoveredMinutes(PROGERANCE_HOURS, at('2026-10-02 16:00'), 240))).toBe('2026-10-05 11:00')
  })
  it('four business hours that start on a holiday start with the next business day', () => {
    expect(stamp(addCoveredMinutes(PROGERANCE_HOURS, at('2026-11-11 10:00'), 240))).toBe('2026-11-12 13:00')
  })
  it('adding and measuring are inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') }),
        fc.integer({ min: 1, max: 20_000 }),
        (from, minutes) => {
          const end = addCoveredMinutes(AXANTIS_HOURS, from, minutes)
          expect(coveredMinutes(AXANTIS_HOURS, from, end)).toBe(minutes)
        },
      ),
    )
  })
})
