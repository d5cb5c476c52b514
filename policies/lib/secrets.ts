/** Recognising a secret in a text by its shape, never by a list of names alone. */
import type { Text } from '../../contract/promise.ts'
import { text } from './say.ts'

const SHAPES: readonly (readonly [RegExp, Text])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, text('clé privée', 'private key')],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/, text('clé privée age', 'age private key')],
  [/\b(?:AKIA|ASIA|SCW)[0-9A-Z]{16,17}\b/, text('clé d’accès S3', 'S3 access key')],
  [/\$(?:1|5|6|y|2[aby])\$[^\s$]+\$[^\s$]{20,}/, text('empreinte de mot de passe', 'password hash')],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|xox[bap]-[\w-]{20,})/, text('jeton d’API', 'API token')],
  [
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@${}]{3,}@/i,
    text('mot de passe dans une URL', 'password in a URL'),
  ],
]

const ASSIGNED =
  /(?:^|[\s"'{,;])[\w.-]*(?:password|passwd|passphrase|secret(?:_?(?:access_?)?key)?|api_?key|auth_?token|access_?token|private_?key)["']?[ \t]*[:=][ \t]*["']?([^\s"',;}]+)/gim

/** Values that a setting of that name has when it holds no secret: a path, a reference, a flag, nothing. */
const HARMLESS =
  /^(?:\/|\$|\{|<|%|~|file:|true$|false$|yes$|no$|on$|off$|none$|null$|never$|lock(?:ed)?$|\*+$|!|x{3,}$|-+$|\d{1,2}$)/i

/** What every shape and every name above has somewhere; most texts have none of it. */
const SUSPECT =
  /PRIVATE KEY|AGE-SECRET|AKIA|ASIA|SCW|\$|gh[pousr]_|glpat-|xox[bap]|:\/\/|pass|secret|key|token/i

/** What kind of secret `content` holds, or null. */
export function secretIn(content: string): Text | null {
  if (!SUSPECT.test(content)) return null
  const shape = SHAPES.find(([pattern]) => pattern.test(content))
  if (shape !== undefined) return shape[1]
  for (const [, value = ''] of content.matchAll(ASSIGNED))
    if (value.length >= 6 && !HARMLESS.test(value)) return text('mot de passe ou jeton', 'password or token')
  return null
}

/** Maps whose keys people choose: `metadata.db_password` says what its value is. */
const KEYED = /^(?:labels|tags|metadata|details|properties|userdata_details|user_data)\.(.+)$/

/** As `secretIn`, of a text at a path: the value of a map is read with its key. */
export function secretAt(path: string, content: string): Text | null {
  const key = KEYED.exec(path)?.[1]
  return (
    secretIn(content) ?? (key === undefined || content.includes('\n') ? null : secretIn(`${key}: ${content}`))
  )
}
