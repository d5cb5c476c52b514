/** What a cloud must look like, member by member: the first thing that is not so, and where. */
import { FAULT_KINDS } from './kinds.ts'

export interface Flaw {
  readonly path: readonly (string | number)[]
  readonly why: string
}

type Path = readonly (string | number)[]
/** Null when sound. */
type Rule = (value: unknown, path: Path) => Flaw | null

const is =
  (good: (value: unknown) => boolean, expected: string): Rule =>
  (value, path) =>
    good(value) ? null : { path, why: `${expected} is expected` }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const string = is((value) => typeof value === 'string', 'a text')
const instant = is((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)), 'an instant')
const whole = is((value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number')
const share = is((value) => typeof value === 'number' && value >= 0 && value <= 1, 'a number from 0 to 1')
const integer = is(Number.isInteger, 'a whole number')
const struct = is(isRecord, 'an object')
const positive = is((value) => typeof value === 'number' && value > 0, 'a number above 0')
const oneOf = (...words: readonly string[]): Rule =>
  is((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`)
const orNull =
  (rule: Rule): Rule =>
  (value, path) =>
    value === null ? null : rule(value, path)

/** An object of these members and no others; those with `?` may be absent. */
function members(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, path) => {
    if (!isRecord(value)) return { path, why: 'an object is expected' }
    const unknown = Object.keys(value).find((name) => !(name in rules) && !(`${name}?` in rules))
    if (unknown !== undefined) return { path: [...path, unknown], why: `"${unknown}" is no member of it` }
    for (const [written, rule] of Object.entries(rules)) {
      const name = written.replace('?', '')
      const there = Object.hasOwn(value, name)
      if (!there && !written.endsWith('?')) return { path, why: `"${name}" is missing` }
      const flaw = there ? rule(value[name], [...path, name]) : null
      if (flaw) return flaw
    }
    return null
  }
}

const list =
  (rule: Rule): Rule =>
  (value, path) => {
    if (!Array.isArray(value)) return { path, why: 'a list is expected' }
    for (const [index, item] of value.entries()) {
      const flaw = rule(item, [...path, index])
      if (flaw) return flaw
    }
    return null
  }

const cloudObject = members({
  type: string,
  key: string,
  attributes: struct,
  created: instant,
  updated: instant,
  'pending?': members({ session: string, peer: string, request: string }),
  'settling?': members({
    moment: oneOf('create', 'update', 'delete'),
    since: instant,
    'seconds?': positive,
  }),
})

const fault = members({
  kind: oneOf(...FAULT_KINDS),
  type: string,
  left: whole,
  probability: share,
  seed: integer,
  'seconds?': positive,
  drawn: whole,
})

const historyEntry = members({
  at: instant,
  by: string,
  action: oneOf('create', 'update', 'delete', 'edit', 'reset', 'fault', 'clock'),
  type: string,
  key: string,
  'note?': string,
})

/** Objects lie under their type and their key, and say so themselves. */
const objects: Rule = (value, path) => {
  if (!isRecord(value)) return { path, why: 'an object is expected' }
  for (const [type, sameType] of Object.entries(value)) {
    if (!isRecord(sameType)) return { path: [...path, type], why: 'an object is expected' }
    for (const [key, one] of Object.entries(sameType)) {
      const at = [...path, type, key]
      const flaw = cloudObject(one, at)
      if (flaw) return flaw
      const { type: ownType, key: ownKey } = one as { type: string; key: string }
      if (ownType !== type) return { path: [...at, 'type'], why: `it lies under ${type}` }
      if (ownKey !== key) return { path: [...at, 'key'], why: `it lies under ${key}` }
    }
  }
  return null
}

/** The file, but for its version, which is told apart before. */
const cloud = members({
  version: integer,
  'generation?': whole,
  'next?': whole,
  'clock?': orNull(instant),
  'grown?': orNull(instant),
  objects,
  'faults?': list(fault),
  'history?': list(historyEntry),
})

/** One line of the journal. */
const entry = members({
  'put?': cloudObject,
  'drop?': members({ type: string, key: string }),
  'next?': whole,
  'clock?': orNull(instant),
  'grown?': orNull(instant),
  'reset?': is((value) => value === true, 'true'),
  'faults?': list(fault),
  'history?': historyEntry,
})

const header = members({ generation: whole })

export const flawOfCloud = (value: unknown): Flaw | null => cloud(value, [])
export const flawOfEntry = (value: unknown): Flaw | null => entry(value, [])
export const flawOfHeader = (value: unknown): Flaw | null => header(value, [])
