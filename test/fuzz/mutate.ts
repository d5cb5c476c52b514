/** Damage to a JSON document, decided by numbers alone so that fast-check can shrink it and replay it. */

export interface Damage {
  /** Which node of the document, counted in the order of a walk. */
  readonly at: number
  /** What is done to it. */
  readonly how: number
}

const deep = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value }
  return value
}

/** What may stand in the place of anything. */
const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => 1e308,
  () => '',
  () => '0',
  () => 'x'.repeat(100_000),
  () => '$'.concat('{'.repeat(500)),
  () => '[0][0]["'.repeat(200),
  () => '999.999.999.999/99',
  () => '::ffff:1.2.3.4/129',
  () => '#cloud-config\n&a [*a, *a]',
  () => `#cloud-config\nwrite_files: ${'['.repeat(2000)}`,
  () => '#!/bin/sh\n'.concat('nft add rule '.repeat(500)),
  () => [],
  () => ({}),
  () => [null],
  () => [[[]]],
  () => ({ unknown: 'a', why: 'b' }),
  () => ({ constant_value: { references: [] } }),
  () => ({ references: ['module.a.b', 'each.value', 'count.index', 'var.x', 'a'] }),
  () => deep(300),
  () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": null}'),
]

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** Every place of the document that holds something. */
function placesOf(root: unknown): Place[] {
  const places: Place[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push({ holder: node as Record<string, unknown>, key })
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(root)
  return places
}

/** The text of `document` after every damage; the last `how` values remove, repeat, rename and exchange. */
export function damaged(document: unknown, damages: readonly Damage[]): string {
  const root = structuredClone(document)
  for (const { at, how } of damages) {
    const places = placesOf(root)
    const place = places[at % Math.max(places.length, 1)]
    if (!place) break
    const { holder, key } = place
    const choice = how % (VALUES.length + 4)
    const value = VALUES[choice]
    if (value) holder[key] = value()
    else if (choice === VALUES.length) delete holder[key]
    else if (choice === VALUES.length + 1) holder[key] = [holder[key], holder[key]]
    else if (choice === VALUES.length + 2) holder[`${key}x`] = holder[key]
    else {
      const other = places[(at * 31 + how) % places.length] as Place
      holder[key] = structuredClone(other.holder[other.key])
    }
  }
  return JSON.stringify(root)
}

/** The same text cut, or with one character exchanged. */
export function scratched(text: string, { at, how }: Damage): string {
  const place = at % Math.max(text.length, 1)
  if (how % 2 === 0) return text.slice(0, place)
  return text.slice(0, place) + String.fromCharCode(how % 0x2fff) + text.slice(place + 1)
}
