/** What monitors export and answer: Uptime Kuma, UptimeRobot, Prometheus. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askPrometheus, queryOf } from '../../../sla/sources/prometheus.ts'
import { parseUptimeKuma } from '../../../sla/sources/uptime-kuma.ts'
import { parseUptimeRobot } from '../../../sla/sources/uptimerobot.ts'
import { measure } from '../../../sla/spans.ts'
import { at } from '../build.ts'
import { OCTOBER, onlyRefuses } from './refusing.ts'

describe('Uptime Kuma', () => {
  const beats = (list: [string, number][]) =>
    JSON.stringify({
      heartbeatList: { 7: list.map(([time, status]) => ({ time, status, msg: '', ping: 1 })) },
    })
  it('reads a status page: UTC, down, maintenance as unmeasured', () => {
    const seen = parseUptimeKuma(
      beats([
        ['2026-10-06 07:12:00.000', 1],
        ['2026-10-06 07:13:00.000', 0],
        ['2026-10-06 07:14:00.000', 3],
        ['2026-10-06 07:15:00.000', 1],
      ]),
      'k.json',
      null,
      1,
    )
    expect(seen.down).toEqual([{ from: at('2026-10-06 09:13'), to: at('2026-10-06 09:14') }])
    expect(measure(seen.measured)).toBe(3)
  })
  it('reads the table as CSV, and asks which monitor when there are two', () => {
    const csv = 'id,monitor_id,status,time\n1,7,1,2026-10-06 07:12:00\n2,8,0,2026-10-06 07:12:00\n'
    expect(() => parseUptimeKuma(csv, 'k.csv', null, 1)).toThrow('which monitor')
    expect(parseUptimeKuma(csv, 'k.csv', '8', 1).down).toHaveLength(1)
  })
  it('never breaks', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        onlyRefuses((text) => parseUptimeKuma(text, 'k', null, 1)),
      ),
    )
  })
})

describe('UptimeRobot', () => {
  const log =
    'Event,Date-Time,Reason,Duration,Duration (in mins.)\n"Up","2026-10-06 10:14:00","OK","21 hrs",1260\n"Down","2026-10-06 09:12:00","Timeout","1 hrs, 2 mins",62\n"Up","2026-10-01 00:00:00","OK","5 days",7752\n'
  it('reads the export, newest first, in the account’s time zone', () => {
    const seen = parseUptimeRobot(log, 'r.csv', null, OCTOBER.to)
    expect(seen.down).toEqual([{ from: at('2026-10-06 09:12'), to: at('2026-10-06 10:14') }])
    expect(seen.measured).toEqual([{ from: OCTOBER.from, to: at('2026-10-06 10:14') + 1260 }])
    expect(parseUptimeRobot(log, 'r.csv', null, OCTOBER.to, 'UTC').down[0]?.from).toBe(at('2026-10-06 11:12'))
  })
  it('reads the export of all monitors, one at a time', () => {
    const all = log
      .split('\n')
      .map((line, index) =>
        line === ''
          ? line
          : index === 0
            ? `Monitor,Monitor URL,${line}`
            : `"erp","https://erp.example",${line}`,
      )
      .join('\n')
      .concat(
        '"shop","https://shop.example","Down","2026-10-06 09:00:00","Keyword Not Found","0 hrs, 5 mins",5\n',
      )
    expect(() => parseUptimeRobot(all, 'r.csv', null, OCTOBER.to)).toThrow('which monitor')
    expect(parseUptimeRobot(all, 'r.csv', 'erp', OCTOBER.to)).toEqual(
      parseUptimeRobot(log, 'r.csv', null, OCTOBER.to),
    )
  })
  it('paused is unmeasured; an unknown event is refused', () => {
    expect(parseUptimeRobot(log.replace('"Down"', '"Paused"'), 'r.csv', null, OCTOBER.to).down).toEqual([])
    expect(() => parseUptimeRobot(log.replace('"Down"', '"Sideways"'), 'r.csv', null, OCTOBER.to)).toThrow(
      'unknown event',
    )
    fc.assert(
      fc.property(
        fc.string(),
        onlyRefuses((text) => parseUptimeRobot(text, 'r', null, 0)),
      ),
    )
  })
})

describe('Prometheus', () => {
  const asked: string[] = []
  const answer = (value: unknown) => async (url: string) => {
    asked.push(url)
    return { status: 200, text: async () => (typeof value === 'string' ? value : JSON.stringify(value)) }
  }
  const question = { url: 'http://p:9090/prom', selector: 'up{job="x"}', period: OCTOBER, every: 1 }
  it('asks by the week, with a range selector, for the minute that ends at each step', async () => {
    await askPrometheus(question, answer({ status: 'success', data: { result: [] } }))
    expect(asked).toHaveLength(5)
    const first = new URL(asked[0] as string)
    expect(first.pathname).toBe('/prom/api/v1/query_range')
    expect(first.searchParams.get('query')).toBe(queryOf('up{job="x"}', 1))
    expect(Number(first.searchParams.get('start'))).toBe((OCTOBER.from + 1) * 60)
  })
  it('a stale marker is no measure', async () => {
    const values = [
      [(OCTOBER.from + 1) * 60, '0'],
      [(OCTOBER.from + 2) * 60, 'NaN'],
      [(OCTOBER.from + 3) * 60, '1'],
    ]
    const seen = await askPrometheus(
      { ...question, period: { from: OCTOBER.from, to: OCTOBER.from + 3 } },
      answer({ status: 'success', data: { result: [{ values }] } }),
    )
    expect(seen).toEqual({
      down: [{ from: OCTOBER.from, to: OCTOBER.from + 1 }],
      measured: [
        { from: OCTOBER.from, to: OCTOBER.from + 1 },
        { from: OCTOBER.from + 2, to: OCTOBER.from + 3 },
      ],
    })
  })
  it('refuses errors and pages that are no answer', async () => {
    await expect(askPrometheus(question, answer('<html>'))).rejects.toThrow('not a Prometheus answer')
    await expect(
      askPrometheus(question, answer({ status: 'error', error: 'too many points' })),
    ).rejects.toThrow('too many points')
  })
})
