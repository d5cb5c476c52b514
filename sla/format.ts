/** How figures are written: percentages truncated, never rounded up past an objective; money from cents. */
import type { Lang } from '../contract/promise.ts'
import type { Ratio } from './model.ts'

/** Percent with three decimals, truncated: 99.84999 is written 99.849 and can never read as a kept 99.850. */
export function percent3(ratio: Ratio, lang: Lang = 'en'): string {
  if (ratio.of === 0) return '–'
  const thousandths = Math.floor((ratio.up * 100_000) / ratio.of)
  const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`
  return lang === 'fr' ? text.replace('.', ',') : text
}

/** `21.00 €`, `21,00 €` in French; `–` when no amount is known. */
export function euros(cents: number | null, lang: Lang = 'en'): string {
  if (cents === null) return '–'
  const sign = cents < 0 ? '−' : ''
  const text = `${sign}${grouped(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')} €`
  return lang === 'fr' ? text.replace('.', ',') : text
}

/** Thousands apart by a narrow no-break space. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** A percentage as a contract writes it: 99.85. */
export function percentText(percent: number, lang: Lang = 'en'): string {
  return lang === 'fr' ? String(percent).replace('.', ',') : String(percent)
}
