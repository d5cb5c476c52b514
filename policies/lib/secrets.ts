/** Recognising a secret in a text by its shape, never by a list of names alone. */
import type { Text } from '../../contract/promise.ts'
import { text } from './say.ts'
import { ASSIGNED, GIVEN, HARMLESS, SHAPES, SUSPECT, TOKEN } from './secret-shapes.ts'

/** Where a name or a command says that what follows is one. */
const SETTINGS: readonly RegExp[] = [ASSIGNED, TOKEN, ...GIVEN]

/** What kind of secret `content` holds, or null. */
export function secretIn(content: string): Text | null {
  if (!SUSPECT.test(content)) return null
  const shape = SHAPES.find(([pattern]) => pattern.test(content))
  if (shape !== undefined) return shape[1]
  return SETTINGS.some((setting) => givesOne(setting, content)) ? PASSWORD : null
}

const PASSWORD = text('mot de passe ou jeton', 'password or token')

function givesOne(setting: RegExp, content: string): boolean {
  for (const [, value = ''] of content.matchAll(setting))
    if (value.length >= 6 && !HARMLESS.test(value)) return true
  return false
}

/** Maps whose keys people choose: `metadata.db_password` says what its value is. */
const KEYED: ReadonlySet<string> = new Set([
  ...['labels', 'tags', 'metadata', 'details', 'properties', 'userdata_details', 'user_data'],
])

/** As `secretIn`, of a text at a path: the value of a map is read with its key. */
export function secretAt(path: string, content: string): Text | null {
  const dot = path.indexOf('.')
  if (dot < 0 || !KEYED.has(path.slice(0, dot)) || content.includes('\n')) return secretIn(content)
  // Most are not, and there are many.
  if (!SUSPECT.test(content) && !SUSPECT.test(path)) return null
  return secretIn(content) ?? secretIn(`${path.slice(dot + 1)}: ${content}`)
}
