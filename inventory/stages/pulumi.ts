/** Pulumi previews (`pulumi preview --json`) and stack exports (`pulumi stack export`). */
import type { Unknown, Within } from '../model.ts'
import {
  type Configured,
  type Graph,
  isModelled,
  isRecord,
  type Resource,
  type Scope,
  SINGLE,
  type Values,
} from '../resource.ts'
import { computedOf, terraformName, terraformType } from './pulumi-names.ts'
import { snakeCase } from './snake-case.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * How Pulumi writes a value that it does not know yet: a document always by the text's mark, the engine's analyzer by
 * that of the value's type (boolean, number, text, list, asset, archive, object).
 */
const UNKNOWN_MARKS: ReadonlySet<unknown> = new Set([
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
])
/** What a preview prints in place of a secret. */
const HIDDEN = '[secret]'
/** The key of a value that has a form of its own in a document, and the form of a secret. */
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'

export function isPulumi(json: Json): boolean {
  const deployment = json.deployment
  return (
    (isRecord(deployment) && Array.isArray(deployment.resources)) ||
    (Array.isArray(json.steps) && json.steps.some((step) => isRecord(step) && typeof step.urn === 'string'))
  )
}

/**
 * Resources of the modelled providers; a preview leaves out what it deletes. An export is what is deployed, and is
 * read as a state.
 */
export function readPulumi(file: string, json: Json): Graph {
  const resources = isRecord(json.deployment)
    ? list(json.deployment.resources)
    : list(json.steps).flatMap(afterStep)
  const read = resources.flatMap((state) => fromState(state) ?? [])
  const stage = isRecord(json.deployment) ? 'state' : 'pulumi'
  const stack = /^urn:pulumi:([^:]+)::/.exec(String(resources[0]?.urn ?? ''))?.[1] ?? null
  const within = withinOf(read, resources)
  return { stage, file, stack, resources: read, ...(Object.keys(within).length > 0 && { within }) }
}

/** Deeper than any program nests; a document that is none of the engine's may nest without end, or in a circle. */
const DEEPEST = 64

/** The components above each resource, as the engine wrote them; the stack itself, which is above all, is none. */
function withinOf(read: readonly Resource[], states: readonly Json[]): Within {
  const parents = new Map(states.map(({ urn, parent }) => [urn, parent]))
  const above = (urn: string): readonly string[] => {
    const found = new Set<string>()
    for (let at = parents.get(urn); typeof at === 'string' && !isStack(at); at = parents.get(at)) {
      if (found.has(at) || found.size === DEEPEST) break
      found.add(at)
    }
    return [...found]
  }
  return Object.fromEntries(
    read
      .map(({ address }) => [address, above(address)] as const)
      .filter(([, components]) => components.length > 0),
  )
}

const isStack = (urn: string): boolean => urn.split('::')[2] === 'pulumi:pulumi:Stack'

function afterStep(step: Json): readonly Json[] {
  const { op, oldState: before, newState: after } = step
  // A replacement shows up twice; the step that creates is the one that says what will be there.
  if (!isRecord(after) || isGone(op) || op === 'replace') return []
  if (!isRecord(before) || (op !== 'same' && op !== 'update')) return [{ ...after, op }]
  // The engine prints a step before it runs: what the provider once answered stands in the old state alone.
  const kept = op === 'same' && !hasEntries(after.outputs) ? { outputs: before.outputs } : {}
  return [{ ...after, ...kept, id: after.id ?? before.id, op }]
}

export const isGone = (op: unknown): boolean => /^(?:delete|discard|remove|forget)/.test(String(op))
const hasEntries = (value: unknown): boolean => isRecord(value) && Object.keys(value).length > 0

function fromState(state: Json): Resource | null {
  const token = String(state.type)
  const type = terraformType(token)
  if (type === null || !isModelled(type) || state.custom === false || state.delete === true) return null
  const values: Record<string, unknown> = {}
  const unknowns: Record<string, unknown> = {}
  const outputs = isRecord(state.outputs) ? state.outputs : {}
  const inputs = isRecord(state.inputs) ? state.inputs : {}
  for (const [name, value] of Object.entries({ ...inputs, ...outputs })) {
    if (name.startsWith('__')) continue
    const path = [snakeCase(name)]
    const attribute = terraformName(type, path)
    values[attribute] = unwrap(value, type, path)
    const veil = veilOf(value, type, path)
    if (veil) unknowns[attribute] = veil
  }
  if (typeof state.id === 'string' && state.id !== '' && !UNKNOWN_MARKS.has(state.id)) values.id = state.id
  else unknowns.id = true
  // Before a resource is made, what only its provider tells is not known; later, what is not told is not there.
  for (const attribute of state.op === 'create' ? computedOf(type) : [])
    if (!(attribute in values)) unknowns[attribute] = true
  const urn = String(state.urn)
  return {
    address: urn,
    type,
    base: urn,
    provider: token.slice(0, token.indexOf(':')),
    values,
    unknown: unknowns,
    sensitive: false,
    actions: typeof state.op === 'string' ? [state.op] : undefined,
    config: configured(state, type, inputs, values),
  }
}

/** Pulumi has no expressions, but says for each property which resources it comes from. */
function configured(state: Json, type: string, inputs: Json, values: Values): Configured {
  const dependencies = isRecord(state.propertyDependencies) ? state.propertyDependencies : {}
  const given = new Map(Object.keys(inputs).map((name) => [terraformName(type, [snakeCase(name)]), name]))
  return {
    scope: NO_NAMES,
    instance: SINGLE,
    at([first, ...rest]) {
      const name = typeof first === 'string' ? given.get(first) : undefined
      if (name === undefined || typeof first !== 'string') return null
      const path = [snakeCase(name)]
      if (!isVeiled(veilOf(inputs[name], type, path), rest)) {
        const value = rest.reduce<unknown>(child, unwrap(inputs[name], type, path))
        return value === undefined ? null : { kind: 'constant', value }
      }
      const from = dependencies[name]
      const addresses = Array.isArray(from)
        ? from.filter((urn): urn is string => typeof urn === 'string')
        : []
      return { kind: 'addresses', addresses: first in values ? addresses : [] }
    },
    provider: () => null,
    provisioners: () => [],
  }
}

/** Whether the value at a path, or any part of it, is not known. */
function isVeiled(veil: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path
  return veil === true || step === undefined ? Boolean(veil) : isVeiled(child(veil, step), rest)
}

/** A block that may stand once is an object here and a list of one there. */
function child(value: unknown, step: string | number): unknown {
  if (typeof step === 'number' && isRecord(value)) return step === 0 ? value : undefined
  return typeof value === 'object' && value !== null
    ? (value as Record<string | number, unknown>)[step]
    : undefined
}

const NO_NAMES: Scope = {
  prefix: '',
  variable: () => null,
  local: () => null,
  output: () => null,
  declares: () => false,
}

/** Maps whose keys are the user's words, not the schema's. */
const KEPT = new Set(['labels', 'tags', 'metadata', 'user_data', 'details'])

/** The value in Terraform's names; `path` says where it stands, in Pulumi's names in snake case. */
function unwrap(value: unknown, type: string, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, type, path))
  if (value === HIDDEN) return { unknown: path.join('.'), why: 'sensitive' } satisfies Unknown
  if (!isRecord(value)) return UNKNOWN_MARKS.has(value) ? null : value
  if (typeof value[SIGNATURE] === 'string') {
    const secret: Unknown = { unknown: path.join('.'), why: 'sensitive' }
    return value[SIGNATURE] === SECRET && typeof value.plaintext !== 'string'
      ? secret
      : unwrap(parsed(value.plaintext), type, path)
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = [...path, snakeCase(key)]
      return [isKept(path) ? key : terraformName(type, inner), unwrap(item, type, inner)]
    }),
  )
}

const isKept = (path: readonly string[]): boolean => KEPT.has(path.at(-1) as string)

function parsed(plaintext: unknown): unknown {
  try {
    return JSON.parse(String(plaintext))
  } catch {
    return null
  }
}

/** `true` where Pulumi writes its mark for "computed". */
function veilOf(value: unknown, type: string, path: readonly string[]): unknown {
  if (UNKNOWN_MARKS.has(value)) return true
  if (Array.isArray(value)) {
    const veils = value.map((item) => veilOf(item, type, path))
    return veils.some(Boolean) ? veils : false
  }
  if (!isRecord(value) || typeof value[SIGNATURE] === 'string') return false
  const veils = Object.entries(value).map(([key, item]) => {
    const inner = [...path, snakeCase(key)]
    return [isKept(path) ? key : terraformName(type, inner), veilOf(item, type, inner)] as const
  })
  return veils.some(([, veil]) => veil) ? Object.fromEntries(veils) : false
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
