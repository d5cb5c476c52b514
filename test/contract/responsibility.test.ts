import { describe, expect, it } from 'vitest'
import { command as responsibility } from '../../cli/commands/responsibility.ts'
import { PARTIES, responsibilityMatrix } from '../../contract/responsibility/matrix.ts'
import { responsibilityOscal } from '../../contract/responsibility/oscal.ts'
import { responsibilityHtml, responsibilityMarkdown } from '../../contract/responsibility/tables.ts'
import { run } from './context.ts'
import { ALL, AVANCE, change, load } from './sample.ts'

describe.each(Object.entries(ALL))('the responsibility matrix of %s', (_name, text) => {
  const loaded = load(text)
  const rows = responsibilityMatrix(loaded.promises)

  it('gives every promise one party who answers', () => {
    expect(rows).toHaveLength(loaded.promises.length)
    for (const { parts } of rows)
      expect(PARTIES.filter((party) => parts[party] === 'answers')).toHaveLength(1)
  })

  it('has as many cells in every line of the table', () => {
    const lines = responsibilityMarkdown(rows, 'fr')
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(new Set(lines.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBe(1)
    expect(lines).toHaveLength(rows.length + 2)
  })

  it('is the same OSCAL document twice, with identifiers of its own', () => {
    const context = { contract: loaded.contract, now: '2026-11-22T10:00:00Z' }
    const text = JSON.stringify(responsibilityOscal(rows, context))
    expect(JSON.stringify(responsibilityOscal(rows, context))).toBe(text)
    const uuids = [...text.matchAll(/"uuid":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(new Set(uuids).size).toBe(uuids.length)
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the tables', () => {
  it('follow the billing model', () => {
    const answers = (text: string) =>
      responsibilityMatrix(load(text).promises).find((row) => row.promise === 'erp/sla.availability')?.parts
    expect(answers(AVANCE)).toMatchObject({ partner: 'answers', host: 'contributes', provider: null })
    expect(answers(change(AVANCE, '{ model: partner, host: ovh }', '{ model: reseller }'))).toMatchObject({
      provider: 'answers',
    })
  })

  it('escape what a client wrote', () => {
    const title = { fr: '<b>a|b</b>', en: '<b>a|b</b>' }
    const row = {
      promise: 'p',
      service: null,
      article: 'A1',
      title,
      parts: { client: 'answers', provider: null, partner: null, host: null },
    } as const
    expect(responsibilityHtml([row], 'fr')).toContain('&lt;b&gt;a|b&lt;/b&gt;')
    expect(responsibilityMarkdown([row], 'fr')).toContain('a\\|b')
  })
})

describe('paraphe responsibility', () => {
  const clients = new URL('../../', import.meta.url).pathname

  it.each([
    ['markdown', '| art. | promise |'],
    ['html', '<table lang="en">'],
    ['oscal', '"system-security-plan"'],
  ])('gives %s', async (format, said) => {
    const ran = await run(responsibility, clients, ['avance-ovh'], { format })
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining(said) })
  })
})
