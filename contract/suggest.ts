/** "Did you mean": the known word that is nearest to a misspelt one. */

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] as number[]
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY
}

/** A word longer than this is no slip of the fingers, and comparing it would cost its length squared. */
const LONGEST = 64

/** The nearest of `known` to `word`, when near enough to be a slip; null otherwise. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null
  const wanted = word.toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
  const best = ranked[0]
  if (!best) return null
  return best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null
}

/** The remedy that goes with a word from a closed list: the suggestion, then the list. */
export function didYouMean(word: string, known: readonly string[]): { fr: string; en: string } {
  const near = nearest(word, known)
  const list = known.join(', ')
  if (near === null) return { fr: `au choix\u00a0: ${list}`, en: `one of: ${list}` }
  if (known.length === 1)
    return { fr: `vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`, en: `did you mean "${near}"?` }
  return {
    fr: `vouliez-vous dire «\u00a0${near}\u00a0»\u00a0? (au choix\u00a0: ${list})`,
    en: `did you mean "${near}"? (one of: ${list})`,
  }
}
