/** `make` the first time it is asked for, and what came of it from then on. */
export function lazy<T>(make: () => T): () => T {
  let held: { readonly value: T } | undefined
  return () => {
    held ??= { value: make() }
    return held.value
  }
}
