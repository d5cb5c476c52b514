import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { inHours } from '../../../policies/lib/hours.ts'

const PARIS = 'Europe/Paris'
const OFFICE = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }

/** Friday 2026-11-27 in Paris, or another day. */
const at = (time: string, day = '2026-11-27', zone = PARIS) =>
  Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`)

describe('whether a start falls in business hours', () => {
  it.each([
    ['at noon', at('12:00'), 0, true],
    ['at night', at('02:40'), 1200, false],
    ['as the office opens', at('09:00'), 0, true],
    ['a second before it closes', at('17:59:59'), 0, true],
    ['as it closes', at('18:00'), 3600, false],
    ['before it opens, delayed into it', at('08:50'), 900, true],
    ['before it opens, delayed to its first instant', at('08:50'), 600, true],
    ['before it opens, delayed to just before', at('08:50'), 599, false],
    ['on a Saturday', at('12:00', '2026-11-28'), 0, false],
    ['on a Friday night, delayed over the weekend into Monday', at('23:00'), 60 * 3600, true],
    ['on a Friday night, delayed to Sunday night', at('23:00'), 48 * 3600, false],
    [
      'on the clock of another place, where it is still early',
      at('12:00', '2026-11-27', 'Asia/Tokyo'),
      0,
      false,
    ],
    [
      'on the clock of another place, where the day has come',
      at('20:00', '2026-11-26', 'America/New_York'),
      8 * 3600,
      true,
    ],
  ])('%s', (_, start, delay, met) => {
    expect(inHours(start, delay, OFFICE, PARIS)).toBe(met)
  })
})
