/** Reading values that may be unknown: the only way from `Value<T>` to `T`. */
import type { Unknown, Value } from './model.ts'

/** Thrown by `know`, caught by the judge, which then answers `unproven` with the path. Never an error to a user. */
export class UnknownRead extends Error {
  readonly value: Unknown
  constructor(value: Unknown) {
    // A large plan has thousands of unknown values, and nobody reads where one was met: no stack is taken.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(`${value.unknown} is ${value.why}`)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'UnknownRead'
    this.value = value
  }
}

/** By name: a policy of a client project may come with a copy of this package of its own. */
export function isUnknownRead(error: unknown): error is UnknownRead {
  return error instanceof Error && error.name === 'UnknownRead' && 'value' in error && isUnknown(error.value)
}

const WHYS: ReadonlySet<unknown> = new Set([
  ...(['known-after-apply', 'sensitive', 'hash-only', 'unresolved', 'absent'] satisfies Unknown['why'][]),
])

/** By shape; a map of a document that happens to have these two keys gives another reason than ours. */
export function isUnknown(value: unknown): value is Unknown {
  if (typeof value !== 'object' || value === null) return false
  const { unknown: path, why } = value as Partial<Unknown>
  return typeof path === 'string' && WHYS.has(why)
}

/** The value, or an `UnknownRead` that makes the verdict unproven. */
export function know<T>(value: Value<T>): T {
  if (isUnknown(value)) throw readOf(value)
  return value as T
}

/** Many policies read the same unknown. */
const reads = new WeakMap<Unknown, UnknownRead>()

function readOf(value: Unknown): UnknownRead {
  const read = reads.get(value) ?? new UnknownRead(value)
  reads.set(value, read)
  return read
}

/** The value, or `fallback` where a policy has a sound reason to go on without it. */
export function knownOr<T, F>(value: Value<T>, fallback: F): T | F {
  return isUnknown(value) ? fallback : (value as T)
}

export function unknown(path: string, why: Unknown['why'] = 'known-after-apply'): Unknown {
  return { unknown: path, why }
}
