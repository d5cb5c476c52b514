/** The text a server boots from: taken only when it is shown to be the one that the plan or state speaks of. */
import { createHash } from 'node:crypto'
import type { UserData } from './draft.ts'
import type { Unknown, Value } from './model.ts'
import { pathText, type Reading } from './reading.ts'
import { DATA } from './resource.ts'
import { unescapeTemplate } from './template.ts'
import { isUnknown, unknown } from './values.ts'

const HASHED = { 'base64-sha1': /^[A-Za-z0-9+/]{27}=$/, 'hex-sha1': /^[0-9a-f]{40}$/ } as const

/** Providers keep a hash of the text as it was written: hcloud in base64, openstack and cloudstack in hexadecimal. */
export function hashOf(text: string, how: 'base64-sha1' | 'hex-sha1'): string {
  return createHash('sha1')
    .update(text)
    .digest(how === 'hex-sha1' ? 'hex' : 'base64')
}

/**
 * The text behind a server's user data, null when it has none. `companions` are other documents of the same stack
 * that may hold the text which this one only has the hash of.
 */
export function userDataText(
  data: UserData,
  reading: Reading,
  companions: readonly Reading[],
): Value<string> | null {
  const { resource, path, hash } = data
  const value = reading.value(resource, ...path)
  if (value === null || value === '') return null
  if (isUnknown(value)) return pendingText(data, reading, companions, value)
  const held = String(value)
  if (hash === null || !HASHED[hash].test(held)) return held
  if (held === hashOf('', hash)) return null
  const at = `${resource.address}.${pathText(path)}`
  for (const text of candidates(data, reading, companions)) {
    for (const form of new Set([text, unescapeTemplate(text)])) if (hashOf(form, hash) === held) return form
  }
  return unknown(at, 'hash-only')
}

function candidates(data: UserData, reading: Reading, companions: readonly Reading[]): readonly string[] {
  return [
    ...[reading, ...companions].flatMap((each) => writtenIn(each, data)?.text ?? []),
    ...keptTexts(reading),
  ]
}

/** Texts that the stack keeps as its servers booted from them. */
function keptTexts(reading: Reading): readonly string[] {
  return reading.ofType(DATA).flatMap((resource) => {
    const text = reading.value(resource, 'output', 'user_data')
    return typeof text === 'string' ? [text] : []
  })
}

/**
 * A text that is not known yet because it holds values that are not: the configuration's own text is read with
 * those left as references. Not when a companion is all there is, for no hash ties its text to this plan.
 */
function pendingText(
  data: UserData,
  reading: Reading,
  companions: readonly Reading[],
  why: Unknown,
): Value<string> | null {
  const { config, values } = data.resource
  if (config && !config.at(data.path, values)) return null
  const own = writtenIn(reading, data)
  if (own) return own.text
  const beside = companions
    .filter((each) => each.graph.stage === 'synth')
    .flatMap((each) => writtenIn(each, data) ?? [])
  const [only] = beside
  return reading.graph.stage === 'plan' && only && !only.complete ? only.text : why
}

function writtenIn(reading: Reading, { resource, path }: UserData) {
  const same = reading.at(resource.address)
  return same && same.type === resource.type ? reading.written(same, path) : null
}
