/** Checksums of a folder, in the form that `sha256sum -c SHA256SUMS` reads. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const SUMS_FILE = 'SHA256SUMS'
/** Files that the list cannot be about: itself, and the signature over it. */
const OUTSIDE: readonly string[] = [SUMS_FILE, `${SUMS_FILE}.sig`]

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => relative(root, join(root, name)).split(sep).join('/'))
    .filter((name) => !OUTSIDE.includes(name))
    .sort()
}

/** One line a file, sorted by name. */
export const sumsOf = (root: string): string =>
  filesBelow(root)
    .map((name) => `${sha256(join(root, name))}  ${name}\n`)
    .join('')

export interface Difference {
  readonly file: string
  readonly how: 'changed' | 'missing' | 'added'
}

/** What differs between a folder and its list; null when the folder has none. */
export function checkSums(root: string): readonly Difference[] | null {
  if (!existsSync(join(root, SUMS_FILE))) return null
  const listed = new Map(
    readFileSync(join(root, SUMS_FILE), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
        return sum !== undefined && file !== undefined ? [[file, sum] as const] : []
      }),
  )
  const there = new Set(filesBelow(root))
  return [
    ...[...listed].flatMap(([file, sum]): Difference[] => {
      if (!there.has(file)) return [{ file, how: 'missing' }]
      return sha256(join(root, file)) === sum ? [] : [{ file, how: 'changed' }]
    }),
    ...[...there].filter((file) => !listed.has(file)).map((file): Difference => ({ file, how: 'added' })),
  ]
}
