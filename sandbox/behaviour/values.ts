/** Which values an attribute takes, by what it declares. */
import { isIPv4, isIPv6 } from 'node:net'
import type { Value } from '../cty/value.ts'
import { cidrProblem } from './checks.ts'
import { durationOf } from './durations.ts'
import type { Behaviour, Format, Path } from './model.ts'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const LOCATED = /^([a-z]{2}-[a-z]{3}(-\d)?\/)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** What is wrong with a text of this form; null when nothing is. */
const FORMATS: Readonly<Record<Format, (text: string) => string | null>> = {
  ip: (text) => (isIPv4(text) || isIPv6(text) ? null : 'must be an IP address'),
  cidr: (text) => cidrProblem(text, false),
  network: (text) => cidrProblem(text, true),
  uuid: (text) => (UUID.test(text) ? null : 'must be a UUID; it is not an id'),
  'located-uuid': (text) =>
    LOCATED.test(text) ? null : 'must be a UUID, with its zone or without; it is not an id',
  date: (text) => (DATE.test(text) ? null : 'must be a date and time (RFC 3339)'),
  duration: (text) => (durationOf(text) === null ? 'must be a duration such as 30s' : null),
}

const outside = (value: number, low: number | null, high: number | null): boolean =>
  (low !== null && value < low) || (high !== null && value > high)

function rangeText(low: number | null, high: number | null): string {
  if (high === null) return `at least ${low}`
  return low === null ? `at most ${high}` : `between ${low} and ${high}`
}

/** Why a written, known value is not taken; null when it is. */
export function unfit(behaviour: Behaviour, path: Path, value: Value): string | null {
  const { values = {}, caseless = [], range = {}, format = {} } = behaviour
  const text = String(value)
  const fold = (item: string | number): string =>
    caseless.includes(path) ? String(item).toLowerCase() : String(item)
  const allowed = values[path]
  if (allowed && !allowed.some((item) => fold(item) === fold(text)))
    return `${path} must be one of ${allowed.join(', ')}; got ${text}.`
  const [low = null, high = null] = range[path] ?? []
  if (outside(Number(value), low, high)) return `${path} must be ${rangeText(low, high)}; got ${text}.`
  const form = format[path]
  const wrong = form ? FORMATS[form](text) : null
  return wrong === null ? null : `${path}: ${text} ${wrong}.`
}
