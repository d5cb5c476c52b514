import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../ledger/model.ts'
import { again, word } from '../../report/html/again.ts'
import { CITIES } from '../../report/html/cities.ts'
import { GDPR, NIS2 } from '../../report/html/duties.ts'
import { apart, project } from '../../report/html/geography.ts'
import { cssString, h } from '../../report/html/template.ts'
import { report } from '../../report/index.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english, plain } from './context.ts'

const cases = Object.entries(ledgers)
const places = [
  { city: 'Gravelines', country: 'FR', what: 'serveur' },
  { city: 'Roubaix', country: 'FR', what: 'coffre' },
]

describe('the dossier', () => {
  it.each(cases)('%s: no script, nothing fetched, nothing from outside', async (_, ledger) => {
    const text = await report('html', ledger, { ...plain, places })
    expect(text).not.toMatch(
      /<script|<link|<iframe|<img|<object|\son\w+=|javascript:[^x]|@import|url\((?!['"]?#)/i,
    )
    const links = [...text.matchAll(/\shref="([^"]*)"/g)].map((found) => found[1] ?? '')
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const href of links) expect(ids).toContain(href.slice(1))
  })

  it.each(cases)('%s: every promise has its place, in the table and by itself', async (_, ledger) => {
    const text = await report('html', ledger, plain)
    expect(text.split('<article class="promise"').length - 1).toBe(ledger.verdicts.length)
    for (const { title } of ledger.verdicts.map((verdict) => verdict.promise)) {
      expect(text.split(h`${title.fr.replace(/ ([:;!?»%])/g, '\u00a0$1')}`.text).length).toBeGreaterThan(3)
    }
  })

  it('marks nothing up that a contract or a plan wrote', async () => {
    const text = await report('html', ledgers['nasty characters'], plain)
    expect(text).not.toContain('alert("1")')
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u)
  })

  it('says evidence, never compliance', async () => {
    for (const [, ledger] of cases) {
      expect(await report('html', ledger, plain)).not.toMatch(/\bconformes?\b/i)
      expect(await report('html', ledger, english)).not.toMatch(/\b(is|are|fully) compliant\b/i)
    }
    expect(await report('html', ledgers['several services'], plain)).toContain('Éléments de preuve')
  })

  it('is well nested, in both languages', async () => {
    for (const [, ledger] of cases) {
      for (const ctx of [plain, english]) {
        const text = await report('html', ledger, { ...ctx, places })
        const closed = text
          .replace(/^<!doctype html>/, '')
          .replace(/<style>[\s\S]*?<\/style>/, '')
          .replace(/<(meta[^>]*|br)>/g, '<$1/>')
        expect(XMLValidator.validate(closed)).toBe(true)
        expect(new XMLParser({ ignoreAttributes: false }).parse(closed).html['@_lang']).toBe(ctx.lang)
      }
    }
  })

  it('shows the papers, the readings with what else they allow, and the sites', async () => {
    const text = await report('html', ledgers['several services'], {
      ...english,
      places,
      paper: {
        signatures: [{ party: 'client', name: 'Claire Martin', signedOn: '2026-10-01', verified: true }],
        documents: [
          { title: 'Devis', sha256: createHash('sha256').update('x').digest('hex'), signedOn: null },
        ],
      },
      readings: new Map([
        [
          'sla.denominator',
          {
            articles: ['6'],
            effect: { fr: '', en: 'divided by every minute' },
            reason: { fr: '', en: 'the formula says so' },
            alternatives: [{ value: 'covered-minutes', effect: { fr: '', en: 'weighs three times more' } }],
          },
        ],
      ]),
    })
    for (const words of [
      'Claire Martin, client, 1 October 2026 — SSH signature verified',
      '2d711642 b726b044',
      'the formula says so',
      'weighs three times more',
      '<strong>Gravelines</strong> (FR) — serveur',
      'role="img"',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('a city that nobody placed is listed, not drawn', async () => {
    const text = await report('html', ledgers.empty, {
      ...plain,
      places: [...places, { city: 'Nowhere', country: 'XX', what: 'vm' }],
    })
    expect(text).toContain('<strong>Nowhere</strong>')
    expect(text).not.toContain('3 Nowhere')
  })
})

describe('the pieces', () => {
  it('a running title cannot end its style sheet', () => {
    expect(cssString('a"b\\c</style>')).toBe('"a\\22 b\\5c c\\3c /style\\3e "')
  })

  it.each([
    ['erp.main', 'erp.main'],
    ['a["x"]', `'a["x"]'`],
    ["it's; rm -rf", `'it'\\''s; rm -rf'`],
    ['', "''"],
  ])('the shell reads %j as one word', (text, quoted) => {
    expect(word(text)).toBe(quoted)
  })

  it('asks for the proof that there is, and nothing of what is on paper', () => {
    const verdicts = ledgers['several services'].verdicts
    expect(again(verdicts[5]!, ledgers['several services'])[0]).toBe(
      'terraform state show -state=terraform.avance-ovh.tfstate openstack_networking_secgroup_rule_v2.erp_gra_ssh',
    )
    for (const verdict of verdicts) {
      expect(again(verdict, ledgers['several services']).length === 0).toBe(
        verdict.status === 'not-measurable',
      )
    }
  })

  it('north is up and east is right on the map', () => {
    const at = (city: keyof typeof CITIES) => project([CITIES[city]![1], CITIES[city]![0]])
    expect(at('Helsinki')[1]).toBeLessThan(at('Paris')[1])
    expect(at('Marseille')[1]).toBeGreaterThan(at('Paris')[1])
    expect(at('Warsaw')[0]).toBeGreaterThan(at('Paris')[0])
    // a degree of latitude is 111.2 km: Paris to Strasbourg is about 400 km
    const [[x, y], [u, v]] = [at('Paris'), at('Strasbourg')]
    expect(Math.hypot(x - u, y - v) * 111.2).toBeGreaterThan(380)
    expect(Math.hypot(x - u, y - v) * 111.2).toBeLessThan(415)
  })

  it('marks never hide each other, and a lone one stays where it is', () => {
    const coordinate = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 5 }), (points) => {
        const centres = apart(points, 3)
        for (const [at, [x, y]] of centres.entries()) {
          for (const [u, v] of centres.slice(at + 1)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(2.5)
        }
      }),
    )
    expect(apart([[4, 5]], 3)).toEqual([[4, 5]])
  })

  it('each duty is listed once', () => {
    for (const duties of [GDPR, NIS2]) {
      expect(new Set(duties.map((duty) => duty.article)).size).toBe(duties.length)
    }
  })

  it('names a place once, however often the same was seen there', async () => {
    const [first, ...others] = ledgers['all kept'].verdicts
    if (!first) throw new Error('the ledger is empty')
    const sight = {
      words: { fr: '14 jours', en: '14 days' },
      address: 'hcloud_server.told-once',
      level: 'declared',
      path: null,
    } as const
    const verdicts: readonly Verdict[] = [{ ...first, seen: [sight, sight, sight] }, ...others]
    const page = await report('html', { ...ledgers['all kept'], verdicts }, plain)
    expect(page.match(/<code class="address">hcloud_server\.told-once/g)).toHaveLength(1)
  })
})
