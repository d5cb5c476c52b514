/** How a file of a project is written: whole or not at all, and as executable as it was. */
import { chmodSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes beside, then renames: nobody ever reads half a file. It takes the mode of `like`, where that is there. */
export function put(file: string, text: string, like: string = file): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  // A new script can be run; the umask says by whom.
  writeFileSync(beside, text, { mode: text.startsWith('#!') ? 0o777 : 0o666 })
  if (existsSync(like)) chmodSync(beside, statSync(like).mode & 0o777)
  renameSync(beside, file)
}
