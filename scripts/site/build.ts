/** Builds the whole site in memory, then writes it: a page that links to nothing stops it before anything is written. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { layout } from './layout.ts'
import { resolveLink, type Site } from './links.ts'
import { renderMarkdown } from './markdown.ts'
import { addressOf, type Page } from './page.ts'
import { allPages, root } from './pages.ts'
import { indexScript, linesOf } from './search.ts'

const ASSETS = join(import.meta.dirname, 'assets')

/** Text of every file of the site, by its path. Throws for a link that leads nowhere. */
export async function buildSite(): Promise<ReadonlyMap<string, string>> {
  const pages = await allPages()
  const site: Site = { root, pages, files: new Set() }
  const rendered = pages.map((page) => ({
    page,
    rendered: renderMarkdown(page.markdown, (href) => resolveLink(href, page, site)),
  }))
  const made = new Map<string, string>()
  for (const { page, rendered: text } of rendered) made.set(addressOf(page), layout(page, text, pages))
  for (const lang of ['fr', 'en'] as const) {
    const lines = rendered
      .filter(({ page }) => page.lang === lang)
      .flatMap((one) => linesOf(one.page, one.rendered))
    made.set(`${lang}/search-index.js`, indexScript(lines))
  }
  made.set('index.html', door(pages))
  for (const name of readdirSync(ASSETS)) made.set(name, readFileSync(join(ASSETS, name), 'utf8'))
  for (const file of site.files) made.set(`files/${file}`, readFileSync(join(root, file), 'utf8'))
  return made
}

/** The first page: both languages, side by side. */
function door(pages: readonly Page[]): string {
  const links = pages
    .filter(({ slug }) => slug === 'index')
    .map(
      (page) =>
        `<li lang="${page.lang}"><a hreflang="${page.lang}" href="${addressOf(page)}">${page.lang === 'fr' ? 'Documentation en français' : 'Documentation in English'}</a></li>`,
    )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Paraphe</title>
<link rel="stylesheet" href="style.css"></head>
<body class="door"><main><h1>Paraphe</h1><ul>${links.join('')}</ul></main></body></html>
`
}

/** Writes the site to `folder`, whatever was there before. */
export async function writeSite(folder: string): Promise<number> {
  const made = await buildSite()
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return made.size
}
