/** The rules that providers check before any call to their API, as building blocks. Unknown values always pass. */
import { isIPv4, isIPv6 } from 'node:net'
import type { ObjectShape, Shape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, type Struct, type Value } from '../cty/value.ts'
import type { Check, Complaint, Path } from './model.ts'

export interface Found {
  /** Where to point; ends at a set, whose elements have no address. */
  readonly steps: readonly (string | number)[]
  readonly value: Value
  /** The object that holds the attribute. */
  readonly within: Struct
}

const inner = (shape: Shape | undefined): ObjectShape | null => {
  if (shape?.kind === 'object') return shape
  return shape && 'element' in shape ? inner(shape.element) : null
}

function descend(
  shape: ObjectShape,
  object: Struct,
  names: readonly string[],
  steps: readonly (string | number)[],
  inSet: boolean,
): Found[] {
  const [name = '', ...rest] = names
  const field = shape.fields[name]
  const value = object[name] ?? null
  const at = inSet ? steps : [...steps, name]
  if (rest.length === 0) return [{ steps: at, value, within: object }]
  const element = inner(field?.shape)
  if (!field || !element || value === null || isUnknown(value)) return []
  const entries: [string | number | null, Value][] =
    field.shape.kind === 'object'
      ? [[null, value]]
      : Object.entries(value as object).map(([key, item]) => [
          isList(value) ? Number(key) : key,
          item as Value,
        ])
  const set = inSet || field.shape.kind === 'set'
  return entries.flatMap(([key, item]) =>
    isStruct(item) ? descend(element, item, rest, set || key === null ? at : [...at, key], set) : [],
  )
}

/** Every place that a path names, null values included. */
export const visit = (shape: ObjectShape, config: Struct, path: Path): Found[] =>
  descend(shape, config, path.split('.'), [], false)

const known = (value: Value): boolean => value !== null && !isUnknown(value)
/** Written at all; an unknown value counts, it will be something. */
const given = (value: Value): boolean => value !== null && !(isList(value) && value.length === 0)

/** A rule on each written, known value of an attribute; elements one by one when it is a collection. */
export function each(
  path: Path,
  wrong: (value: Value, within: Struct) => string | null,
  summary = 'Invalid Attribute Value',
): Check {
  return (config, shape) =>
    visit(shape, config, path).flatMap(({ steps, value, within }) => {
      const items = isList(value) ? value : [value]
      return items.filter(known).flatMap((item): Complaint[] => {
        const detail = wrong(item, within)
        return detail === null ? [] : [{ at: steps, summary, detail }]
      })
    })
}

export const oneOf = (path: Path, values: readonly (string | number)[]): Check =>
  each(path, (value) =>
    values.includes(value as string)
      ? null
      : `${path} must be one of ${values.join(', ')}; got ${String(value)}.`,
  )

export const matches = (path: Path, pattern: RegExp, what: string): Check =>
  each(path, (value) =>
    pattern.test(String(value)) ? null : `${path} must be ${what}; got ${JSON.stringify(String(value))}.`,
  )

/** A written text has at least one character. */
export const notEmpty = (path: Path): Check =>
  each(path, (value) => (value === '' ? `${path} must not be an empty text.` : null))

export const isAddress = (path: Path): Check =>
  each(path, (value) =>
    isIPv4(String(value)) || isIPv6(String(value))
      ? null
      : `${path} must be an IP address; got ${String(value)}.`,
  )

/** What is wrong with a CIDR block; null when nothing is. */
export function cidrProblem(text: string, networkOnly: boolean): string | null {
  const [address = '', length = '', ...more] = text.split('/')
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0
  if (bits === 0 || more.length > 0 || !/^\d+$/.test(length) || Number(length) > bits)
    return 'is not a CIDR block'
  return networkOnly && !isNetworkAddress(address, Number(length)) ? 'has bits set beyond its prefix' : null
}

/** The bits of an address, as one number. */
export function addressBits(address: string): bigint {
  if (isIPv4(address)) return address.split('.').reduce((sum, part) => (sum << 8n) + BigInt(part), 0n)
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((part) => part.toString(16)).join(':'),
  )
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return groups.reduce((sum, part) => (sum << 16n) + BigInt(`0x${part}`), 0n)
}

function isNetworkAddress(address: string, length: number): boolean {
  const bits = isIPv4(address) ? 32 : 128
  return (addressBits(address) & ((1n << BigInt(bits - length)) - 1n)) === 0n
}

/** Whether an address lies in a range. */
export function isWithin(address: string, range: string): boolean {
  const [base = '', length = '32'] = range.split('/')
  if (!isIPv4(base)) return true
  const shift = BigInt(32 - Number(length))
  return addressBits(address) >> shift === addressBits(base) >> shift
}

/** `network`: bits beyond the prefix are refused too. `bare`: an address without a prefix is let through. */
export const isCidr = (path: Path, { network = false, bare = false } = {}): Check =>
  each(path, (value) => {
    const text = String(value)
    if (bare && !text.includes('/') && (isIPv4(text) || isIPv6(text))) return null
    const problem = cidrProblem(text, network)
    return problem === null ? null : `${path}: ${text} ${problem}.`
  })

const names = (paths: readonly Path[]): string => paths.join(', ')

/** One and only one, as soon as all of them are known. Too many: the first that is given is pointed at. None: the body. */
export const exactlyOneOf =
  (...paths: Path[]): Check =>
  (config) => {
    const written = paths.filter((path) => given(config[path] ?? null))
    if (written.length === 1 || written.some((path) => isUnknown(config[path] ?? null))) return []
    const detail = `Exactly one of these attributes must be configured: ${names(paths)}.`
    const [first] = written
    return first
      ? [{ at: [first], summary: 'Invalid Attribute Combination', detail }]
      : [{ at: null, summary: 'Missing Attribute Configuration', detail }]
  }

/** `path` may not stand beside any of the others; both sides are pointed at. */
export const conflicts =
  (path: Path, ...others: Path[]): Check =>
  (config, shape) =>
    visit(shape, config, path)
      .filter(({ value }) => given(value))
      .flatMap(({ steps }): Complaint[] => {
        const beside = others.filter((other) => given(config[other] ?? null))
        return beside.length === 0
          ? []
          : [steps, ...beside.map((other) => [other])].map((at) => ({
              at,
              summary: 'Conflicting configuration arguments',
              detail: `${path} cannot be given with ${names(beside)}.`,
            }))
      })

export const countBetween =
  (path: Path, low: number, high: number): Check =>
  (config, shape) =>
    visit(shape, config, path).flatMap(({ steps, value }) =>
      isList(value) && (value.length < low || value.length > high)
        ? [
            {
              at: steps,
              summary: 'Invalid Attribute Value',
              detail: `${path} must have ${low} to ${high} entries; it has ${value.length}.`,
            },
          ]
        : [],
    )

/** An attribute that the provider has withdrawn. */
export const withdrawn = (path: Path, instead: string): Check =>
  each(path, () => `${path} was withdrawn; use ${instead}.`, 'Removed Attribute')

/** `path` must be written in each element that holds it (a nested attribute whose schema does not say so). */
export const required =
  (path: Path): Check =>
  (config, shape) =>
    visit(shape, config, path)
      .filter(({ value }) => value === null)
      .map(({ steps }) => ({
        at: steps.slice(0, -1),
        summary: 'Missing Configuration for Required Attribute',
        detail: `${path} must be set.`,
      }))

/** Needed (or not wanted) when another attribute has a value. */
export const when =
  (path: Path, value: Value, check: Check): Check =>
  (config, shape) =>
    (config[path] ?? null) === value ? check(config, shape) : []

export const present =
  (path: Path): Check =>
  (config) =>
    (config[path] ?? null) !== null
      ? []
      : [{ at: null, summary: 'Required attribute', detail: `${path} is required here.` }]

export const absent =
  (path: Path): Check =>
  (config) =>
    (config[path] ?? null) === null
      ? []
      : [{ at: [path], summary: 'Unsupported attribute', detail: `${path} is not wanted here.` }]

export { given, known }
