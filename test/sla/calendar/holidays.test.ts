import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  businessDaysBetween,
  isBusinessDay,
  onOrAfter,
} from '../../../sla/calendar/business.ts'
import { addMonths, isoOf, monthDays, parseDay, weekdayOf } from '../../../sla/calendar/days.ts'
import { easterSunday, holidaysOf, type Territory } from '../../../sla/calendar/holidays.ts'

/** date-holidays' names of the territories; both libraries are asked for every year of a working life. */
const REGIONS: Readonly<Record<Territory, readonly string[]>> = {
  metropole: ['FR'],
  'alsace-moselle': ['FR', '67'],
  guadeloupe: ['GP'],
  guyane: ['GF'],
  martinique: ['MQ'],
  mayotte: ['YT'],
  reunion: ['RE'],
  'saint-barthelemy': ['BL'],
  'saint-martin': ['MF'],
}
/**
 * Where the library follows custom or an older decree and we follow the code du travail: Good Friday is kept by
 * custom in Guadeloupe and Martinique (L. 3422-2 does not list it); Saint-Martin keeps 28 May since the circular of 2018.
 */
function byLaw(territory: Territory, year: number, days: readonly string[]): string[] {
  if (territory === 'guadeloupe' || territory === 'martinique') {
    return days.filter((day) => day !== isoOf(easterSunday(year) - 2))
  }
  if (territory !== 'saint-martin' || year < 2018) return [...days]
  const metropole = independent(['FR'], year)
  const moved = days.filter((day) => day !== `${year}-05-27` || metropole.includes(day))
  return [...new Set([...moved, `${year}-05-28`])].sort()
}

const years = Array.from({ length: 71 }, (_, index) => 1990 + index)

function independent(region: readonly string[], year: number): string[] {
  const library = new Holidays(...(region as [string]))
  const days = library.getHolidays(year).filter((holiday) => holiday.type === 'public')
  return [...new Set(days.map((holiday) => holiday.date.slice(0, 10)))].sort()
}

describe('public holidays agree with date-holidays, 1990–2060', () => {
  for (const [territory, region] of Object.entries(REGIONS) as [Territory, string[]][]) {
    it(territory, () => {
      for (const year of years) {
        const ours = [...holidaysOf(year, territory).keys()].map(isoOf).sort()
        expect({ year, days: ours }).toEqual({
          year,
          days: byLaw(territory, year, independent(region, year)),
        })
      }
    })
  }
})

it('keeps the days of L. 3422-2, one by one', () => {
  const abolition = (territory: Territory, year = 2026) =>
    [...holidaysOf(year, territory).values()]
      .filter(({ law }) => law.includes('L. 3422-2'))
      .map(({ day }) => isoOf(day))
  expect(abolition('mayotte')).toEqual(['2026-04-27'])
  expect(abolition('martinique')).toEqual(['2026-05-22'])
  expect(abolition('guadeloupe')).toEqual(['2026-05-27'])
  expect(abolition('guyane')).toEqual(['2026-06-10'])
  expect(abolition('saint-barthelemy')).toEqual(['2026-10-09'])
  expect(abolition('reunion')).toEqual(['2026-12-20'])
  expect(abolition('saint-martin')).toEqual(['2026-05-28'])
  expect(abolition('saint-martin', 2017)).toEqual(['2017-05-27'])
  expect(abolition('metropole')).toEqual([])
})

describe('business days', () => {
  it('walks day by day and agrees with the independent calendar', () => {
    const free = new Set(years.flatMap((year) => independent(['FR'], year)))
    for (let day = parseDay('1990-01-01'); day < parseDay('2061-01-01'); day += 1) {
      const weekend = weekdayOf(day) >= 6
      if (isBusinessDay(day) !== (!weekend && !free.has(isoOf(day)))) expect.fail(isoOf(day))
    }
  })

  it('counts thirty business days from the day after receipt', () => {
    // November 2026: the 11th is a Wednesday and a holiday.
    expect(isoOf(addBusinessDays(parseDay('2026-11-02'), 30))).toBe('2026-12-15')
  })

  it('goes there and back, and counts what it walked', () => {
    for (let start = parseDay('2026-01-05'); start < parseDay('2027-01-05'); start += 1) {
      if (!isBusinessDay(start)) continue
      const end = addBusinessDays(start, 30)
      expect(businessDaysBetween(start, end)).toBe(30)
      expect(addBusinessDays(end, -30)).toBe(start)
    }
  })

  it('keeps Saturdays in jours ouvrables', () => {
    const saturday = parseDay('2026-10-03')
    expect(isBusinessDay(saturday, { kind: 'ouvrables', territory: 'metropole' })).toBe(true)
    expect(isoOf(onOrAfter(saturday))).toBe('2026-10-05')
  })

  it('has the extra days of Alsace-Moselle', () => {
    const rule = { kind: 'ouvres', territory: 'alsace-moselle' } as const
    expect(isBusinessDay(parseDay('2026-04-03'), rule)).toBe(false)
    expect(isBusinessDay(parseDay('2026-04-03'))).toBe(true)
  })
})

describe('months', () => {
  it('ends on the last day when the month is shorter', () => {
    expect(isoOf(addMonths(parseDay('2027-01-31'), 1))).toBe('2027-02-28')
    expect(isoOf(addMonths(parseDay('2028-01-31'), 1))).toBe('2028-02-29')
    expect(isoOf(addMonths(parseDay('2026-10-31'), -1))).toBe('2026-09-30')
  })
  it('refuses what is no date and no month', () => {
    expect(() => parseDay('2026-02-30')).toThrow('not a date')
    expect(() => parseDay('30/02/2026')).toThrow('not a date')
    expect(() => monthDays('2026-13')).toThrow('not a month')
  })
})
