/** The site: complete in both languages, every link and anchor leads somewhere, nothing comes from elsewhere. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../cli/commands/index.ts'
import { policiesPage } from '../../cli/docs-address.ts'
import { KINDS } from '../../contract/vocabulary.ts'
import { PACKS, POLICIES } from '../../policies/index.ts'
import { rule } from '../../report/sarif/rules.ts'
import { SCHEMAS } from '../../scripts/schemas.ts'
import { buildSite } from '../../scripts/site/build.ts'
import { anchorOf, renderMarkdown } from '../../scripts/site/markdown.ts'
import { GUIDES, START } from '../../scripts/site/pages.ts'
import { root } from '../cli/harness.ts'
import { PAGES, textOf } from './fences.ts'

let site: ReadonlyMap<string, string>
beforeAll(async () => {
  site = await buildSite()
}, 300_000)

const html = () => [...site].filter(([path]) => path.endsWith('.html'))
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the site', () => {
  it('has no link that leads nowhere', () => {
    const lost: string[] = []
    for (const [path, text] of html())
      for (const href of all(text, /(?:href|src)="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue
        const [file = '', anchor] = href.split('#')
        const target = file === '' ? path : posix.join(posix.dirname(path), file)
        const there = site.get(target)
        const id = anchor === undefined || there?.includes(` id="${decodeURIComponent(anchor)}"`)
        if (there === undefined || !id) lost.push(`${path}: ${href}`)
      }
    expect(lost).toEqual([])
  })

  it('asks nothing of another server', () => {
    for (const [path, text] of html()) {
      const asked = all(text, /<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]*)"/g)
      expect(asked, path).toEqual([])
    }
    for (const name of ['style.css', 'search.js']) expect(site.get(name)).not.toMatch(/https?:|@import|url\(/)
  })

  it('has every page in both languages, and every guide translated', () => {
    const of = (lang: string) =>
      [...site.keys()].filter((path) => path.startsWith(`${lang}/`)).map((path) => path.slice(3))
    expect(of('fr').sort()).toEqual(of('en').sort())
    for (const slug of ['index', 'constructs', ...START, ...GUIDES])
      expect(site.get(`fr/${slug}.html`), slug).not.toContain('class="untranslated"')
  })

  it.each(['fr', 'en'])('tells every verb, promise, policy and file in %s', (lang) => {
    const has = (slug: string, names: readonly string[]) => {
      const text = site.get(`${lang}/${slug}.html`) ?? ''
      for (const name of names) expect(text, name).toContain(` id="${anchorOf(name, new Map())}"`)
    }
    has(
      'commands',
      COMMANDS.map(({ name }) => name),
    )
    has('promises', Object.keys(KINDS))
    has(
      'policies',
      [...POLICIES, ...PACKS.flatMap(({ policies }) => policies)].map(({ id }) => id),
    )
    for (const name of Object.keys(SCHEMAS)) expect(site.has(`files/schema/${name}.schema.json`)).toBe(true)
  })

  it.each(['fr', 'en'] as const)(
    'has the page and the place that every rule of a SARIF log in %s names',
    (lang) => {
      const env = { PARAPHE_DOCS: 'https://docs.example/paraphe' }
      const docs = policiesPage({ cwd: root, env, lang })
      const policies = new Map(
        [...POLICIES, ...PACKS.flatMap((pack) => pack.policies)].map((policy) => [policy.id, policy]),
      )
      const ctx = { lang, color: false, width: 80, now: '', version: '', policies, docs }
      expect(policies.size).toBeGreaterThan(80)
      for (const id of policies.keys()) {
        const { helpUri } = rule(id, ctx) as { helpUri?: string }
        const { origin, pathname, hash } = new URL(helpUri ?? '')
        expect(origin).toBe('https://docs.example')
        const page = site.get(pathname.replace('/paraphe/', ''))
        expect(page, helpUri).toContain(` id="${decodeURIComponent(hash.slice(1))}"`)
      }
    },
  )

  it('can be searched: each language knows its own words', () => {
    const words = (lang: string) => site.get(`${lang}/search-index.js`) ?? ''
    expect(words('fr')).toContain('trentième jour ouvré')
    expect(words('en')).toContain('thirtieth business day')
    const index = JSON.parse(words('en').replace(/^globalThis\.parapheIndex=/, '')) as string[][]
    for (const [address = ''] of index) expect(site.has(`en/${address.split('#')[0]}`), address).toBe(true)
  })
})

describe('the pages, read where they are', () => {
  const anchors = (page: string) => renderMarkdown(textOf(page), (href) => href).headings.map(({ id }) => id)
  it.each([...PAGES, 'docs/generated/offers.md', 'docs/rehearse-refusals.md', 'docs/rehearse-types.md'])(
    '%s',
    (page) => {
      const text = textOf(page)
        .replace(/^ *```.*?^ *```$/gms, '')
        .replace(/`[^`\n]*`/g, '')
      for (const href of all(text, /\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(href)) continue
        const [file = '', anchor] = href.split('#')
        const target = file === '' ? page : posix.join(posix.dirname(page), file)
        expect(existsSync(join(root, target)), `${page}: ${href}`).toBe(true)
        if (anchor !== undefined) expect(anchors(target), `${page}: ${href}`).toContain(anchor)
      }
    },
  )
})

describe('Markdown', () => {
  const render = (text: string) => renderMarkdown(text, (href) => href)
  it('takes no HTML from a page', () => {
    expect(render('a <script>alert(1)</script> <b>c</b>\n\n<div onclick="x">').html).not.toMatch(
      /<(script|b|div)/,
    )
  })
  it('gives equal headings different anchors', () => {
    expect(render('# One\n\n## Two\n\n## Two\n').headings.map(({ id }) => id)).toEqual([
      'one',
      'two',
      'two-1',
    ])
  })
  it('cuts the text at its headings for the search', () => {
    const { sections } = render('# One\n\nfirst & `last`\n\n## Two\n\nmore\n')
    expect(sections).toEqual([
      { id: null, heading: '', text: 'One first & last' },
      { id: 'two', heading: 'Two', text: 'more' },
    ])
  })
  it('stops at a link that leads nowhere', () => {
    const nowhere = () => {
      throw new Error('leads nowhere')
    }
    expect(() => renderMarkdown('[a](b.md)', nowhere)).toThrow('leads nowhere')
  })
})
