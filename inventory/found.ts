/** What a configuration looks up (`data`) and a document shows: of an identifier, the name that was asked for. */
import { lazy } from './lazy.ts'
import type { Value } from './model.ts'
import { type Found, type Graph, isRecord, word } from './resource.ts'
import { isUnknown } from './values.ts'

type Json = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** The name of what is given by its identifier, where a data source of the document found it; else as it is given. */
export function named({ found }: Graph, type: string, given: Value<string>): Value<string> {
  if (isUnknown(given) || !IDENTIFIER.test(given)) return given
  return found?.().get(type)?.get(given) ?? given
}

/** What data sources found is read for nothing else: most plans name what they use. */
const IDENTIFIER = /^\d+$|^[0-9a-f]{8}-[0-9a-f]{4}-/i

/** A snapshot has a description and no name. */
function add(found: Map<string, Map<string, string>>, type: string, values: unknown): void {
  if (!isRecord(values)) return
  const id = word(values.id)
  const name = word(values.name) || word(values.description)
  if (id === '' || name === '') return
  const named = found.get(type) ?? new Map<string, string>()
  found.set(type, named.set(id, name))
}

/** Of the values that `terraform show -json` prints of a state, or of what a plan found before. */
export const foundInValues = (values: () => unknown): (() => Found) => lazy(() => inValues(values()))

function inValues(values: unknown): Found {
  const found = new Map<string, Map<string, string>>()
  const walk = (module: unknown): void => {
    if (!isRecord(module)) return
    for (const { mode, type, values: one } of list(module.resources))
      if (mode === 'data') add(found, word(type), one)
    for (const child of list(module.child_modules)) walk(child)
  }
  walk(isRecord(values) ? values.root_module : undefined)
  return found
}

/** Of a raw state. */
export const foundInState = (resources: unknown): (() => Found) => lazy(() => inState(resources))

function inState(resources: unknown): Found {
  const found = new Map<string, Map<string, string>>()
  for (const { mode, type, instances } of list(resources))
    if (mode === 'data') for (const { attributes } of list(instances)) add(found, word(type), attributes)
  return found
}
