/** One writer at a time among processes: a file that names its holder. The lock of a dead process is taken over. */
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const RETRY_MS = 3
/** Longer than any critical section; a file this old whose holder cannot be read was left half written. */
const STALE_MS = 5_000

export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function create(file: string): boolean {
  try {
    fs.writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holderIsDead(file: string): boolean {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'))
    if (Number.isInteger(pid) && pid > 0) return !processLives(pid)
    return Date.now() - fs.statSync(file).mtimeMs > STALE_MS
  } catch {
    return false
  }
}

/** Only one process at a time may take a dead holder's lock away, else it could take the next holder's. */
function evict(file: string): void {
  const guard = `${file}.evict`
  if (!create(guard)) {
    if (holderIsDead(guard)) fs.rmSync(guard, { force: true })
    return
  }
  try {
    if (holderIsDead(file)) fs.rmSync(file, { force: true })
  } finally {
    fs.rmSync(guard, { force: true })
  }
}

/** Waits for the lock, gives back the function that frees it. */
export async function acquire(file: string): Promise<() => void> {
  while (!create(file)) {
    if (holderIsDead(file)) evict(file)
    else await wait(RETRY_MS)
  }
  return () => fs.rmSync(file, { force: true })
}
