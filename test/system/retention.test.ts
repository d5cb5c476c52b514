/** restic itself against the model that the simulated year rests on (test/guest/retention.test.ts). */
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forget } from '../guest/forget.ts'
import { bareMachine, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const ZONE = 'Europe/Paris'
const env = { TZ: ZONE, RESTIC_PASSWORD: 'of no worth', HOME: '/root' }

describeWith(['restic', 'unshare'], 'restic forget --keep-within', () => {
  let machine: Machine
  beforeAll(async () => {
    machine = await bareMachine('retention')
    machine.write('/srv/file', 'content')
  })
  afterAll(() => machine?.stop())

  /** Copies at these local times, then what restic keeps of them. */
  function keeps(name: string, days: number, times: readonly string[]): string[] {
    const restic = (...words: string[]) =>
      machine.run(['restic', '-r', `/srv/${name}`, '--no-cache', ...words], { env })
    restic('init')
    for (const time of times) restic('backup', '--host', 'h', '--tag', 't', '--time', time, '/srv/file')
    restic(
      'forget',
      '--host',
      'h',
      '--tag',
      't',
      '--group-by',
      'host,tags',
      '--keep-within',
      `${days}d`,
      '--prune',
    )
    const left = JSON.parse(restic('snapshots', '--json')) as { time: string }[]
    return left.map(({ time }) => Temporal.Instant.from(time).toString()).sort()
  }

  it.each([
    [
      'plain',
      31,
      [
        '2026-01-01 23:27:00',
        '2026-01-02 23:26:59',
        '2026-01-02 23:27:00',
        '2026-01-02 23:27:01',
        '2026-01-20 03:27:00',
        '2026-02-02 23:27:00',
      ],
    ],
    [
      'spring',
      14,
      [
        '2026-03-21 23:26:00',
        '2026-03-21 23:27:00',
        '2026-03-21 23:28:00',
        '2026-03-22 00:28:00',
        '2026-04-04 23:27:00',
      ],
    ],
    [
      'autumn',
      7,
      ['2026-10-22 22:28:00', '2026-10-22 23:26:00', '2026-10-22 23:28:00', '2026-10-29 23:27:00'],
    ],
    ['weekly', 14, ['2026-05-02 23:27:00', '2026-05-10 01:27:00', '2026-05-16 23:27:00']],
    ['gap', 7, ['2026-01-01 23:27:00', '2026-01-02 23:27:00', '2026-06-01 23:27:00']],
  ] as const)('%s, %i days', (name, days, times) => {
    const moments = times.map((time) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE))
    const expected = forget(moments, days).map((moment) => moment.toInstant().toString())
    expect(keeps(name, days, times)).toEqual(expected.sort())
  })
})
