/** The templates that come with the package: data in a folder each, over what all of them share. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parse } from 'yaml'
import { refuse } from '../contract/errors.ts'
import type { Answers, Question } from '../contract/new/questions.ts'
import type { Text } from '../contract/promise.ts'
import { didYouMean } from '../contract/suggest.ts'
import { fill } from './fill.ts'

export interface Template {
  readonly name: string
  /** Raised with every change of its files. */
  readonly version: number
  readonly title: Text
  readonly questions: readonly Question[]
  /** Files that are given once and never touched again: what was signed is not a template's to change. */
  readonly once: readonly string[]
  /** Text before substitution, by path in the project. */
  readonly files: ReadonlyMap<string, string>
}

interface Manifest {
  readonly version: number
  readonly title: Text
  readonly once?: readonly string[]
  readonly without?: readonly string[]
  readonly questions?: readonly RawQuestion[]
}
type RawQuestion = Omit<Question, 'choices' | 'pattern' | 'default' | 'applies'> & {
  readonly choices?: readonly string[]
  readonly pattern?: string
  readonly default?: string
}

const COMMON = 'common'

/** `templates/` of the package; the compiled module lies one folder deeper than its source. */
export function templatesFolder(): string {
  const here = import.meta.dirname
  return existsSync(join(here, COMMON)) ? here : join(here, '..', '..', 'templates')
}

/** Names of the templates, in the alphabet's order. */
export function templateNames(folder: string = templatesFolder()): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'template.yaml')))
    .sort()
}

/** Throws InputError for a name that is not a template's. */
export function readTemplate(name: string, folder: string = templatesFolder()): Template {
  const names = templateNames(folder)
  if (!names.includes(name)) {
    throw refuse(
      { fr: `aucun modèle «\u00a0${name}\u00a0»`, en: `no template "${name}"` },
      null,
      didYouMean(name, names),
    )
  }
  const manifest = parse(readFileSync(join(folder, name, 'template.yaml'), 'utf8')) as Manifest
  const shared = parse(readFileSync(join(folder, COMMON, 'questions.yaml'), 'utf8')) as readonly RawQuestion[]
  const files = new Map([...filesIn(join(folder, COMMON, 'files')), ...filesIn(join(folder, name, 'files'))])
  for (const path of manifest.without ?? []) files.delete(path)
  return {
    name,
    version: manifest.version,
    title: manifest.title,
    questions: [...shared, ...(manifest.questions ?? [])].map(asQuestion),
    once: manifest.once ?? [],
    files,
  }
}

/** The files of the template for these answers, by path. */
export function render(
  template: Template,
  answers: Answers,
  { version }: { readonly version: string },
): ReadonlyMap<string, string> {
  const values = { ...answers, template: template.name, parapheVersion: version }
  return new Map([...template.files].map(([path, text]) => [path, fill(text, values, path)]))
}

function asQuestion({ choices, pattern, ...rest }: RawQuestion): Question {
  return {
    ...rest,
    ...(choices && { choices: () => choices }),
    ...(pattern !== undefined && { pattern: new RegExp(pattern) }),
  }
}

/** npm leaves `.gitignore` out of a package, so names that begin with a dot are kept as `dot-…`. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [dotted(relative(folder, file)), readFileSync(file, 'utf8')] as const)
}

function dotted(path: string): string {
  const folder = dirname(path)
  const name = path.slice(folder === '.' ? 0 : folder.length + 1).replace(/^dot-/, '.')
  return folder === '.' ? name : `${folder.replace(/(^|\/)dot-/g, '$1.')}/${name}`
}
