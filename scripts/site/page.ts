/** What a page of the site is before it is dressed: Markdown, its language, its place. */
import type { Lang } from '../../contract/promise.ts'

export interface Page {
  /** The language that the site shows it in. */
  readonly lang: Lang
  /** The language that its text is written in, where there is no translation. */
  readonly written: Lang
  /** Its address below the language, without `.html`; the same in both languages. */
  readonly slug: string
  readonly section: Section
  readonly title: string
  readonly markdown: string
  /** Its file from the root of the repository; null when it is generated. Links are read from there. */
  readonly source: string | null
}

export type Section = 'start' | 'guides' | 'reference' | 'project'

/** The first heading of a Markdown text. Throws when there is none: a page without a name cannot be found. */
export function titleOf(markdown: string, source: string): string {
  const [, title] = /^# (.+)$/m.exec(markdown) ?? []
  if (title === undefined) throw new Error(`${source}: no heading`)
  return title.replaceAll('`', '')
}

export const addressOf = ({ lang, slug }: Pick<Page, 'lang' | 'slug'>): string => `${lang}/${slug}.html`
