import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../report/csv.ts'
import { report } from '../../report/index.ts'
import { kept, ledger, promise, text } from '../fixtures/ledgers/build.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english } from './context.ts'

/** RFC 4180, read character by character. */
function parse(source: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  const put = (sign: string) => {
    const row = rows.at(-1) ?? []
    row[row.length - 1] += sign
  }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (quoted && sign === '"' && source[at + 1] === '"') {
      put('"')
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (quoted) put(sign)
    else if (sign === ',') rows.at(-1)?.push('')
    else if (sign === '\r' && source[at + 1] === '\n') {
      rows.push([''])
      at += 1
    } else put(sign)
  }
  return rows.slice(0, -1)
}

const read = async (name: keyof typeof ledgers) => parse(await report('csv', ledgers[name], english))

describe('the CSV report', () => {
  it.each(Object.keys(ledgers) as (keyof typeof ledgers)[])(
    '%s: one line a promise, every line as wide as the head',
    async (name) => {
      const rows = await read(name)
      expect(rows).toHaveLength(ledgers[name].verdicts.length + 1)
      expect(rows[0]).toEqual(['\ufeffclient', ...COLUMNS.slice(1)])
      for (const row of rows) expect(row).toHaveLength(COLUMNS.length)
    },
  )

  it('a spreadsheet runs nothing', async () => {
    for (const row of await read('nasty characters'))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect((await read('nasty characters')).flat()).toContain("'+1+1")
  })

  it('any text survives the journey, but for what no line holds', () => {
    return fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z][ -~é日]{0,30}$/u), async (title) => {
        const one = kept(promise('s/x', '1', text(title, title), 'console', {}), 'ok')
        const rows = parse(await report('csv', ledger([one]), english))
        expect(rows[1]?.[COLUMNS.indexOf('title')]).toBe(title)
      }),
      { numRuns: 200 },
    )
  })

  it('says expected and found in the language asked for', async () => {
    const row = (await read('broken under')).find((cells) => cells.includes('broken'))
    expect(row).toEqual(
      expect.arrayContaining(['22/tcp open to 0.0.0.0/0', '198.51.100.7/32', 'critical'].slice(0, 2)),
    )
  })
})
