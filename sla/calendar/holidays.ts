/**
 * French public holidays (jours fériés légaux), with the article that makes each one a holiday.
 * Days off by custom or collective agreement are not in the law and not here.
 */
import type { Text } from '../../contract/promise.ts'
import { type Day, dayOf, partsOf } from './days.ts'

/** Where the holiday holds; `metropole` is what every contract gets unless it names another. */
export type Territory =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'guyane'
  | 'martinique'
  | 'mayotte'
  | 'reunion'
  | 'saint-barthelemy'
  | 'saint-martin'

export const TERRITORIES: readonly Territory[] = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
]

export interface Holiday {
  readonly day: Day
  readonly name: Text
  readonly law: string
}

const NATIONAL = 'code du travail, art. L. 3133-1'
const ALSACE_MOSELLE = 'code du travail, art. L. 3134-13'
const ABOLITION = 'code du travail, art. L. 3422-2 ; loi n° 83-550 du 30 juin 1983'

type Rule = { readonly name: Text; readonly law: string; on(year: number): Day }

const fixed = (month: number, day: number, fr: string, en: string, law = NATIONAL): Rule => ({
  name: { fr, en },
  law,
  on: (year) => dayOf(year, month, day),
})
const fromEaster = (offset: number, fr: string, en: string, law = NATIONAL): Rule => ({
  name: { fr, en },
  law,
  on: (year) => easterSunday(year) + offset,
})

const EVERYWHERE: readonly Rule[] = [
  fixed(1, 1, 'Jour de l’An', 'New Year’s Day'),
  fromEaster(1, 'Lundi de Pâques', 'Easter Monday'),
  fixed(5, 1, 'Fête du Travail', 'Labour Day'),
  fixed(5, 8, 'Victoire de 1945', 'Victory Day 1945'),
  fromEaster(39, 'Ascension', 'Ascension Day'),
  // A working day of solidarity in many firms since 2004, but a holiday in law all the same.
  fromEaster(50, 'Lundi de Pentecôte', 'Whit Monday'),
  fixed(7, 14, 'Fête nationale', 'National Day'),
  fixed(8, 15, 'Assomption', 'Assumption Day'),
  fixed(11, 1, 'Toussaint', 'All Saints’ Day'),
  fixed(11, 11, 'Armistice de 1918', 'Armistice Day 1918'),
  fixed(12, 25, 'Noël', 'Christmas Day'),
]

const abolition = (month: number, day: number) =>
  fixed(month, day, 'Abolition de l’esclavage', 'Abolition of slavery', ABOLITION)

const LOCAL: Readonly<Record<Territory, readonly Rule[]>> = {
  metropole: [],
  'alsace-moselle': [
    fromEaster(-2, 'Vendredi saint', 'Good Friday', ALSACE_MOSELLE),
    fixed(12, 26, 'Deuxième jour de Noël', 'Second day of Christmas', ALSACE_MOSELLE),
  ],
  guadeloupe: [abolition(5, 27)],
  guyane: [abolition(6, 10)],
  martinique: [abolition(5, 22)],
  mayotte: [abolition(4, 27)],
  reunion: [abolition(12, 20)],
  'saint-barthelemy': [abolition(10, 9)],
  // 27 May by the decree of 1983; 28 May is kept since 2018, by the yearly ministerial circulars, although a slip of
  // law n° 2017-256 left no such date in the code.
  'saint-martin': [{ ...abolition(5, 28), on: (year) => dayOf(year, 5, year < 2018 ? 27 : 28) }],
}

/** Easter Sunday of the Gregorian calendar, by the anonymous computus (Meeus). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const moon = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const week = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const m = Math.floor((a + 11 * moon + 22 * week) / 451)
  const n = moon + week - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

const known = new Map<string, ReadonlyMap<Day, Holiday>>()

/** The holidays of a year by day; two that fall together (1 or 8 May and Ascension) are one day off. */
export function holidaysOf(year: number, territory: Territory = 'metropole'): ReadonlyMap<Day, Holiday> {
  const key = `${year}/${territory}`
  const found = known.get(key)
  if (found) return found
  const days = new Map<Day, Holiday>()
  for (const rule of [...EVERYWHERE, ...LOCAL[territory]]) {
    const day = rule.on(year)
    if (!days.has(day)) days.set(day, { day, name: rule.name, law: rule.law })
  }
  known.set(key, days)
  return days
}

export function holidayOn(day: Day, territory: Territory = 'metropole'): Holiday | undefined {
  return holidaysOf(partsOf(day).year, territory).get(day)
}
