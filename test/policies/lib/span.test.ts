import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../policies/lib/span.ts'

describe('a time span, in days', () => {
  it.each([
    ['365day', 365],
    ['15d', 15],
    ['1w 2d', 9],
    ['1week 2days 12h', 9.5],
    ['36h', 1.5],
    ['1440min', 1],
    ['1440m', 1],
    ['86400', 1],
    ['86400s', 1],
    ['0.5 day', 0.5],
    ['1.25d', 1.25],
    [' 2 days ', 2],
    ['1M', 30.44],
    ['12months', 365.28],
    ['1y', 365.25],
    ['2years', 730.5],
    ['0', Number.POSITIVE_INFINITY],
  ])('%j', (span, days) => {
    expect(daysOf(span)).toBeCloseTo(days, 9)
  })

  it.each(['', 'for ever', '2 fortnights', '1d and more', '-3d', '3d, 2h', '1,5d'])(
    'is none in %j',
    (span) => {
      expect(daysOf(span)).toBeNull()
    },
  )
})
