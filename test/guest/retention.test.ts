/** A year of nights, with daylight saving, missed runs and restic's own rule for what goes. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { attempts, closing, opening } from '../../constructs/guest/nights.ts'
import { forget, type Moment } from './forget.ts'

const ZONE = 'Europe/Paris'

/** Runs of a year: for each day or week, the attempts in order until one succeeds. `fails` decides each attempt. */
function runs(every: 'day' | 'week', fails: (attempt: number) => boolean): Moment[] {
  const nights = every === 'day' ? 365 : 52
  const start = Temporal.ZonedDateTime.from(`2026-01-03T00:00[${ZONE}]`)
  const hours = attempts({ every: 'day' }, ZONE).map((line) => Number(line.slice(6, 8)))
  let count = 0
  return Array.from({ length: nights }, (_, index) =>
    start.add({ days: every === 'day' ? index : 7 * index }),
  ).flatMap((evening) => {
    const tries = (every === 'day' ? [0] : [0, 1]).flatMap((night) =>
      hours.map((hour) => evening.add({ days: night + (hour === 23 ? 0 : 1) }).with({ hour, minute: 27 })),
    )
    const done = tries.find(() => !fails(count++))
    return done ? [done] : []
  })
}

describe.each([
  ['day', 31, 1],
  ['day', 7, 1],
  ['day', 14, 1],
  ['week', 14, 7],
] as const)('a copy every %s kept %i days', (every, days, interval) => {
  const chance = fc.array(fc.boolean(), { minLength: 40, maxLength: 400 })

  it('is there for all its days and gone with the first run after them; one copy is always left', () => {
    fc.assert(
      fc.property(chance, (failures) => {
        const year = runs(every, (attempt) => failures[attempt % failures.length] === true)
        const until = new Map(year.map((run) => [run, run.add({ days }).epochMilliseconds]))
        let kept: Moment[] = []
        for (const [at, run] of year.entries()) {
          const before = kept
          kept = forget([...before, run], days)
          expect(kept).toContain(run)
          // What is younger than its days stays, what is older goes.
          const promised = before.filter((copy) => run.epochMilliseconds < (until.get(copy) ?? 0))
          expect(kept.slice(0, -1)).toEqual(promised)
          // Nothing outlives its days by more than the gap since the run before.
          const last = year[at - 1]?.epochMilliseconds ?? 0
          expect(before.every((copy) => last < (until.get(copy) ?? 0))).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('with no failure, holds exactly the copies of the promised days', () => {
    let kept: Moment[] = []
    const sizes = runs(every, () => false).map((run) => {
      kept = forget([...kept, run], days)
      return kept.length
    })
    expect(new Set(sizes.slice(days))).toEqual(new Set([days / interval]))
  })
})

describe('nights', () => {
  it('never attempts in business hours nor in the hour that daylight saving moves', () => {
    for (const line of [...attempts({ every: 'day' }, ZONE), ...attempts({ every: 'week' }, ZONE)]) {
      expect(line).toMatch(/^(?:(?:Sat|Sun|Mon) )?\*-\*-\* (23|01|03|05):20:00 Europe\/Paris$/)
    }
  })

  it('tries a weekly copy in both nights of the weekend', () => {
    expect(attempts({ every: 'week', firstAttempt: '03:40' }, ZONE)).toEqual([
      'Sun *-*-* 03:40:00 Europe/Paris',
      'Sun *-*-* 05:40:00 Europe/Paris',
      'Mon *-*-* 03:40:00 Europe/Paris',
      'Mon *-*-* 05:40:00 Europe/Paris',
    ])
  })

  it('opens before the first attempt and closes before the morning', () => {
    expect(opening('day', ZONE)).toBe('*-*-* 21:50:00 Europe/Paris')
    expect(opening('week', ZONE)).toBe('Sat *-*-* 21:50:00 Europe/Paris')
    expect(closing(ZONE)).toBe('*-*-* 07:30:00 Europe/Paris')
  })
})
