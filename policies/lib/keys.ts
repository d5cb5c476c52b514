/** OpenSSH public keys: compared by what they are, never by their comment. */

export interface PublicKey {
  readonly type: string
  readonly blob: string
  readonly comment: string
}

const KEY = /(?:^|\s)((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w@.-]+)\s+([A-Za-z0-9+/]+={0,3})(?:\s+(.*))?$/

/** The key of an authorized_keys line (options before it are skipped); null when there is none. */
export function keyOf(line: string): PublicKey | null {
  const match = KEY.exec(line.trim())
  return match?.[1] && match[2]
    ? { type: match[1], blob: match[2].replace(/=+$/, ''), comment: match[3] ?? '' }
    : null
}

export function sameKey(a: string, b: string): boolean {
  const [one, two] = [keyOf(a), keyOf(b)]
  return one !== null && two !== null && one.type === two.type && one.blob === two.blob
}

/** `ssh-ed25519 …k3JQ (alice)`: enough to find the key, short enough for a line. */
export function keyText(line: string): string {
  const key = keyOf(line)
  if (key === null) return line.length > 40 ? `${line.slice(0, 40)}…` : line
  return `${key.type} …${key.blob.slice(-8)}${key.comment === '' ? '' : ` (${key.comment})`}`
}

/** Length in bits of an RSA modulus, read from the key itself; null for another type or a damaged key. */
export function rsaBits(line: string): number | null {
  const key = keyOf(line)
  if (key?.type !== 'ssh-rsa') return null
  const bytes = Buffer.from(key.blob, 'base64')
  const fields: Buffer[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (at + 4 + length > bytes.length) return null
    fields.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  const modulus = fields[2]?.toString('hex').replace(/^(00)+/, '')
  return modulus ? BigInt(`0x${modulus}`).toString(2).length : null
}
