/** Where a team publishes the site that `npm run docs` writes: nobody else can know. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import { shownPath } from '../contract/shown-path.ts'
import type { Context } from './command.ts'

/** The page of policies among the site's, in each language. */
const PAGE = 'policies.html'

/**
 * The published page of policies in the user's language: under `PARAPHE_DOCS`, else under `paraphe.docs` of the nearest
 * package.json. Null where neither says. Throws InputError for what is not a URL.
 */
export function policiesPage({ cwd, env, lang }: Pick<Context, 'cwd' | 'env' | 'lang'>): string | null {
  const said = env.PARAPHE_DOCS ? { from: 'PARAPHE_DOCS', value: env.PARAPHE_DOCS } : inPackage(cwd)
  if (said === null) return null
  const base = typeof said.value === 'string' && URL.canParse(said.value) ? new URL(said.value) : null
  if (base === null || !/^https?:$/.test(base.protocol))
    throw refuse(
      both(
        `${said.from}\u00a0: ${JSON.stringify(said.value)} n’est pas une URL`,
        `${said.from}: ${JSON.stringify(said.value)} is not a URL`,
      ),
      both('une règle renvoie à une page publiée', 'a policy links to a published page'),
      both(
        'l’URL complète du dossier que `npm run docs` écrit, https:// compris',
        'the full URL of the folder that `npm run docs` writes, https:// included',
      ),
    )
  base.search = ''
  base.hash = ''
  base.pathname = `${base.pathname.replace(/\/*$/, '')}/`
  return new URL(`${lang}/${PAGE}`, base).href
}

function inPackage(cwd: string): { readonly from: string; readonly value: unknown } | null {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file)) return settingIn(file, cwd)
    if (folder === dirname(folder)) return null
  }
}

function settingIn(file: string, cwd: string): ReturnType<typeof inPackage> {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Whoever needs this package says what is wrong with it.
    return null
  }
  const value = (read as { readonly paraphe?: { readonly docs?: unknown } } | null)?.paraphe?.docs
  return value === undefined ? null : { from: `${shownPath(cwd, file)} paraphe.docs`, value }
}
