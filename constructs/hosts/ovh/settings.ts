/** What may change on a server, as OpenStack's metadata: it is read live at http://169.254.169.254. */
import { gzipSync } from 'node:zlib'
import { settingsTooLong } from '../../errors.ts'

/** Longest value of an item, and how many a server may have, in Nova's own defaults. */
const LONGEST = 255
const MOST = 128

/**
 * Numbered pieces of Base64. Compressed only when that is needed: the same compressor may give other bytes on another
 * machine, and a plan would then show a change where there is none.
 */
export function metadataOf(server: string, settings: string): Record<string, string> {
  const plain = piecesOf(Buffer.from(settings))
  const pieces = plain.length <= MOST ? plain : piecesOf(gzipSync(settings, { level: 9 }))
  if (pieces.length > MOST) throw settingsTooLong(server, Buffer.byteLength(settings))
  return Object.fromEntries(
    pieces.map((piece, index) => [`contract-settings-${String(index).padStart(3, '0')}`, piece]),
  )
}

const piecesOf = (bytes: Buffer): readonly string[] =>
  bytes.toString('base64').match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? []
