/** One folder holds everything a run of the tests puts aside, and goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function scratch(): () => void {
  // A short name: sockets below it must keep their paths under 108 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'pt-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
