/** What a calendar expression is read as, and when it fires, where no systemd is there to ask. */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarOf, firesOn, runsFrom, runsOn } from '../../../policies/lib/calendar.ts'

const read = (expression: string) => {
  const calendar = calendarOf(expression)
  if (calendar === null) return null
  const { weekdays, years, months, days, times, zone } = calendar
  const clock = times.map(({ hour, minute, second }) => [hour, minute, second].join(':'))
  return {
    ...{ weekdays: [...weekdays].join(' '), years: years && [...years].join(' ') },
    ...{ months: [...months].join(' '), days: [...days].join(' '), times: clock.join(' '), zone },
  }
}
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).join(' ')
/** Every day at midnight, on the clock of the machine. */
const DAILY = {
  ...{
    weekdays: range(1, 7),
    years: null,
    months: range(1, 12),
    days: range(1, 31),
    times: '0:0:0',
    zone: null,
  },
}

describe('a calendar expression', () => {
  it.each([
    ['*-*-*', {}],
    ['  *-*-*   00:00 ', {}],
    ['daily', {}],
    ['Daily UTC', { zone: 'UTC' }],
    ['weekly Europe/Paris', { weekdays: '1', zone: 'Europe/Paris' }],
    ['monthly', { days: '1' }],
    ['quarterly', { months: '1 4 7 10', days: '1' }],
    ['semiannually', { months: '1 7', days: '1' }],
    ['yearly', { months: '1', days: '1' }],
    ['annually', { months: '1', days: '1' }],
    ['Mon', { weekdays: '1' }],
    ['monday..friday', { weekdays: range(1, 5) }],
    ['Sat,SUN', { weekdays: '6 7' }],
    ['Mon,', { weekdays: '1' }],
    ['Thursday..Sun 02:40', { weekdays: range(4, 7), times: '2:40:0' }],
    ['02:40:30', { times: '2:40:30' }],
    ['2,4:10', { times: '2:10:0 4:10:0' }],
    ['4,2:10', { times: '2:10:0 4:10:0' }],
    ['0/6:30', { times: '0:30:0 6:30:0 12:30:0 18:30:0' }],
    ['1..7/3:00', { times: '1:0:0 4:0:0 7:0:0' }],
    ['22..23:59:0/20', { times: '22:59:0 22:59:20 22:59:40 23:59:0 23:59:20 23:59:40' }],
    ['01-15', { months: '1', days: '15' }],
    ['*-12-31 23:59', { months: '12', days: '31', times: '23:59:0' }],
    ['*-*-*/10', { days: '1 11 21 31' }],
    ['*-*-3..3', { days: '3' }],
    ['2027-*-01', { years: '2027', days: '1' }],
    ['2027..2029-01-01', { years: '2027 2028 2029', months: '1', days: '1' }],
    ['1970,2199-*-*', { years: '1970 2199' }],
    ['12:00 Etc/GMT+1', { times: '12:0:0', zone: 'Etc/GMT+1' }],
    ['12:00 America/Argentina/Buenos_Aires', { times: '12:0:0', zone: 'America/Argentina/Buenos_Aires' }],
  ])('%j', (expression, parts) => {
    expect(read(expression)).toEqual({ ...DAILY, ...parts })
  })

  it('of every minute and every hour', () => {
    expect(calendarOf('minutely')?.times).toHaveLength(1440)
    expect(calendarOf('hourly')?.times).toEqual(
      Array.from({ length: 24 }, (_, hour) => ({ hour, minute: 0, second: 0 })),
    )
  })

  it.each([
    ...[
      'UTC',
      'Mon..Tue..Wed',
      ',',
      'Mon Tue',
      'Mo',
      'Mon 1-2-3-4',
      'Mon *-*-* 01:00 UTC UTC',
      '*-*-* x 01:00',
    ],
    ...[
      '*-00-*',
      '*-*-00',
      '*-*-*/0',
      '*-*-9..1',
      '*-*-1..',
      '*-*-1,',
      '*-*-x',
      '*-1-2-3',
      '1969-*-*',
      '2200-*-*',
    ],
    ...[
      '24:00',
      '00:60',
      '00:00:60',
      '-1:00',
      '1',
      '1:2:3:4',
      '12:00 utc',
      '12:00 Nowhere/City',
      'hourlyish',
    ],
    ...['12345-*-*', '*-*-* 00001:00', '*-*-**', '*-*-1x'],
  ])('%j is none', (expression) => {
    expect(calendarOf(expression)).toBeNull()
  })
})

describe('when a calendar fires', () => {
  const of = (expression: string) => calendarOf(expression) ?? expect.fail(expression)
  const day = (text: string) => Temporal.PlainDate.from(text)

  it.each([
    ['Mon 01:00', '2026-11-23', true],
    ['Mon 01:00', '2026-11-22', false],
    ['2026-*-*', '2026-11-22', true],
    ['2027-*-*', '2026-11-22', false],
    ['*-11-*', '2026-11-22', true],
    ['*-12-*', '2026-11-22', false],
    ['*-*-22', '2026-11-22', true],
    ['*-*-23', '2026-11-22', false],
  ])('%s on %s: %s', (expression, date, fires) => {
    expect(firesOn(of(expression), day(date))).toBe(fires)
    expect(runsOn(of(expression), day(date), 'UTC').length > 0).toBe(fires)
  })

  const runs = (now: string, days: number, fallback: string, ...expressions: readonly string[]) =>
    runsFrom(expressions.map(of), now, days, fallback).map((at) => at.toInstant().toString())

  it('starts with the day that it is in its own zone, and takes the zone that is said', () => {
    const late = '2026-11-22T23:30:00Z'
    expect(runs(late, 1, 'Europe/Paris', '06:00')).toEqual(['2026-11-23T05:00:00Z'])
    expect(runs(late, 1, 'Europe/Paris', '06:00 UTC')).toEqual(['2026-11-22T06:00:00Z'])
  })

  it('has no run in the half hour that a clock of half an hour skips', () => {
    const howe = (time: string) =>
      runsOn(of(time), day('2026-10-04'), 'Australia/Lord_Howe').map((at) => at.toInstant().toString())
    expect([howe('02:15'), howe('02:45')]).toEqual([[], ['2026-10-03T15:45:00Z']])
  })

  it('is in order, of several calendars, for so many days', () => {
    expect(runs('2026-11-22T12:00:00Z', 2, 'UTC', '18:00', '06:00', 'Mon 12:00')).toEqual([
      '2026-11-22T06:00:00Z',
      '2026-11-22T18:00:00Z',
      '2026-11-23T06:00:00Z',
      '2026-11-23T12:00:00Z',
      '2026-11-23T18:00:00Z',
    ])
  })

  it('is looked at for fewer days where it fires all the time', () => {
    expect(runs('2026-11-22T12:00:00Z', 3, 'UTC', '0..5:*:*')).toHaveLength(6 * 3600)
    expect(runs('2026-11-22T12:00:00Z', 0, 'UTC', 'daily')).toHaveLength(1)
  })
})
