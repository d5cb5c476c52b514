import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as axantis from '../../contract/catalogues/axantis-2025.03/values.ts'
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import * as progerance from '../../contract/catalogues/progerance/values.ts'
import { calendarFaults, type Dated, valueOn } from '../../contract/dated.ts'
import { PARAMS } from '../../contract/params.ts'
import { READINGS, readingsOf, readingValue } from '../../contract/readings.ts'
import { KINDS } from '../../contract/vocabulary.ts'
import { ALL, AVANCE, change, ESSENTIEL, load, PROGERANCE } from './sample.ts'

/** Contracts that between them set every option off. */
const VARIED = [
  ...Object.values(ALL),
  change(AVANCE, 'since: 2026-10-01', 'since: 2026-10-01, assessedOn: 2026-10-15'),
  change(ESSENTIEL, 'services:', 'readings: { essentiel.exclusive: list-and-supervision }\nservices:'),
]
const promises = VARIED.flatMap((text) => load(text).promises)

describe.each(Object.values(CATALOGUES))('catalogue $id', (catalogue) => {
  const numbers = catalogue.articles.map((article) => article.number)

  it('keeps the order of the original, each article once', () => {
    const order = (number: string) =>
      number
        .split('.')
        .map((part) => part.padStart(3, '0'))
        .join('.')
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => order(a).localeCompare(order(b))))
  })

  it('lists every article file, and only those', () => {
    const folder = new URL(`../../contract/catalogues/${catalogue.id}/`, import.meta.url)
    const files = readdirSync(folder).filter((name) => /^\d/.test(name))
    expect(files.map((name) => name.split('-')[0]).sort()).toEqual([...numbers].sort())
  })

  it('makes promises by every coded article, and none by the others', () => {
    const cited = new Set(
      VARIED.filter((text) => load(text).contract.catalogue === catalogue.id).flatMap((text) =>
        load(text).promises.map((promise) => promise.article),
      ),
    )
    const coded = catalogue.articles.filter((article) => article.notCoded === undefined)
    expect(coded.filter((article) => !cited.has(article.number)).map((article) => article.number)).toEqual([])
    expect([...cited].filter((number) => !coded.some((article) => article.number === number))).toEqual([])
  })
})

describe('promises', () => {
  it.each(VARIED.map((text, index) => [index, text]))(
    'have ids of their own in one contract: %i',
    (_index, text) => {
      const ids = load(String(text)).promises.map((promise) => promise.id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('have parameters that their kind allows, and no level that the kind rules out', () => {
    for (const promise of promises) {
      expect(PARAMS[promise.kind].safeParse(promise.params).error?.issues ?? []).toEqual([])
      const possible = [...KINDS[promise.kind].provable, 'paper']
      expect(promise.provable.every((level) => possible.includes(level))).toBe(true)
    }
  })

  it('name only readings that exist', () => {
    const known = new Set(READINGS.map((reading) => reading.id))
    expect(promises.flatMap((promise) => promise.readings).filter((id) => !known.has(id))).toEqual([])
  })

  it('use every kind of the vocabulary', () => {
    const used = new Set(promises.map((promise) => promise.kind))
    expect(Object.keys(KINDS).filter((kind) => !used.has(kind as never))).toEqual([])
  })

  it('carry the figures of the contract with the line they come from', () => {
    const byId = Object.fromEntries(load(AVANCE).promises.map((promise) => [promise.id, promise]))
    expect(byId['erp/backup.retention']).toMatchObject({
      article: '3.5',
      params: { days: 31, exactly: true },
      position: { line: 20 },
    })
    expect(byId['erp/sla.credit']?.params).toEqual({
      bands: [
        { below: 99.85, percent: 5 },
        { below: 99.5, percent: 10 },
        { below: 97, percent: 20 },
      ],
      capPercent: 20,
    })
    expect(byId['erp/vma.geo-redundancy']?.params).toEqual({ sites: ['GRA11', 'SBG5'], apart: 'cities' })
    expect(byId['erp/info.probation']).toBeUndefined()
  })

  it('leave on VM Essentiel nothing but its list, and the backup to the client', () => {
    const kinds = load(ESSENTIEL).promises.map((promise) => promise.kind)
    expect(kinds).not.toContain('supervision')
    expect(kinds).not.toContain('backup.retention')
    expect(kinds).toContain('client.backup-duty')
  })

  it('go to the partner who bills, for what a hosting partner takes on', () => {
    const bearer = (text: string) =>
      load(text).promises.find((promise) => promise.kind === 'availability')?.bearer
    expect(bearer(AVANCE)).toBe('partner')
    expect(bearer(change(AVANCE, '{ model: partner, host: ovh }', '{ model: direct }'))).toBe('provider')
  })

  it('follow the reading that the contract sets', () => {
    const retention = (text: string) =>
      load(text).promises.find((promise) => promise.kind === 'backup.retention')?.params
    expect(retention(PROGERANCE)).toEqual({ days: 14, exactly: false })
    const exact = change(
      PROGERANCE,
      'services:',
      'readings: { backup.weekly-retention: fourteen-days-exactly }\nservices:',
    )
    expect(retention(exact)).toEqual({ days: 14, exactly: true })
  })
})

describe('readings', () => {
  it.each(READINGS.map((reading) => [reading.id, reading] as const))(
    '%s cites articles that exist and differs from its alternatives',
    (_id, reading) => {
      const numbers = CATALOGUES[reading.catalogue].articles.map((article) => article.number)
      expect(reading.articles.filter((article) => !numbers.includes(article))).toEqual([])
      const values = [reading.default, ...reading.alternatives.map((one) => one.value)]
      expect(new Set(values).size).toBe(values.length)
    },
  )

  it('give the default unless the contract sets another', () => {
    const { contract } = load(AVANCE)
    expect(readingValue(contract, 'sla.band-edges')).toBe('lower-credit')
    expect(
      readingValue({ ...contract, readings: { 'sla.band-edges': 'higher-credit' } }, 'sla.band-edges'),
    ).toBe('higher-credit')
    expect(() => readingValue(contract, 'penalty.cap')).toThrow()
    expect(readingsOf('progerance').map((reading) => reading.id)).toContain('penalty.cap')
  })
})

describe('dated values', () => {
  const lists: [string, Dated<unknown>][] = [
    ['objective', axantis.OBJECTIVE_PERCENT],
    ['credits', axantis.CREDIT_BANDS],
    ['retention', axantis.RETENTION_DAYS],
    ['own objective', progerance.OWN_PERCENT],
    ['third-party objective', progerance.THIRD_PARTY_PERCENT],
    ['penalties', progerance.PENALTIES],
  ]

  it.each(lists)('%s has neither gap nor overlap', (_name, list) => {
    expect(calendarFaults(list)).toEqual([])
  })

  const entry = (from: string, until?: string) => ({
    from,
    value: from,
    source: { title: 't' },
    ...(until && { until }),
  })

  it('shows a gap, an overlap and disorder', () => {
    expect(calendarFaults([entry('2025-01-01', '2025-02-01'), entry('2025-03-01')])).toEqual([
      'gap 2025-02-01 to 2025-03-01',
    ])
    expect(calendarFaults([entry('2025-01-01', '2025-04-01'), entry('2025-03-01')])).toEqual([
      'overlap 2025-03-01 to 2025-04-01',
    ])
    expect(calendarFaults([entry('2025-03-01'), entry('2025-01-01')])).toHaveLength(1)
  })

  it('hold from their first day to the day before the next', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, on) => {
        const [first, ...rest] = starts.sort().map((from) => entry(from))
        if (!first) return
        const before = starts.filter((from) => from <= on)
        expect(valueOn([first, ...rest], on)).toBe(before.at(-1) ?? starts[0])
      }),
    )
  })
})
