/** The sample of the documentation, from its own contract and journal, in every format. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadContract } from '../../../contract/load.ts'
import { observe } from '../../../sla/observe.ts'
import { renderCsv } from '../../../sla/render/csv.ts'
import { renderHtml } from '../../../sla/render/html.ts'
import { renderJson } from '../../../sla/render/json.ts'
import { renderMarkdown } from '../../../sla/render/markdown.ts'
import { renderPretty } from '../../../sla/render/pretty.ts'
import { parseJournal } from '../../../sla/sources/journal.ts'
import { type Statement, statementOf } from '../../../sla/statement.ts'
import { at } from '../build.ts'

const folder = new URL('../../../clients/avance-ovh/', import.meta.url)
const text = readFileSync(new URL('journal.yaml', folder), 'utf8')

function statement(month = '2026-10', journal = text): Statement {
  const { contract, promises } = loadContract(new URL('contract.yaml', folder).pathname)
  const service = contract.services[0]
  if (!service) throw new Error('no service')
  const made = statementOf({
    contract,
    service,
    promises,
    month,
    observed: observe('erp', { journals: [parseJournal(journal, 'journal.yaml')], probes: [] }),
    sources: ['journal.yaml'],
    asOf: at('2026-11-10'),
    requestedOn: null,
    past: [],
  })
  if (!made) throw new Error('no statement')
  return made
}
const plain = (printed: string) => printed.replaceAll('\u202f', ' ')

describe('the documented month', () => {
  it('62 minutes: met by the letter, missed over covered minutes', () => {
    const printed = plain(renderPretty(statement(), { lang: 'en', color: false, explain: true }))
    expect(printed).toContain('22 business days × 10 h = 13 200 min')
    expect(printed).toContain('62 min counted of 191 observed')
    expect(printed).toMatch(/2026-10-06 09:12–10:14 +62 {2}counted/)
    expect(printed).toMatch(/2026-10-13 21:00–22:30 +– {2}outside coverage/)
    expect(printed).toMatch(/2026-10-20 14:00–14:39 +– {2}planned maintenance M-31 \(art\. 6 iii\)/)
    expect(printed).toMatch(
      /99\.861 % of 44 700 min \(reading all-minutes, art\. 6\) +→ objective 99\.85 % met, credit 0\.00 €/,
    )
    expect(printed).toMatch(
      /99\.530 % of 13 200 min \(reading sla\.denominator: covered-minutes\) +→ 5 % band, 21\.00 € of 420\.00 €/,
    )
    // October 2026 in Paris: 31 × 1 440 + 60.
    expect(printed).toContain('44 700 minutes, not 44 640')
  })
  it('planned maintenance out of the coverage too: 13 161 minutes', () => {
    const base = statement()
    const covered = base.alternatives.find((one) => one.value === 'covered-minutes')
    expect(covered?.figure).toMatchObject({ denominator: 13_200, down: 62 })
    expect(base.answer.plannedMinutes).toBe(60)
  })
  it('JSON says the same as data, and the pieces of an incident add up', () => {
    const { statements } = JSON.parse(renderJson([statement()]))
    expect(statements[0].figure).toMatchObject({
      denominator: 44_700,
      down: 62,
      unmeasured: 0,
      outcome: 'met',
    })
    expect(statements[0].incidents[0].pieces[0]).toMatchObject({
      from: '2026-10-06T07:12:00.000Z',
      minutes: 62,
      fate: 'counted',
    })
  })
  it('CSV has cents as integers', () => {
    const [header, line] = renderCsv([statement()]).split('\r\n') as [string, string]
    const row = Object.fromEntries(header.split(',').map((name, index) => [name, line.split(',')[index]]))
    expect(row).toMatchObject({
      client: 'avance-ovh',
      month: '2026-10',
      availability_high_percent: '99.861',
      fee_cents: '42000',
      credit_cents: '0',
      outcome: 'met',
    })
  })
})

describe('a page for the client', () => {
  it('has no script, escapes what the journal says, and draws what is counted', () => {
    const page = renderHtml([
      statement('2026-10', text.replace('MariaDB arrêté par une mise à jour', '"<script>alert(1)</script>"')),
    ])
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
    expect(page.match(/<rect class="down"/g)?.length).toBeGreaterThanOrEqual(1)
    expect(page).toContain('lang="fr"')
  })
  it('shows a month that nobody measured as unmeasured', () => {
    const page = plain(renderHtml([statement('2026-11')]))
    expect(page).toContain('Non établi')
    expect(page).toContain('<rect class="gap"')
    expect(page).toContain('12 000 min')
  })
  it('Markdown lets no note out of its cell', () => {
    const printed = renderMarkdown(
      statement('2026-10', text.replace('disque saturé par les journaux', '"a | b <img src=x> [x](y)"')),
      'fr',
    )
    expect(printed).toContain('a \\| b \\<img src=x\\> \\[x\\](y)')
  })
})
