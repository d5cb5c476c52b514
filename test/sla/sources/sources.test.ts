import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../contract/errors.ts'
import { csvCell, parseCsv } from '../../../sla/sources/csv.ts'
import { parseJournal } from '../../../sla/sources/journal.ts'
import { parseJournalCsv } from '../../../sla/sources/journal-csv.ts'
import { askPrometheus, queryOf } from '../../../sla/sources/prometheus.ts'
import { fromMinutes, fromSamples, STATE } from '../../../sla/sources/samples.ts'
import { parseUptimeKuma } from '../../../sla/sources/uptime-kuma.ts'
import { parseUptimeRobot } from '../../../sla/sources/uptimerobot.ts'
import { measure, union } from '../../../sla/spans.ts'
import { at } from '../build.ts'

const OCTOBER = { from: at('2026-10-01'), to: at('2026-11-01') }
/** Whatever a file holds, a reader answers or refuses; anything else is a fault of ours. */
const onlyRefuses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
  }
}

describe('samples', () => {
  const every = 1
  it('a silence longer than the rhythm is unmeasured', () => {
    const seen = fromSamples(
      [
        { at: 0, up: true },
        { at: 1, up: false },
        { at: 2, up: true },
        { at: 30, up: true },
      ],
      every,
    )
    expect(seen).toEqual({
      down: [{ from: 1, to: 2 }],
      measured: [
        { from: 0, to: 3 },
        { from: 30, to: 31 },
      ],
    })
  })
  it('a paused monitor vouches for nothing', () => {
    expect(
      fromSamples(
        [
          { at: 0, up: true },
          { at: 1, up: null },
          { at: 2, up: true },
        ],
        every,
      ).measured,
    ).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ])
  })
  it('minutes and spans hold the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2), { maxLength: 300 }), (list) => {
        const seen = fromMinutes(1_000, Uint8Array.from(list))
        expect(measure(seen.down)).toBe(list.filter((state) => state === STATE.down).length)
        expect(measure(seen.measured)).toBe(list.filter((state) => state !== STATE.unmeasured).length)
        expect(union(seen.down)).toEqual(seen.down)
        expect(union(seen.measured)).toEqual(seen.measured)
      }),
    )
  })
})

describe('journal', () => {
  const head = 'covers: { from: 2026-10-01, to: 2026-11-01 }\n'
  it('reads incidents, windows and what is unfinished', () => {
    const journal = parseJournal(
      `${head}incidents:\n  - { id: A, from: 2026-10-06 09:12, to: 2026-10-06 10:14, cause: client, proof: mail }\n  - { from: 2026-10-30 09:00 }\nmaintenance:\n  - { id: M, from: 2026-10-20 14:00, to: 2026-10-20 15:00, announced: 2026-10-13 }\n`,
      'j.yaml',
    )
    expect(journal.covers).toEqual(OCTOBER)
    expect(journal.entries.map(({ incident }) => [incident.id, incident.to])).toEqual([
      ['A', at('2026-10-06 10:14')],
      ['#2', null],
    ])
    expect(journal.entries[0]?.incident.position).toMatchObject({ file: 'j.yaml', line: 3 })
    expect(journal.windows[0]?.window).toMatchObject({ kind: 'maintenance', announcedAt: at('2026-10-13') })
  })
  it.each([
    ['no period', 'incidents: []\n'],
    ['an end before its start', `${head}incidents: [{ from: 2026-10-06 10:00, to: 2026-10-06 09:00 }]`],
    ['the hour lived twice', `${head}incidents: [{ from: 2026-10-25 02:30, to: 2026-10-25 04:00 }]`],
    ['a cause nobody knows', `${head}incidents: [{ from: 2026-10-06 10:00, cause: bad-luck }]`],
    ['a key nobody knows', `${head}incidents: [{ form: 2026-10-06 10:00 }]`],
  ])('refuses %s, with its place', (_, text) => {
    try {
      parseJournal(text, 'j.yaml')
      expect.fail('it was taken')
    } catch (error) {
      expect((error as InputError).problems?.[0]?.position).toMatchObject({ file: 'j.yaml' })
    }
  })
  it('reads CSV and points at the line', () => {
    const journal = parseJournalCsv(
      'from;to;id;note\n2026-10-06 09:12;2026-10-06 10:14;A;"x; ""y"""\n',
      'j.csv',
      OCTOBER,
    )
    expect(journal.entries[0]?.incident).toMatchObject({ id: 'A', note: 'x; "y"', position: { line: 2 } })
    expect(() => parseJournalCsv('from,to\n2026-10-06 09:12,soon\n', 'j.csv', OCTOBER)).toThrow('to:')
    expect(() => parseJournalCsv('start,end\n', 'j.csv', OCTOBER)).toThrow('columns must be')
  })
  it('never breaks on what it is given', () => {
    fc.assert(
      fc.property(
        fc.string(),
        onlyRefuses((text) => parseJournal(text, 'j.yaml')),
      ),
    )
    fc.assert(
      fc.property(
        fc.string(),
        onlyRefuses((text) => parseJournalCsv(text, 'j.csv', OCTOBER)),
      ),
    )
  })
})

describe('CSV', () => {
  it('writes what it reads back', () => {
    const cell = fc
      .string()
      .filter((text) => text === text.trim() && !/[\r\uFEFF]/.test(text) && !/^[=+\-@\t]/.test(text))
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cell.filter((text) => text !== ''),
            cell,
          ),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          const text = ['a,b', ...rows.map((row) => row.map(csvCell).join(','))].join('\r\n')
          expect(parseCsv(text, 'f').rows.map(({ cells }) => [cells.a, cells.b])).toEqual(rows)
        },
      ),
    )
  })
  it('defuses formulas', () => {
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell(-3)).toBe('-3')
  })
})

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
