/** How user data comes: in Base64, compressed, as one text or as a message of several. */
import { gunzipSync } from 'node:zlib'

/** More than any host takes as user data; a compressed text that grows beyond is not unpacked. */
const MAX_BYTES = 4 * 1024 * 1024

/** The texts of which a user data text is made; null when nobody can tell. */
export function unpack(text: string): readonly string[] | null {
  const plain = /^\s*(?:#|Content-Type:|MIME-Version:|From )/i.test(text) ? text : (decoded(text) ?? text)
  if (!/^\s*(?:Content-Type:\s*multipart|MIME-Version:)/i.test(plain)) return [plain]
  const boundary = /boundary="?([^"\s;]+)"?/i.exec(plain)?.[1]
  if (!boundary) return null
  // The last line of the message may be missing: what comes before it counts all the same.
  const [message = ''] = plain.split(`--${boundary}--`)
  const parts = message.split(`--${boundary}`).slice(1).map(partOf)
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

/** The text of a part; null for one in another form, or that says itself how it is merged. */
function partOf(part: string): string | null {
  const [head = '', ...body] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/)
  const inner = body.join('\n\n')
  if (/^(?:X-)?Merge-Type:/im.test(head)) return null
  const encoding = /^Content-Transfer-Encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase() ?? '8bit'
  if (encoding === 'base64') return decoded(inner) ?? inner
  return /^(?:7bit|8bit|binary)$/.test(encoding) ? inner : null
}

function decoded(text: string): string | null {
  const compact = text.replace(/\s+/g, '')
  if (compact.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null
  return bytesToText(Buffer.from(compact, 'base64'))
}

export function bytesToText(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes).toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8')
  } catch {
    return null
  }
}
