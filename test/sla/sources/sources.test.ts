import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputError } from '../../../contract/errors.ts'
import { csvCell, parseCsv } from '../../../sla/sources/csv.ts'
import { parseJournal } from '../../../sla/sources/journal.ts'
import { parseJournalCsv } from '../../../sla/sources/journal-csv.ts'
import { fromMinutes, fromSamples, STATE } from '../../../sla/sources/samples.ts'
import { measure, union } from '../../../sla/spans.ts'
import { at } from '../build.ts'
import { OCTOBER, onlyRefuses } from './refusing.ts'

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
