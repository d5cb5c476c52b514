/** Every page of the site, in both languages and in the order of its menu. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../contract/promise.ts'
import { CONSTRUCTS } from '../construct-pages.ts'
import { type Page, type Section, titleOf } from './page.ts'
import { REFERENCE } from './reference/index.ts'

export const root = join(import.meta.dirname, '..', '..')
const LANGS: readonly Lang[] = ['en', 'fr']

/** Guides: `docs/<name>.md`, and `docs/fr/<name>.md`. */
export const START = ['start', 'operator', 'reviewer', 'lawyer'] as const
export const GUIDES = [
  ...['contract', 'rehearse', 'pull-requests', 'evidence', 'drift', 'sla', 'lifecycle', 'snapshots', 'cost'],
  ...['after-boot', 'hygiene', 'custom-policies', 'templates', 'fleet', 'pulumi', 'scale'],
] as const

/** Pages whose French is beside the English under another name, or that have none. */
const FILES: readonly {
  readonly slug: string
  readonly en: string
  readonly fr?: string
  readonly section: Section
}[] = [
  ...[
    {
      slug: 'constructs',
      en: 'docs/constructs/README.md',
      fr: 'docs/fr/constructs.md',
      section: 'guides' as const,
    },
    {
      slug: 'catalogues',
      en: 'docs/generated/catalogues.md',
      fr: 'docs/generated/catalogues.fr.md',
      section: 'reference' as const,
    },
    {
      slug: 'offers',
      en: 'docs/generated/offers.md',
      fr: 'docs/generated/offers.fr.md',
      section: 'reference' as const,
    },
  ],
  ...CONSTRUCTS.map(({ file }) => ({
    slug: `constructs/${file}`,
    en: `docs/constructs/${file}.md`,
    section: 'reference' as const,
  })),
  { slug: 'refusals', en: 'docs/rehearse-refusals.md', section: 'reference' },
  { slug: 'rehearsed-types', en: 'docs/rehearse-types.md', section: 'reference' },
  { slug: 'changelog', en: 'CHANGELOG.md', section: 'project' },
  { slug: 'architecture', en: 'ARCHITECTURE.md', section: 'project' },
  { slug: 'contributing', en: 'CONTRIBUTING.md', section: 'project' },
  { slug: 'security', en: 'SECURITY.md', section: 'project' },
  { slug: 'dependencies', en: 'docs/dependencies.md', section: 'project' },
  { slug: 'figures', en: 'bench/RESULTS.md', section: 'project' },
  ...readdirSync(join(root, 'docs/decisions'))
    .sort()
    .map((file) => ({
      slug: `decisions/${file.replace(/\.md$/, '')}`,
      en: `docs/decisions/${file}`,
      section: 'project' as const,
    })),
]

/** Reads the Markdown files and makes the generated references. */
export async function allPages(): Promise<readonly Page[]> {
  const pages = LANGS.flatMap((lang) => [
    fromFile(lang, 'index', 'start', 'docs/README.md', 'docs/fr/README.md'),
    ...START.map((name) => fromFile(lang, name, 'start', `docs/${name}.md`, `docs/fr/${name}.md`)),
    ...GUIDES.map((name) => fromFile(lang, name, 'guides', `docs/${name}.md`, `docs/fr/${name}.md`)),
    ...FILES.map(({ slug, section, en, fr }) => fromFile(lang, slug, section, en, fr)),
  ])
  const made = await Promise.all(
    LANGS.flatMap((lang) =>
      REFERENCE.map(async ({ slug, make }): Promise<Page> => {
        const markdown = await make(lang)
        const title = titleOf(markdown, slug)
        return { lang, written: lang, slug, section: 'reference', title, markdown, source: null }
      }),
    ),
  )
  return [...pages, ...made]
}

/** The page in `lang`; in English where that language has none. */
function fromFile(lang: Lang, slug: string, section: Section, en: string, fr?: string): Page {
  const translated = lang === 'fr' && fr !== undefined && existsSync(join(root, fr))
  const source = translated ? fr : en
  const markdown = readFileSync(join(root, source), 'utf8')
  const written = translated ? 'fr' : 'en'
  return { lang, written, slug, section, title: titleOf(markdown, source), markdown, source }
}
