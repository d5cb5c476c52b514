/** Words that every format of the statement shares. */
import type { Lang } from '../../contract/promise.ts'
import { monthDays, partsOf } from '../calendar/days.ts'

export const pick = (lang: Lang, fr: string, en: string): string => ({ fr, en })[lang]

const MONTHS = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

export function monthName(month: string, lang: Lang): string {
  const { year, month: number } = partsOf(monthDays(month).first)
  return `${MONTHS[lang][number - 1]} ${year}`
}
