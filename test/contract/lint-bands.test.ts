import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandFaults, creditFaults } from '../../contract/lint/service-levels.ts'

describe('bands of credit', () => {
  const band = (from: number, to: number, creditPercent: number, low = true, high = false) => ({
    from,
    to,
    includes: { from: low, to: high },
    creditPercent,
  })

  it.each([
    ['a gap', [band(99.5, 99.9, 5), band(97, 99, 10)], 'nothing between 99 and 99.5 %'],
    ['an overlap', [band(99, 99.9, 5), band(97, 99.5, 10)], 'below 99.5 % two bands apply'],
    ['a shared end', [band(99.5, 99.9, 5), band(97, 99.5, 10, true, true)], '99.5 % belongs to two bands'],
    ['an end that nobody has', [band(99.5, 99.9, 5, false), band(97, 99.5, 10)], '99.5 % belongs to no band'],
    [
      'an objective with a credit',
      [band(99.5, 99.9, 5, true, true)],
      'the objective is met and yet a credit is due',
    ],
    ['a stretch below the objective', [band(97, 99.5, 5)], 'between 99.5 and 99.9 % the objective is missed'],
  ])('%s', (_name, bands, said) => {
    expect(
      bandFaults(bands, 99.9)
        .map((fault) => fault.en)
        .join('\n'),
    ).toContain(said)
  })

  it('that touch, include one end each and start at the objective have no fault', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 6 }),
        (ends) => {
          const down = ends.sort((a, b) => b - a)
          const bands = down.slice(1).map((to, index) => band(to, down[index] ?? 0, index + 1))
          expect(bandFaults(bands, down[0] ?? 0)).toEqual([])
        },
      ),
    )
  })

  it.each([
    [
      {
        bands: [
          { below: 99, percent: 10 },
          { below: 98, percent: 5 },
        ],
        capPercent: 10,
      },
      'gives no higher credit',
    ],
    [{ bands: [{ below: 99, percent: 30 }], capPercent: 20 }, 'exceeds the cap'],
    [{ bands: [{ below: 99, percent: 10 }], capPercent: 20 }, 'cannot be reached'],
    [{ bands: [{ below: 98, percent: 10 }], capPercent: 10 }, 'missed without a credit'],
  ])('as figures: %#', (credit, said) => {
    expect(
      creditFaults(credit, 99)
        .map((fault) => fault.en)
        .join('\n'),
    ).toContain(said)
  })
})
