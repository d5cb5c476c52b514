/** The files that people write by hand, key by key, from the schemas that editors complete them with. */
import { both, type Lang } from '../../../contract/promise.ts'
import { SCHEMAS } from '../../schemas.ts'
import { literal, table } from './table.ts'

type Json = Readonly<Record<string, unknown>>

const WORDS = {
  title: both('Les fichiers écrits à la main', 'The files written by hand'),
  intro: both(
    'Chaque clé de chaque fichier. Le schéma lui-même, pour un éditeur\u00a0: première ligne `# yaml-language-server: $schema=…`.',
    'Every key of every file. The schema itself, for an editor: a first line `# yaml-language-server: $schema=…`. Descriptions are in French, the language of the contracts.',
  ),
  file: both('le schéma', 'the schema'),
  key: both('clé', 'key'),
  type: both('valeur', 'value'),
  given: both('donnée', 'given'),
  says: both('sens', 'meaning'),
  required: both('toujours', 'always'),
  optional: both('au besoin', 'if needed'),
}

export function schemasPage(lang: Lang): string {
  const sections = Object.entries(SCHEMAS).map(([name, schema]) => {
    const json = schema()
    const rows = keysOf(json, '').map(({ path, type, required, says }) => [
      ...[`\`${path}\``, type, required ? WORDS.required[lang] : WORDS.optional[lang], literal(says)],
    ])
    const head = [WORDS.key[lang], WORDS.type[lang], WORDS.given[lang], WORDS.says[lang]]
    const file = `schema/${name}.schema.json`
    return [`## ${String(json.title)}`, `[${WORDS.file[lang]}](${file})`, table(head, rows)].join('\n\n')
  })
  return [`# ${WORDS.title[lang]}`, WORDS.intro[lang], ...sections].join('\n\n')
}

interface Key {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly says: string
}

/** Every key below `schema`, its path as one would write it: `services[].backup.retentionDays`. */
function keysOf(schema: Json, path: string): readonly Key[] {
  const required = new Set((schema.required as string[] | undefined) ?? [])
  const own = Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).flatMap(
    ([name, value]) => {
      const here = path === '' ? name : `${path}.${name}`
      const says = typeof value.description === 'string' ? value.description : ''
      return [{ path: here, type: typeOf(value), required: required.has(name), says }, ...keysOf(value, here)]
    },
  )
  const items = schema.items ? keysOf(schema.items as Json, `${path}[]`) : []
  const values =
    typeof schema.additionalProperties === 'object'
      ? keysOf(schema.additionalProperties as Json, `${path}.*`)
      : []
  const alternatives = alternativesOf(schema).flatMap((one) => keysOf(one, path))
  const all = [...own, ...items, ...values, ...alternatives]
  return all.filter(({ path: one }, at) => all.findIndex((other) => other.path === one) === at)
}

const alternativesOf = ({ anyOf, oneOf }: Json): readonly Json[] => (anyOf ?? oneOf ?? []) as readonly Json[]

/** What may stand there, in a few words. */
function typeOf(value: Json): string {
  const { type, enum: choices, format, items } = value
  if ('const' in value) return `\`${JSON.stringify(value.const)}\``
  if (Array.isArray(choices)) return choices.map((one) => `\`${String(one)}\``).join(', ')
  const alternatives = [...new Set(alternativesOf(value).map(typeOf))]
  if (alternatives.length > 0) return alternatives.join(' | ')
  if (type === 'array') return `[${items ? typeOf(items as Json) : ''}]`
  if (typeof format === 'string') return format
  return typeof type === 'string' ? `${type}${range(value)}` : ''
}

function range({ minimum, maximum, exclusiveMinimum }: Json): string {
  const low =
    typeof minimum === 'number'
      ? `≥ ${minimum}`
      : typeof exclusiveMinimum === 'number'
        ? `> ${exclusiveMinimum}`
        : ''
  // The bounds that JSON's numbers have anyway say nothing.
  const high = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? `≤ ${maximum}` : ''
  return [low, high].some(Boolean) ? ` ${[low, high].filter(Boolean).join(', ')}` : ''
}
