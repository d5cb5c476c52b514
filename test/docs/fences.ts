/** The examples of the pages: every fenced block with what its info string says of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli/harness.ts'

export interface Fence {
  /** From the root of the repository. */
  readonly page: string
  /** Of its first line, from 1. */
  readonly line: number
  readonly language: string
  /**
   * `skip="why"`: cannot run here. `exits=1`: the exit code (`"0 1"`: one of these). `file=name`: is that file. `as=kind`: is
   * checked as one. `edit=file replace="a" with="b"`: an edit of that file, in place.
   */
  readonly marks: Readonly<Record<string, string>>
  readonly body: string
}

const FOLDERS = ['docs', 'docs/fr', 'docs/constructs', 'docs/decisions']

/** Every page that a person wrote for readers. */
export const PAGES: readonly string[] = [
  ...['README.md', 'README.fr.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md'],
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `${folder}/${name}`),
  ),
]

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** The English page of a French one; null when this is no French page, or has no English. */
export function englishOf(page: string): string | null {
  if (page === 'README.fr.md') return 'README.md'
  const name = /^docs\/fr\/(.+)$/.exec(page)?.[1]
  const english = name === 'constructs.md' ? 'docs/constructs/README.md' : `docs/${name}`
  return name !== undefined && existsSync(join(root, english)) ? english : null
}

export function fencesOf(page: string, text: string = textOf(page)): readonly Fence[] {
  const fences: Fence[] = []
  const pattern = /^( *)```([^\n]*)\n(.*?)^ *```$/gms
  for (const { index, 1: indent = '', 2: info = '', 3: body = '' } of text.matchAll(pattern)) {
    const [language = ''] = info.split(' ')
    const marks = [...info.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, key, quoted, bare]) => [
      key,
      quoted ?? bare,
    ])
    fences.push({
      ...{ page, line: text.slice(0, index).split('\n').length, language },
      ...{ marks: Object.fromEntries(marks), body: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '') },
    })
  }
  return fences
}

export const FENCES: readonly Fence[] = PAGES.flatMap((page) => fencesOf(page))

/** A block without its comments and without what it quotes, which are all that a translation changes. */
export const bareOf = ({ body }: Fence): string =>
  body
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+#.*$|^#.*$/, '')
        .replace(/'[^']*'/g, "''")
        .trimEnd(),
    )
    .join('\n')
