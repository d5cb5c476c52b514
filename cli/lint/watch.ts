/** Reading a contract again at every save. */
import { on } from 'node:events'
import { existsSync, readFileSync, watch } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Calls `once` now, and again whenever the text of `file` has changed, until `signal` is aborted or the process ends.
 * Its folder is watched rather than the file: editors put a new file in the place of the old one.
 */
export async function watchFile(
  file: string,
  once: () => Promise<number>,
  signal?: AbortSignal,
): Promise<number> {
  const watcher = watch(dirname(file))
  // Listens from here on: a save during the first reading is not missed.
  const events = on(watcher, 'change', signal && { signal })
  let seen = readFileSync(file, 'utf8')
  let code = await once()
  try {
    for await (const _event of events) {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : seen
      if (text === seen) continue
      seen = text
      code = await once()
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error
  } finally {
    watcher.close()
  }
  return code
}
