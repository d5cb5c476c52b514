/** The dossier in a real browser: readable at three widths, no barrier that axe finds, pages that are numbered. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../../report/index.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english, plain } from '../report/context.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ready = existsSync(executablePath)
if (!ready) console.warn(`skipped: no Chromium at ${executablePath} (apt-get install chromium)`)

const places = [
  { city: 'Gravelines', country: 'FR', what: 'serveur' },
  { city: 'Helsinki', country: 'FI', what: 'coffre' },
]

describe.skipIf(!ready)('the dossier in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  })
  afterAll(() => browser?.close())

  async function open(name: keyof typeof ledgers, width: number, ctx = plain) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(await report('html', ledgers[name], { ...ctx, places }))
    return { page, asked }
  }

  it.each(Object.keys(ledgers) as (keyof typeof ledgers)[])('%s: axe finds no violation', async (name) => {
    for (const ctx of [plain, english]) {
      const { page } = await open(name, 820, ctx)
      await page.evaluate(axe.source)
      const found = await page.evaluate('axe.run()')
      const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.close()
    }
  })

  it.each([390, 820, 1280])(
    'at %i pixels nothing sticks out sideways, and nothing is fetched',
    async (width) => {
      for (const name of Object.keys(ledgers) as (keyof typeof ledgers)[]) {
        const { page, asked } = await open(name, width)
        const wide = await page.evaluate(`[...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('svg,.unseen'))
        .map((one) => one.outerHTML.slice(0, 80))`)
        expect([name, wide]).toEqual([name, []])
        expect(asked).toEqual([])
        await page.close()
      }
    },
  )

  it('prints A4 pages with their number, the running title and the fingerprint', async () => {
    const { page } = await open('several services', 1280)
    const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
    const file = join(folder, 'dossier.pdf')
    try {
      await page.pdf({ path: file, preferCSSPageSize: true, tagged: true })
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
      const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
      expect(info).toMatch(/Page size:.*A4/)
      expect(pages).toBeGreaterThan(4)
      const text = (at: number) =>
        execFileSync('pdftotext', ['-layout', '-f', `${at}`, '-l', `${at}`, file, '-'], { encoding: 'utf8' })
      expect(text(1)).toContain('Société d’exemple')
      expect(text(1)).not.toContain(`1 / ${pages}`)
      for (let at = 2; at <= pages; at += 1) {
        expect(text(at)).toContain(`${at} / ${pages}`)
        expect(text(at)).toContain('Dossier de preuves — Société d’exemple')
        expect(text(at)).toContain('Empreinte 7c41…e2')
      }
    } finally {
      rmSync(folder, { recursive: true })
      await page.close()
    }
  })
})
