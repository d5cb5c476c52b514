/** What secrets look like: by their own shape, by the name of the setting they are given to, by the command that takes them. */
import type { Text } from '../../contract/promise.ts'
import { text } from './say.ts'

const API_TOKEN = text('jeton d’API', 'API token')

/** Values that are a secret wherever they stand. */
export const SHAPES: readonly (readonly [RegExp, Text])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, text('clé privée', 'private key')],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/, text('clé privée age', 'age private key')],
  [/\b(?:AKIA|ASIA|SCW)[0-9A-Z]{16,17}\b/, text('clé d’accès S3', 'S3 access key')],
  [/\$(?:1|5|6|y|2[aby])\$[^\s$]+\$[^\s$]{20,}/, text('empreinte de mot de passe', 'password hash')],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|xox[bap]-[\w-]{20,})/, API_TOKEN],
  [/\b(?:github_pat_\w{40,}|npm_[A-Za-z0-9]{36}|dckr_pat_[\w-]{20,}|dop_v1_[0-9a-f]{60,})/, API_TOKEN],
  [/\b(?:[sr]k_live_[A-Za-z0-9]{20,}|tskey-\w+-\w{8,}|AIza[\w-]{35}|SG\.[\w-]{20,}\.[\w-]{40,})/, API_TOKEN],
  [/\bhooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/, API_TOKEN],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, API_TOKEN],
  [/\b(?:Bearer|Basic) +(?=[\w.+/-]*[\d=])[\w.+/-]{16,}/i, API_TOKEN],
  [
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@${}]{3,}@/i,
    text('mot de passe dans une URL', 'password in a URL'),
  ],
]

/** A setting whose name ends in a word for a secret, and its value. */
export const ASSIGNED =
  /(?:^|[\s"'{,;])[\w.-]*(?:password|passwd|passphrase|pwd|[_.-]pass|psk|secret(?:_?(?:access_?)?key(?:_?base)?)?|(?:api|auth|private|encryption|master|signing|pre_?shared)_?key|auth_?token|access_?token)["']?[ \t]*[:=][ \t]*["']?([^\s"',;}]+)/gim

/** The same of a token, a word that counters and headers have in their names too: its value has to look like one. */
export const TOKEN =
  /(?:^|[\s"'{,;])[\w.-]*token["']?[ \t]*[:=][ \t]*["']?(?=[^\s"',;}]*\d|[^\s"',;}]{16})([^\s"',;}]{8,})/gim

/** Commands and statements that are given a secret as they are written. */
export const GIVEN: readonly RegExp[] = [
  /\s--?(?:[\w-]+-)?(?:password|passwd|passphrase|token|secret|auth-?key|api-?key)\s+["']?([^\s"'-][^\s"']*)/gi,
  /[\w-]+:([^\s:"'|]+)["']?\s*\|\s*(?:sudo\s+)?chpasswd\b/g,
  /\bchpasswd:\s*\{?\s*(?:\w+:\s*\w+\s*,?\s*)?list:[\s|>"'[-]*[\w-]+:([^\s"',\]}]+)/g,
  /\bmysql(?:dump|admin|import|check)?\b[^\n|;&]*?\s-p([^\s"'|;&-][^\s"'|;&]*)/g,
  /\bsshpass\s+-p\s*["']?([^\s"']+)/g,
  /\b(?:docker|podman|registry)\s+login\b[^\n|;&]*?\s-p\s*["']?([^\s"']+)/g,
  /\bcurl\b[^\n|;&]*?\s(?:-u|--user)[ =]?["']?[^\s:"'$]+:([^\s"']+)/g,
  /\bhtpasswd\s+-\w*b\w*\s+\S+\s+\S+\s+["']?([^\s"']+)/g,
  /\b(?:identified\s+(?:with\s+\S+\s+)?by|password)\s+'([^'\n]+)'/gi,
  /^[ \t]*(?:requirepass|masterauth)[ \t]+["']?([^\s"']+)/gm,
  /:[ \t]*(?:PSK|XAUTH|EAP)[ \t]+["']([^"'\n]+)/g,
]

/** Values that a setting of that name has when it holds no secret: a path, a reference, a flag, nothing. */
export const HARMLESS =
  /^(?:\/|\$|\{|<|%|~|file:|true$|false$|yes$|no$|on$|off$|none$|null$|never$|lock(?:ed)?$|R(?:ANDOM)?$|\*+$|!|x{3,}$|-+$|\d{1,2}$)/i

/** What every shape and every name above has somewhere; most texts have none of it. */
export const SUSPECT =
  /AKIA|ASIA|SCW|\$|gh[pousr]_|glpat-|xox[bap]|:\/\/|pass|pwd|psk|secret|key|token|npm_|_pat_|dop_|k_live_|AIza|SG\.|hooks\.|eyJ|bearer|basic|curl|mysql|identified|masterauth|xauth|eap/i
