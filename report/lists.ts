/** Long lists for people: what is said several times is told once, and only the first few are told at all. */

/** Items under their common text, in the order in which each text first comes. */
export function gather<T>(
  items: readonly T[],
  text: (item: T) => string,
): readonly { readonly text: string; readonly items: readonly T[] }[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = text(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups].map(([key, members]) => ({ text: key, items: members }))
}

/** The first `most` texts, then how many more: a person reads the first, the JSON has them all. */
export function firstFew(
  texts: readonly string[],
  most: number,
  t: (fr: string, en: string) => string,
): readonly string[] {
  const more = texts.length - most
  if (more <= 0) return texts
  return [...texts.slice(0, most), t(`et ${more} ${more === 1 ? 'autre' : 'autres'}`, `and ${more} more`)]
}

/** `text` of at most `most` characters, the cut shown. */
export function clip(text: string, most: number): string {
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text
}
