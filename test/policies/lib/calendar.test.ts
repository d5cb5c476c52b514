/** Calendars, held against systemd itself where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, runsFrom } from '../../../policies/lib/calendar.ts'

const systemd = spawnSync('systemd-analyze', ['--version']).status === 0

/** The next instants after `base` as systemd works them out, UTC. */
function oracle(expression: string, base: string, count: number): string[] {
  const args = ['calendar', `--iterations=${count}`, `--base-time=${base}`, expression]
  const out = execFileSync('systemd-analyze', args, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
  const times = [
    ...out.matchAll(/(?:Next elapse|\(in UTC\)|Iter\. #\d+): \w+ (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC/g),
  ]
  return [...new Set(times.map(([, time]) => time as string))]
}

function ours(expression: string, base: string, count: number): string[] {
  const calendar = calendarOf(expression)
  if (calendar === null) throw new Error(`not read: ${expression}`)
  const from = `${base.replace(' ', 'T')}Z`
  return runsFrom([calendar], from, 400, 'UTC')
    .map((run) => run.toInstant())
    .filter((at) => at.epochMilliseconds > Date.parse(from))
    .slice(0, count)
    .map((at) => at.toString().replace('T', ' ').replace('Z', ''))
}

const EXPRESSIONS = [
  '*-*-* 02:40:00 Europe/Paris',
  '*-*-* 02:40:00 UTC',
  'Mon..Fri 22:15',
  'Sat,Sun *-*-* 03:00:00 Europe/Paris',
  'Fri..Sun,Mon 01:02:03',
  'daily',
  'weekly',
  'monthly',
  '*-*-01,15 04:00:00',
  '*-*-1/5 04:00',
  '*-1..3-* 05:30 America/New_York',
  '*:0/15',
  '*-*-* 00/6:10:00',
]

describe('calendars of systemd', () => {
  it.skipIf(!systemd).each(EXPRESSIONS)('%s fires when systemd says', (expression) => {
    for (const base of ['2027-03-26 12:00:00', '2027-10-29 12:00:00', '2028-02-28 00:00:00'])
      expect(ours(expression, base, 5)).toEqual(oracle(expression, base, 5))
  })

  it('skips the hour that summer time skips, and takes the first of the hour that comes twice', () => {
    expect(ours('*-*-* 02:40:00 Europe/Paris', '2027-03-27 12:00:00', 1)).toEqual(['2027-03-29 00:40:00'])
    expect(ours('*-*-* 02:40:00 Europe/Paris', '2027-10-30 12:00:00', 2)).toEqual([
      '2027-10-31 00:40:00',
      '2027-11-01 01:40:00',
    ])
  })

  it.each([
    '',
    'noon',
    '__proto__',
    '25:00',
    '12:60',
    '*-13-01',
    '*-*-32',
    'Mon..Foo 01:00',
    'Fri..Mon 01:00',
    '*-*~1',
    '01:00 Mars/Olympus',
    '1:2:3:4',
    '*-*-* 01:00 02:00',
  ])('does not read %j', (text) => {
    expect(calendarOf(text)).toBeNull()
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void calendarOf(text)))
    const piece = fc.constantFrom('*', '1', '..', '/', ',', '-', ':', ' ', 'Mon', 'UTC', '59', '~')
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void calendarOf(pieces.join(''))))
  })
})
