/** The fleet's board in a real browser: no barrier that axe finds, readable at three widths and on paper. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fleetBoard } from '../../cli/fleet/board.ts'
import { type Entry, FLEET_SCHEMA, type Outcome } from '../../cli/fleet/entry.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ready = existsSync(executablePath)
if (!ready) console.warn(`skipped: no Chromium at ${executablePath} (apt-get install chromium)`)

const NOW = '2026-11-22T10:00:00Z'
const entry = (id: string, outcome: Outcome, more: Partial<Entry> = {}): Entry => ({
  ...{
    schema: FLEET_SCHEMA,
    id,
    outcome,
    judgedAt: NOW,
    inputs: 'x',
    ledger: null,
    error: null,
    waivers: [],
  },
  ...{ client: { code: id, name: `Société ${id}` }, counts: { kept: 14 }, template: null, ...more },
})
const ENTRIES = [
  entry('clients/kept', 'kept'),
  entry('clients/broken', 'broken', { counts: { kept: 9, broken: 2, over: 1 } }),
  entry('clients/open', 'unproven', { counts: { kept: 3, unproven: 7 } }),
  entry('clients/failed', 'failed', { client: null, error: `contract.yaml: ${'a-long-word'.repeat(30)}` }),
  entry(`clients/${'very-'.repeat(30)}long`, 'kept', {
    waivers: [{ id: 'firewall.basic[hcloud_firewall.web]', until: '2026-12-01', expired: false }],
    template: { name: 'prestashop', version: 1, latest: 2 },
  }),
]

describe.skipIf(!ready)('the board in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  })
  afterAll(() => browser?.close())

  it.each([
    [390, 'fr', ENTRIES],
    [820, 'en', ENTRIES],
    [1280, 'fr', ENTRIES],
    [390, 'en', []],
  ] as const)('%i wide, %s: no violation, nothing cut off', async (width, lang, entries) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(fleetBoard(entries, { lang, now: NOW }))
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.evaluate(axe.source)
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(asked).toEqual([])
    if (process.env.PARAPHE_SHOTS)
      await page.screenshot({ path: `${process.env.PARAPHE_SHOTS}/board-${width}.png`, fullPage: true })
    await page.close()
  })

  it('prints every row', async () => {
    const page = await browser.newPage()
    await page.setContent(fleetBoard(ENTRIES, { lang: 'fr', now: NOW }))
    await page.emulateMedia({ media: 'print' })
    for (const { id } of ENTRIES)
      expect(await page.getByText(id, { exact: true }).first().isVisible(), id).toBe(true)
    await page.close()
  })
})
