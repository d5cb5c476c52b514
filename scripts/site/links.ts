/** Where a link of a Markdown page leads on the site. One that leads nowhere stops the build. */
import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { addressOf, type Page } from './page.ts'

export interface Site {
  readonly root: string
  readonly pages: readonly Page[]
  /** Files that a page links to and that are no page: copied as they are. */
  readonly files: Set<string>
}

/** The address of `href` from `page`, whose Markdown wrote it. Throws when there is no such page, file or folder. */
export function resolveLink(href: string, page: Page, site: Site): string {
  if (/^(https?:|mailto:)/.test(href) || href.startsWith('#')) return href
  const [path = '', anchor] = href.split('#')
  const from = posix.dirname(addressOf(page))
  const to = (address: string) =>
    `${posix.relative(from, address)}${anchor === undefined ? '' : `#${anchor}`}`
  const target = page.source === null ? slugged(path, page, site) : fromSource(path, page.source, page, site)
  if (target) return to(addressOf(target))
  const file = posix.join(page.source === null ? '.' : posix.dirname(page.source), path)
  const whole = join(site.root, file)
  if (file.startsWith('..') || !existsSync(whole) || !statSync(whole).isFile())
    throw new Error(`${page.source ?? page.slug}: ${href} leads nowhere`)
  site.files.add(file)
  return to(`files/${file}`)
}

/** A generated page links to others by their slug. */
const slugged = (path: string, page: Page, site: Site): Page | undefined =>
  site.pages.find(({ lang, slug }) => lang === page.lang && slug === path)

/** A page written by hand links to Markdown files: to the one in its own language where there are two. */
function fromSource(path: string, source: string, page: Page, site: Site): Page | undefined {
  const file = posix.join(posix.dirname(source), path)
  const named = site.pages.filter(({ source: other }) => other === file || other === `${file}/README.md`)
  return (
    named.find(({ lang }) => lang === page.lang) ??
    // The English page of a French one, or the other way round: the same slug in the language of the reader.
    site.pages.find(({ lang, slug }) => lang === page.lang && slug === named[0]?.slug)
  )
}
