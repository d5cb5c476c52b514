/** The document that is piped in, named `-` on the command line. */
import { readSync } from 'node:fs'

/** What a user types for it, and what reports call it. */
export const TYPED = '-'
export const STDIN = '<stdin>'

const STDIN_FD = 0
const WAIT_MS = 10

/** All of the input, once it has ended. */
export function readStdin(): Buffer {
  const parts: Buffer[] = []
  for (;;) {
    const part = Buffer.allocUnsafe(1 << 16)
    const count = readSome(part)
    if (count === 0) return Buffer.concat(parts)
    if (count > 0) parts.push(part.subarray(0, count))
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
  }
}

/** The number of bytes read, 0 at the end; -1 where a pipe that does not wait has none yet. */
function readSome(part: Buffer): number {
  try {
    return readSync(STDIN_FD, part)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EOF') return 0
    if (code === 'EAGAIN') return -1
    throw error
  }
}
