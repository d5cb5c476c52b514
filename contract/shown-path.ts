/** Paths as they are shown to a user. */
import { isAbsolute, relative } from 'node:path'

/** `path` relative to `cwd` when it lies below, else as it is. */
export function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}
