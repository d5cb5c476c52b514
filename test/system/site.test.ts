/** The site in a real browser, from a folder as from a server: no barrier that axe finds, nothing wider than a phone, a search that finds. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSite } from '../../scripts/site/build.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ready = existsSync(executablePath)
if (!ready) console.warn(`skipped: no Chromium at ${executablePath} (apt-get install chromium)`)

const folder = mkdtempSync(join(tmpdir(), 'paraphe-site-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SAMPLES = new Set(['index.html', 'en/commands.html', 'fr/start.html', 'fr/refusals.html'])

describe.skipIf(!ready)('the site in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    await writeSite(folder)
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ]
    browser = await chromium.launch({ executablePath, args })
  }, 300_000)
  afterAll(() => browser?.close())

  async function open(path: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`file://${join(folder, path)}`)
    return { page, asked }
  }

  it.each(['index.html', 'fr', 'en'])(
    '%s: axe finds no violation, and a phone shows it whole',
    async (of) => {
      const pages = of.endsWith('.html')
        ? [of]
        : readdirSync(join(folder, of), { recursive: true, encoding: 'utf8' })
            .filter((name) => name.endsWith('.html'))
            .map((name) => `${of}/${name}`)
      for (const path of pages) {
        const { page, asked } = await open(path, 390)
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          path,
        ).toBeLessThanOrEqual(0)
        await page.evaluate(axe.source)
        // The colours of the night are those of every page.
        for (const colorScheme of SAMPLES.has(path) ? (['light', 'dark'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme })
          const { violations } = (await page.evaluate('axe.run()')) as {
            violations: { id: string; nodes: { html: string }[] }[]
          }
          expect(violations.map(({ id, nodes }) => [path, colorScheme, id, nodes[0]?.html])).toEqual([])
        }
        expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
        await page.close()
      }
    },
    600_000,
  )

  it.each([
    ['fr/index.html', 'retention', 'Chercher'],
    ['en/constructs/advanced-vm.html', 'business day', 'Search'],
  ])('%s finds %s, without case and accents, and leads there', async (path, words, label) => {
    const { page } = await open(path, 1280)
    await page.getByLabel(label).fill(words)
    const first = page.locator('#found a').first()
    await first.waitFor()
    await first.click()
    await page.waitForURL((url) => !url.pathname.endsWith(path))
    expect(await page.locator('h1').count()).toBe(1)
    await page.close()
  })

  it('changes language on the spot', async () => {
    const { page } = await open('en/sla.html', 820)
    await page.locator('a.lang').click()
    await page.waitForURL(/fr\/sla\.html$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.close()
  })
})
