/** Which values an attribute takes, by what it declares. */
import { isIPv4, isIPv6 } from 'node:net'
import type { Value } from '../cty/value.ts'
import { cidrProblem } from './checks.ts'
import { durationOf } from './durations.ts'
import type { Behaviour, Equivalence, Format, Path } from './model.ts'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const PLACE = /^[a-z]{2}-[a-z]{3}(-\d)?\//
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** A text of JSON in one way of writing; null when it is no object. */
function parsed(text: string): string | null {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : null
  } catch {
    return null
  }
}

const PLAINLY: Readonly<Record<Equivalence, (text: string) => unknown>> = {
  id: (text) => text.replace(PLACE, ''),
  case: (text) => text.toLowerCase(),
  duration: durationOf,
  json: parsed,
}

/** Whether two texts mean the same. A duration or JSON that cannot be read means nothing. */
export function equivalent(how: Equivalence, before: Value, after: Value): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false
  const plain = PLAINLY[how](before)
  return plain !== null && plain === PLAINLY[how](after)
}

/** What is wrong with a text of this form; null when nothing is. */
const FORMATS: Readonly<Record<Format, (text: string) => string | null>> = {
  ip: (text) => (isIPv4(text) || isIPv6(text) ? null : 'must be an IP address'),
  cidr: (text) => cidrProblem(text, false),
  network: (text) => cidrProblem(text, true),
  uuid: (text) => (UUID.test(text) ? null : 'must be a UUID; it is not an id'),
  'located-uuid': (text) => (UUID.test(text.replace(PLACE, '')) ? null : 'must be a UUID; it is not an id'),
  'placed-uuid': (text) =>
    PLACE.test(text) && UUID.test(text.replace(PLACE, ''))
      ? null
      : 'must be a UUID behind its zone or region; it is not an id',
  date: (text) => (DATE.test(text) ? null : 'must be a date and time (RFC 3339)'),
  day: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? null : 'must be a day such as 2026-12-31'),
  duration: (text) => (durationOf(text) === null ? 'must be a duration such as 30s' : null),
  url: (text) => (/^https?:\/\/[^/]/.test(text) ? null : 'must be an address of the web'),
  email: (text) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) ? null : 'must be a mail address'),
  json: (text) => (parsed(text) === null ? 'must be a JSON object' : null),
}

const outside = (value: number, low: number | null, high: number | null): boolean =>
  (low !== null && value < low) || (high !== null && value > high)

function rangeText(low: number | null, high: number | null): string {
  if (high === null) return `at least ${low}`
  return low === null ? `at most ${high}` : `between ${low} and ${high}`
}

/** Why a written, known value is not taken; null when it is. */
export function unfit(behaviour: Behaviour, path: Path, value: Value): string | null {
  const { values = {}, caseless = [], range = {}, format = {}, length = {} } = behaviour
  const text = String(value)
  const fold = (item: string | number): string =>
    caseless.includes(path) ? String(item).toLowerCase() : String(item)
  const allowed = values[path]
  if (allowed && !allowed.some((item) => fold(item) === fold(text)))
    return `${path} must be one of ${allowed.join(', ')}; got ${text}.`
  const [low = null, high = null] = range[path] ?? []
  if (outside(Number(value), low, high)) return `${path} must be ${rangeText(low, high)}; got ${text}.`
  const [fewest = 0, most = Number.POSITIVE_INFINITY] = length[path] ?? []
  if (text.length < fewest || text.length > most)
    return `${path} must have ${fewest} to ${most} characters, at least and at most.`
  const form = format[path]
  const wrong = form ? FORMATS[form](text) : null
  return wrong === null ? null : `${path}: ${text} ${wrong}.`
}
