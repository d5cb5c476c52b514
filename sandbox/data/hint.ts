/** The command that puts into the rehearsal cloud what a data source did not find there. */
import type { Struct, Value } from '../cty/value.ts'
import { asked, fieldNamed, filtersOf } from './filter.ts'

export type Pair = readonly [path: string, value: string]

/** A label selector's plain terms as labels; `!a`, `a in (b)` and the like say nothing that could be written. */
const labelsOf = (selector: string): Pair[] =>
  selector.split(',').flatMap((term): Pair[] => {
    const [, name = '', value = ''] = /^\s*([^=!\s(]+)\s*==?\s*([^=()\s]*)\s*$/.exec(term) ?? []
    return name === '' ? [] : [[`labels.${name}`, value]]
  })

/** CloudStack asks by regular expression; a word without any sign of one means itself. */
const filtered = (filters: Value | undefined, names: readonly string[]): Pair[] =>
  filtersOf(filters).flatMap(({ name, value }): Pair[] => {
    const field = fieldNamed(names, name)
    return field && /^[\w .:/-]+$/.test(value) ? [[field, value]] : []
  })

function pairsOf([name, value]: [string, Value]): Pair[] {
  if (/^(with_)?selector$/.test(name)) return labelsOf(String(value))
  if (/_regex$|^min_/.test(name)) return []
  return [[name.replace(/^with_/, ''), String(value)]]
}

const quoted = (word: string): string =>
  /^[\w.@:/=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

/** `names`: the attributes that the type has. */
export const howToAdd = (type: string, config: Struct, names: readonly string[]): string =>
  addCommand(type, [...asked(config).flatMap(pairsOf), ...filtered(config.filter, names)])

/** As one types it into a shell. */
export function addCommand(type: string, pairs: readonly Pair[]): string {
  const words = pairs.length > 0 ? pairs.map((pair) => quoted(pair.join('='))).sort() : ['name=…']
  return ['paraphe sandbox add', type, ...words].join(' ')
}
