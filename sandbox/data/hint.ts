/** The command that puts into the rehearsal cloud what a data source did not find there. */
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'
import { asked } from './filter.ts'

export type Pair = readonly [path: string, value: string]

/** A label selector's plain terms as labels; `!a`, `a in (b)` and the like say nothing that could be written. */
const labelsOf = (selector: string): Pair[] =>
  selector.split(',').flatMap((term): Pair[] => {
    const [, name = '', value = ''] = /^\s*([^=!\s(]+)\s*==?\s*([^=()\s]*)\s*$/.exec(term) ?? []
    return name === '' ? [] : [[`labels.${name}`, value]]
  })

/** CloudStack asks by regular expression; a word without any sign of one means itself. */
const filtersOf = (filters: Value | undefined): Pair[] =>
  (isList(filters ?? null) ? (filters as readonly Value[]) : [])
    .filter(isStruct)
    .flatMap(({ name, value }) => {
      const attribute = String(name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return /^[\w .:/-]+$/.test(String(value)) ? [[attribute, String(value)] as const] : []
    })

function pairsOf([name, value]: [string, Value]): Pair[] {
  if (/^(with_)?selector$/.test(name)) return labelsOf(String(value))
  if (/_regex$|^min_/.test(name)) return []
  return [[name.replace(/^with_/, ''), String(value)]]
}

const quoted = (word: string): string =>
  /^[\w.@:/=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

export const howToAdd = (type: string, config: Struct): string =>
  addCommand(type, [...asked(config).flatMap(pairsOf), ...filtersOf(config.filter)])

/** As one types it into a shell. */
export function addCommand(type: string, pairs: readonly Pair[]): string {
  const words = pairs.length > 0 ? pairs.map((pair) => quoted(pair.join('='))).sort() : ['name=…']
  return ['paraphe sandbox add', type, ...words].join(' ')
}
