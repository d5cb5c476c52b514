/** What a provider puts in where a configuration says nothing, compared with what the stand-in planned. */
import { isDeepStrictEqual } from 'node:util'
import { type Json, readJson } from './golden.ts'

interface Seen {
  readonly written: Json
  readonly planned: Json
  readonly unknown: boolean
}

const items = (value: Json): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

/** Where a dotted path leads in a configuration and in its plan. A set has no order: each element is held against all. */
function seen(config: Json, after: Json, unknown: Json, names: readonly string[]): Seen[] {
  const [name = '', ...rest] = names
  const [written, planned, open] = [config?.[name], after?.[name], unknown?.[name]]
  if (rest.length === 0) return [{ written, planned: planned ?? null, unknown: open === true }]
  if (written === undefined) return []
  return items(written).flatMap((item) =>
    items(planned).flatMap((one, at) => seen(item, one, items(open)[at], rest)),
  )
}

const empty = (value: Json): boolean => value === undefined || value === null

/** What a recorded table expects of an attribute that is not written; null when this value is as it says. */
const EXPECTED: Readonly<Record<string, (one: Seen, fallback: Json) => boolean>> = {
  defaults: ({ planned }, fallback) => isDeepStrictEqual(planned, fallback),
  unknown: ({ unknown }) => unknown,
  null: ({ planned, unknown }) => planned === null && !unknown,
  empty_blocks: ({ planned, unknown }) => !unknown && items(planned ?? undefined).length === 0,
}

export interface PlannedCase {
  readonly name: string
  readonly config: Json
  readonly change: Json
}

export interface Checked {
  /** Entries of the record that some case shows. */
  readonly count: number
  readonly wrong: readonly string[]
  /** Entries that no recorded case leaves out by itself. */
  readonly unseen: readonly string[]
}

type Found = Seen & { readonly name: string }
type Look = (path: string) => readonly Found[]

const NOTHING: Checked = { count: 0, wrong: [], unseen: [] }

function checkLeftOut(type: string, table: string, path: string, fallback: Json, look: Look): Checked {
  const left = look(path).filter(({ written }) => empty(written))
  if (left.length === 0) return { ...NOTHING, unseen: [`${type} ${path}`] }
  const fits = (one: Seen): boolean => EXPECTED[table]?.(one, fallback) ?? false
  const good = path.includes('.') ? left.some(fits) : left.every(fits)
  const wrong = good ? [] : [`${type} ${path} is not as in ${table}: ${JSON.stringify(left[0])}`]
  return { count: 1, wrong, unseen: [] }
}

const sorted = (value: Json): Json => (Array.isArray(value) ? [...value].sort() : value)

function checkWritten(type: string, entry: Json, look: Look): Checked {
  const { path, config, planned, case: name } = entry
  const found = look(path).filter((one) => one.name === name && isDeepStrictEqual(one.written, config))
  const good = found.some((one) =>
    planned === undefined ? one.unknown : isDeepStrictEqual(sorted(one.planned), sorted(planned)),
  )
  const wanted = planned === undefined ? 'unknown' : JSON.stringify(planned)
  return { count: 1, wrong: good ? [] : [`${type} ${path} of ${name} is not ${wanted}`], unseen: [] }
}

function checkType(type: string, record: Json, look: Look): Checked[] {
  const leftOut = Object.keys(EXPECTED).flatMap((table) => {
    const paths: [string, Json][] = Array.isArray(record[table])
      ? record[table].map((path: string) => [path.replace('[]', ''), null])
      : Object.entries(record[table] ?? {})
    return paths.map(([path, fallback]) => checkLeftOut(type, table, path, fallback, look))
  })
  const given = [...(record.transformed ?? []), ...(record.given_but_unknown ?? [])]
  return [...leftOut, ...given.map((entry) => checkWritten(type, entry, look))]
}

/** Compares the `defaults.json` of a provider with planned creations, by type. */
export function checkDefaults(
  file: string,
  cases: Readonly<Record<string, readonly PlannedCase[]>>,
): Checked {
  const lookIn =
    (type: string): Look =>
    (path) =>
      (cases[type] ?? []).flatMap(({ name, config, change }) =>
        seen(config, change.after, change.after_unknown, path.split('.')).map((one) => ({ name, ...one })),
      )
  const all = Object.entries(readJson(file))
    .filter(([type]) => !type.startsWith('_'))
    .flatMap(([type, record]) => checkType(type, record, lookIn(type)))
  return {
    count: all.reduce((sum, one) => sum + one.count, 0),
    wrong: all.flatMap(({ wrong }) => wrong),
    unseen: all.flatMap(({ unseen }) => unseen),
  }
}
