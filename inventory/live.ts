/** What a host hands over to a server that lives, brought from the host's own form to the text that the server gets. */
import { gunzipSync } from 'node:zlib'
import { isRecord } from './resource.ts'

/** Under which key, or beginning of keys, a host keeps it. */
export const SETTINGS_KEY = 'contract-settings'

const MAX_BYTES = 4 * 1024 * 1024
const NUMBERED = new RegExp(`^${SETTINGS_KEY}-(\\d+)$`)

/**
 * OpenStack keeps short values only: numbered pieces of Base64, compressed or not. Null when there is none; a text that
 * cannot be unpacked gives an empty one, which is no set.
 */
export function fromPieces(metadata: unknown): string | null {
  if (!isRecord(metadata)) return null
  const pieces = Object.entries(metadata)
    .flatMap(([key, piece]) => {
      const number = NUMBERED.exec(key)?.[1]
      return number === undefined || typeof piece !== 'string' ? [] : [{ number: Number(number), piece }]
    })
    .sort((a, b) => a.number - b.number)
  if (pieces.length === 0) return null
  const packed = Buffer.from(pieces.map(({ piece }) => piece).join(''), 'base64')
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed.toString('utf8')
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_BYTES }).toString('utf8')
  } catch {
    return ''
  }
}

/** CloudStack has one text for both: what may change stands in comments, which cloud-init passes over. */
export function fromComments(userData: string): string | null {
  const lines = userData.split('\n').filter((line) => line.startsWith('#| '))
  return lines.length === 0 ? null : lines.map((line) => `${line.slice(3)}\n`).join('')
}
