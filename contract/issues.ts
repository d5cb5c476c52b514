/** What zod finds wrong with a contract, as problems a person can act on. */
import type { z } from 'zod'
import type { Problem } from './errors.ts'
import { EXPECTED, isExpectation } from './expected.ts'
import type { Text } from './promise.ts'
import { keysAt } from './schema-keys.ts'
import type { Path, Said, Source } from './source.ts'
import { didYouMean } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** The problems of `source` that `error` lists, one for each unknown key. */
export function problemsOf(error: z.ZodError, source: Source, schema: z.ZodType): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, source, schema)
    return [source.problem(path, { what: whatOf(path, source), ...explain(issue, path, source) })]
  })
}

function unknownKeys(keys: readonly string[], path: Path, source: Source, schema: z.ZodType): Problem[] {
  const known = keysAt(schema, path, source.value)
  const where = path.filter((step) => typeof step === 'string').join('.')
  return keys.map((key) =>
    source.problem([...path, key], {
      on: 'key',
      what: { fr: `clé inconnue\u00a0: ${key}`, en: `unknown key: ${key}` },
      why: where === '' ? null : { fr: `dans ${where}`, en: `in ${where}` },
      remedy: didYouMean(key, known),
    }),
  )
}

/** `retentionDays: 14`, as the file has it. */
function whatOf(path: Path, source: Source): Text | string {
  const value = valueAt(source.value, path)
  const key = nameOf(path)
  if (value === undefined) return { fr: `clé manquante\u00a0: ${key}`, en: `missing key: ${key}` }
  return `${key}: ${brief(value)}`
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'contract'
  const last = path[path.length - 1]
  return typeof last === 'number' ? `${String(path[path.length - 2] ?? 'contract')}[${last}]` : String(last)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  )
}

function brief(value: unknown): string {
  if (value !== null && typeof value === 'object') return Array.isArray(value) ? '[…]' : '{…}'
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const KINDS: Readonly<Record<string, Text>> = {
  string: { fr: 'un texte', en: 'text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un bloc de clés', en: 'a mapping' },
  record: { fr: 'un bloc de clés', en: 'a mapping' },
  null: { fr: 'rien', en: 'nothing' },
  undefined: { fr: 'rien', en: 'nothing' },
}

const kind = (name: string): Text => KINDS[name] ?? { fr: name, en: name }

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function explain(issue: Issue, path: Path, source: Source): Omit<Said, 'what'> {
  if (isExpectation(issue.message)) return EXPECTED[issue.message]
  const value = valueAt(source.value, path)
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value, path)
    case 'invalid_value': {
      const choices = issue.values.map(String)
      if (value === undefined) return missing(choices)
      return {
        why: { fr: 'valeur inconnue', en: 'unknown value' },
        remedy: didYouMean(brief(value), choices),
      }
    }
    case 'too_small':
      return bound(issue.minimum, issue.origin, { fr: 'au moins', en: 'at least' })
    case 'too_big':
      return bound(issue.maximum, issue.origin, { fr: 'au plus', en: 'at most' })
    case 'invalid_union':
      return union(issue, value, path)
    case 'invalid_format':
      return issue.format === 'date' ? EXPECTED.date : { why: `${issue.format}` }
    default:
      return { why: issue.message }
  }
}

function wrongType(expected: string, value: unknown, path: Path): Omit<Said, 'what'> {
  const wanted = kind(expected)
  if (value === undefined)
    return { on: 'key', why: { fr: `attendu\u00a0: ${wanted.fr}`, en: `expected ${wanted.en}` } }
  const found = kind(kindOf(value))
  const quoted = expected === 'string' && typeof value === 'number'
  return {
    why: {
      fr: `attendu\u00a0: ${wanted.fr}\u00a0; trouvé\u00a0: ${found.fr}`,
      en: `expected ${wanted.en}, found ${found.en}`,
    },
    remedy: quoted
      ? {
          fr: `entre guillemets\u00a0: ${nameOf(path)}: "${value}"`,
          en: `in quotes: ${nameOf(path)}: "${value}"`,
        }
      : null,
  }
}

function bound(limit: number | bigint, origin: string, side: Text): Omit<Said, 'what'> {
  const counted: Text =
    origin === 'array'
      ? { fr: ' élément(s)', en: ' item(s)' }
      : origin === 'string'
        ? { fr: ' caractère(s)', en: ' character(s)' }
        : { fr: '', en: '' }
  return { why: { fr: `${side.fr} ${limit}${counted.fr}`, en: `${side.en} ${limit}${counted.en}` } }
}

function missing(choices: readonly string[]): Omit<Said, 'what'> {
  const list = choices.join(', ')
  return { on: 'key', why: { fr: `au choix\u00a0: ${list}`, en: `one of: ${list}` } }
}

/** The alternatives of a union: its discriminator's values, or what each branch would have taken. */
function union(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: Path,
): Omit<Said, 'what'> {
  const choices =
    'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : literals(issue)
  if (value === undefined) {
    return {
      on: 'key',
      why: { fr: `au choix\u00a0: ${choices.join(', ')}`, en: `one of: ${choices.join(', ')}` },
    }
  }
  const wrong = { fr: `valeur invalide pour ${nameOf(path)}`, en: `invalid value for ${nameOf(path)}` }
  return { why: wrong, remedy: choices.length > 0 ? didYouMean(brief(value), choices) : null }
}

function literals(issue: Extract<Issue, { code: 'invalid_union' }>): string[] {
  return (issue.errors ?? []).flat().flatMap((inner) => {
    if (inner.code === 'invalid_value') return inner.values.map(String)
    if (inner.code === 'invalid_type')
      return inner.expected === 'boolean' ? ['true', 'false'] : [inner.expected]
    return []
  })
}
