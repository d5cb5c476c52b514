/** What adapters look up many times in one document. */
import type { Scene } from './draft.ts'
import type { Reading } from './reading.ts'

/** `make` once for each document, when it is first asked for. */
export function perDocument<T extends object>(make: (scene: Scene) => T): (scene: Scene) => T {
  const held = new WeakMap<Reading, T>()
  return (scene) => {
    const made = held.get(scene.reading) ?? make(scene)
    held.set(scene.reading, made)
    return made
  }
}

/** One more under a key that may have some already. */
export function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}
