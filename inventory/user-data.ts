/** The text a server boots from: taken only when it is shown to be the one that the plan or state speaks of. */
import { createHash } from 'node:crypto'
import type { UserData } from './draft.ts'
import type { Unknown, Value } from './model.ts'
import { type Path, pathText, type Reading } from './reading.ts'
import { DATA, isRecord, type Resource, word } from './resource.ts'
import { unescapeTemplate } from './template.ts'
import { isUnknown, unknown } from './values.ts'

const HASHED = { 'base64-sha1': /^[A-Za-z0-9+/]{27}=$/, 'hex-sha1': /^[0-9a-f]{40}$/ } as const
/** The host hands the text over as it stands, and nothing undoes Base64 then: what is wrapped so is no cloud-init there. */
const RAW = 'scaleway_instance_server'
const PLAIN = /^\s*(?:#|Content-Type:|MIME-Version:)/i
const HASHES = ['base64-sha1', 'hex-sha1'] as const

/** Providers keep a hash of the text as it was written: hcloud in base64, openstack and cloudstack in hexadecimal. */
export function hashOf(text: string, how: 'base64-sha1' | 'hex-sha1'): string {
  return createHash('sha1')
    .update(text)
    .digest(how === 'hex-sha1' ? 'hex' : 'base64')
}

/** The text of a hash, as a file of the project has it; null when nothing there does. */
export type Lent = (hash: string) => string | null

/**
 * The text behind a server's user data, null when it has none. `companions` are other documents of the same stack
 * that may hold the text which this one only has the hash of; `lent` tells a text of that hash from elsewhere.
 */
export function userDataText(
  data: UserData,
  reading: Reading,
  companions: readonly Reading[],
  lent: Lent = () => null,
): Value<string> | null {
  const { resource, path, hash } = data
  const value = reading.value(resource, ...path)
  if (value === null || value === '') return null
  // Where settings that live stand in the text itself, it changes for them.
  if (!data.comments && isChangedInPlace(resource, path))
    return unknown(`${resource.address}.${pathText(path)}`, 'unresolved')
  if (isUnknown(value)) return pendingText(data, reading, companions, value)
  const held = word(value)
  if (resource.type === RAW && !PLAIN.test(held))
    return unknown(`${resource.address}.${pathText(path)}`, 'unresolved')
  if (held === '') return unknown(`${resource.address}.${pathText(path)}`, 'unresolved')
  if (hash === null || !HASHED[hash].test(held)) return held
  if (held === hashOf('', hash)) return null
  const at = `${resource.address}.${pathText(path)}`
  for (const text of [reading, ...companions].flatMap((each) => writtenIn(each, data)?.text ?? []))
    for (const form of formsOf(text)) if (hashOf(form, hash) === held) return form
  return keptText(reading, held)?.text ?? lent(held) ?? unknown(at, 'hash-only')
}

/** A server that lives does not boot again from a text that only changes beside it: it runs what it booted from. */
function isChangedInPlace({ actions, before, values }: Resource, path: Path): boolean {
  if (actions?.join() !== 'update' || !before) return false
  const [was, is] = [before, values].map((held) =>
    path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), held),
  )
  return (was ?? '') !== (is ?? '')
}

const formsOf = (text: string): ReadonlySet<string> => new Set([text, unescapeTemplate(text)])

interface Kept {
  readonly text: string
  readonly resource: Resource
}

const keptTexts = new WeakMap<Reading, ReadonlyMap<string, Kept>>()

/** The text of that hash among those that the stack keeps as its servers booted from them: each is hashed once, not for every server. */
export function keptText(reading: Reading, hash: string): Kept | undefined {
  const index = keptTexts.get(reading) ?? byHash(reading)
  keptTexts.set(reading, index)
  return index.get(hash)
}

function byHash(reading: Reading): ReadonlyMap<string, Kept> {
  return new Map(
    reading.ofType(DATA).flatMap((resource) => {
      const kept = reading.value(resource, 'output', 'user_data')
      if (typeof kept !== 'string') return []
      return [...formsOf(kept)].flatMap((text) =>
        HASHES.map((how) => [hashOf(text, how), { text, resource }] as const),
      )
    }),
  )
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
