/** One attribute of a recorded configuration, changed as it was when the real provider was asked. */
import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { GOLDEN, type Json, readJson } from './golden.ts'

export interface Change {
  readonly provider: string
  readonly type: string
  readonly attribute: string
  readonly kind: 'changed' | 'removed' | 'added'
  readonly base: string
  readonly from: Json
  readonly to: Json
  readonly result: string
  readonly replacePaths: Json
  readonly becomesUnknown: readonly string[]
}

/** Every tried change of a provider. */
export function changesOf(provider: string): Change[] {
  const file = path.join(GOLDEN, provider, 'updates.detail.json')
  if (!fs.existsSync(file)) return []
  const detail = readJson(file) as Record<string, Record<string, Record<string, Json[]>>>
  return Object.entries(detail).flatMap(([type, attributes]) =>
    Object.entries(attributes).flatMap(([attribute, kinds]) =>
      Object.entries(kinds).flatMap(([kind, tries]) =>
        tries.map((tried) => ({
          provider,
          type,
          attribute,
          kind: kind as Change['kind'],
          base: tried.base,
          from: tried.from,
          to: tried.to,
          result: tried.result,
          replacePaths: tried.replace_paths ?? [],
          becomesUnknown: tried.becomes_unknown ?? [],
        })),
      ),
    ),
  )
}

export const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const equal = (a: Json, b: Json): boolean => isDeepStrictEqual(a, b)

/** The objects that a dotted path may mean, lists gone through. */
function holders(config: Json, names: readonly string[]): Json[] {
  if (config === null || config === undefined) return []
  if (Array.isArray(config)) return config.flatMap((item) => holders(item, names))
  const [name = '', ...rest] = names
  return rest.length === 0 ? [config] : holders(config[name], rest)
}

/** The configuration with one attribute changed; null when the base does not hold what is to be changed. */
export function changed(config: Json, change: Change): Json | null {
  const next = clone(config)
  const names = change.attribute.split('.')
  const last = names.at(-1) ?? ''
  const found = holders(next, names)
  const exact = (holder: Json): boolean =>
    equal(holder[last], change.from) || (Array.isArray(holder[last]) && equal(holder[last], [change.from]))
  const target =
    change.kind === 'added'
      ? found.find((holder) => holder[last] === undefined)
      : (found.find(exact) ??
        (change.kind === 'removed' && typeof change.from === 'string'
          ? found.find((holder) => holder[last] !== undefined)
          : undefined))
  if (!target) return null
  // What took the place of an alternative was written instead of it.
  for (const [name, ...deeper] of change.replacePaths) {
    if (change.kind === 'added' && deeper.length === 0 && name !== names[0]) delete next[name]
  }
  if (change.to === null) delete target[last]
  else target[last] = change.to
  return next
}
