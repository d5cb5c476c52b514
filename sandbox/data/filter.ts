/** How a data source chooses among what is there: by value, by label selector, by regular expression, the newest. */
import { isList, isStruct, isUnknown, type Struct, type Value } from '../cty/value.ts'

const text = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? '' : String(value)

/** Whether labels fit a selector of Hetzner's: `a=b`, `a==b`, `a!=b`, `a`, `!a`, `a in (b,c)`, `a notin (b,c)`. */
export function fitsSelector(labels: Struct, selector: string): boolean {
  const terms = selector.match(/[^,(]+(\([^)]*\))?/g) ?? []
  return terms.every((term) => fitsTerm(labels, term.trim()))
}

function fitsTerm(labels: Struct, term: string): boolean {
  const [, name = '', negated, list] = /^(\S+)\s+(not)?in\s*\(([^)]*)\)$/.exec(term) ?? []
  if (list !== undefined) {
    const listed = list.split(',').some((one) => one.trim() === text(labels[name]))
    return negated ? !listed : listed && name in labels
  }
  const [, key = '', operator, value = ''] = /^([^=!]+?)\s*(==|=|!=)\s*(.*)$/.exec(term) ?? []
  if (operator !== undefined) return (text(labels[key]) === value) === (operator !== '!=')
  return term.startsWith('!') ? !(term.slice(1).trim() in labels) : term in labels
}

/** Attributes that say how to choose, not what the thing is. */
const HOW =
  /^(most_recent|latest|with_status|include_deprecated|template_filter|service_name|sort.*|member_status|hidden)$/
/** Attributes under another name in what is chosen from. */
const ALIASES: Readonly<Record<string, string>> = { with_architecture: 'architecture' }

function fitsOne(row: Struct, name: string, wanted: Value): boolean {
  if (name === 'with_selector' || name === 'selector') {
    return fitsSelector(isStruct(row.labels ?? null) ? (row.labels as Struct) : {}, text(wanted))
  }
  if (name === 'name_regex') return new RegExp(text(wanted)).test(text(row.name))
  if (name === 'min_ram') return Number(row.ram) >= Number(wanted)
  if (name === 'min_disk') return Number(row.disk ?? 0) >= Number(wanted)
  const has = row[ALIASES[name] ?? name]
  return has === undefined || has === null || text(has) === text(wanted)
}

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase()

/** CloudStack's `filter` names a field of the API (`displaytext`, `zoneid`), with underscores or without. */
export const fieldNamed = (names: readonly string[], wanted: string): string | undefined =>
  names.find((name) => plain(name) === plain(wanted))

export const filtersOf = (filters: Value | undefined): readonly { name: string; value: string }[] =>
  (isList(filters ?? null) ? (filters as readonly Value[]) : [])
    .filter(isStruct)
    .map(({ name, value }) => ({ name: text(name), value: text(value) }))

/** A regular expression for each; a field that the row does not tell fits. */
function fitsFilters(row: Struct, filters: Value | undefined): boolean {
  return filtersOf(filters).every(({ name, value }) => {
    const field = fieldNamed(Object.keys(row), name)
    return field === undefined || new RegExp(value).test(text(row[field]))
  })
}

const scalar = (value: Value): boolean =>
  value !== null && !isUnknown(value) && !isList(value) && !isStruct(value) && value !== ''

/** What the data source asks for, as pairs. */
export const asked = (config: Struct): [string, Value][] =>
  Object.entries(config).filter(([name, value]) => scalar(value) && !HOW.test(name))

/** Those of the rows that fit; the newest alone when that is what is asked. */
export function choose(rows: readonly Struct[], config: Struct): Struct[] {
  const fit = rows.filter(
    (row) =>
      asked(config).every(([name, wanted]) => fitsOne(row, name, wanted)) && fitsFilters(row, config.filter),
  )
  if (config.most_recent !== true && config.latest !== true) return fit
  const age = (row: Struct): string => text(row.created ?? row.created_at)
  return [...fit].sort((a, b) => age(b).localeCompare(age(a))).slice(0, 1)
}
