/** The references of an expression, as a plan lists them. */
import { parseTraversal, type Traversal } from './template.ts'

export const nameOf = (part: Traversal['parts'][number]): string => ('name' in part ? part.name : '')

/** References without those that only shorten another: `a.b.id`, `a.b` is one mention. None when one cannot be read. */
export function distinct(references: readonly string[]): readonly Traversal[] {
  const longest: string[] = []
  for (const reference of references) {
    const last = longest.at(-1)
    if (last?.startsWith(reference) && /^[.[]/.test(last.slice(reference.length))) continue
    if (!longest.includes(reference)) longest.push(reference)
  }
  const traversals = longest.map(parseTraversal)
  return traversals.includes(null) ? [] : traversals.flatMap((traversal) => traversal ?? [])
}
