/** Patterns of paths, as shells and programs of the server write them. */

interface GlobOptions {
  /** Whether `**` goes through folders; in a shell it is a `*`. @default false */
  readonly through?: boolean
  /** What a path has after the pattern. @default nothing */
  readonly end?: string
}

/** A pattern with `*` and `?`, which stay in one folder. */
export function glob(pattern: string, { through = false, end = '$' }: GlobOptions = {}): RegExp {
  const plain = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  const any = plain.replace(/\*\*|[*?]/g, (mark) =>
    mark === '?' ? '[^/]' : mark === '**' && through ? '.*' : '[^/]*',
  )
  return new RegExp(`^${any}${end}`)
}
