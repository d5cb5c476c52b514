/** Schedules mean the minutes that they say; addresses are given out once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cloudstackSchedule } from '../../sandbox/life/growth.ts'
import { freeHost, hostOf } from '../../sandbox/life/numbers.ts'
import { EVERY_MONTH, lastTimes, parseCron } from '../../sandbox/life/schedule.ts'
import { blockOf, holds } from '../../sandbox/refusals/cidr.ts'

const BORN = '2027-01-01T12:00:00Z'
const DAY = 86_400_000

test('a cron expression means its minutes', () => {
  const part = (low: number, high: number) => {
    const one = fc.integer({ min: low, max: high })
    return fc.oneof(
      fc.constant('*'),
      one.map(String),
      fc.tuple(one, one).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.tuple(one, one).map(([a, b]) => `${a},${b}`),
      fc.integer({ min: 1, max: high }).map((step) => `*/${step}`),
    )
  }
  const cron = fc.tuple(part(0, 59), part(0, 23), part(1, 31), part(1, 12), part(0, 6))
  fc.assert(
    fc.property(cron, fc.integer({ min: 0, max: 2000 }), (fields, start) => {
      const schedule = parseCron(fields.join(' '))
      if (!schedule) return false
      const from = new Date(Date.parse(BORN) + start * 3_600_000)
      const until = new Date(from.getTime() + 3 * DAY)
      const found = new Set(lastTimes(schedule, from, until, 10_000).map((at) => at.getTime()))
      for (let at = from.getTime() + 60_000; at <= until.getTime(); at += 60_000) {
        const day = new Date(at)
        const ofMonth = schedule.days.length === 0 || schedule.days.includes(day.getUTCDate())
        const ofWeek = schedule.weekdays.length === 0 || schedule.weekdays.includes(day.getUTCDay())
        const both = schedule.days.length > 0 && schedule.weekdays.length > 0
        const due =
          schedule.minutes.includes(day.getUTCMinutes()) &&
          schedule.hours.includes(day.getUTCHours()) &&
          schedule.months.includes(day.getUTCMonth() + 1) &&
          (both
            ? schedule.days.includes(day.getUTCDate()) || schedule.weekdays.includes(day.getUTCDay())
            : ofMonth && ofWeek)
        if (due !== found.has(at)) return false
      }
      return true
    }),
    { numRuns: 25 },
  )
})

test('what is no cron expression is none, and never a crash', () => {
  for (const bad of [
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    'a b c d e',
    '@daily',
  ]) {
    expect([bad, parseCron(bad)]).toEqual([bad, null])
  }
  fc.assert(
    fc.property(fc.string(), (text) => parseCron(text) === null || text.trim().split(/\s+/).length === 5),
  )
})

test('a time in Paris is one hour off in winter and two in summer', () => {
  const daily = { ...cloudstackSchedule('DAILY', '02:30', 'Europe/Paris') }
  const at = (day: string): string[] =>
    lastTimes(
      { minutes: [], hours: [], days: [], months: EVERY_MONTH, weekdays: [], timezone: 'UTC', ...daily },
      new Date(`${day}T00:00:00Z`),
      new Date(`${day}T23:59:00Z`),
      5,
    ).map((one) => one.toISOString())
  expect(at('2027-01-10')).toEqual(['2027-01-10T01:30:00.000Z'])
  expect(at('2027-07-10')).toEqual(['2027-07-10T00:30:00.000Z'])
})

test('an address is given out once, inside its network, until the network is full', () => {
  const networks = fc.tuple(fc.nat({ max: 255 }), fc.integer({ min: 20, max: 30 }))
  fc.assert(
    fc.property(networks, fc.integer({ min: 0, max: 1_000_000 }), ([third, length], begin) => {
      const block = blockOf(`10.7.${third}.0/${length}`)
      const cidr = `${[24, 16, 8, 0].map((shift) => Number(((block?.first ?? 0n) >> BigInt(shift)) & 255n)).join('.')}/${length}`
      const taken = new Set<string>()
      const room = 2 ** (32 - length) - 3
      for (let born = 0; born < Math.min(room, 40); born++) {
        const address = freeHost(cidr, 2, begin + born * 200, taken)
        if (address === null || taken.has(address) || !block || !holds(block, address)) return false
        if (address === hostOf(cidr, 1) || address === hostOf(cidr, 0)) return false
        taken.add(address)
      }
      return room > 40 || freeHost(cidr, 2, begin, taken) === null
    }),
  )
})
