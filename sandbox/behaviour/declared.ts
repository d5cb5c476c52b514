/**
 * What each attribute of a provider declares beyond the schema: defaults, what replaces, which values are taken, what may
 * stand together. Facts read off the real providers, as data beside their schemas; the tables in this folder hold what
 * needs a function, and add to them or take precedence.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { PACKAGES } from '../schemas.ts'
import type { Behaviour, Behaviours, Path } from './model.ts'

function readDeclared(): Behaviours {
  const { resolve } = createRequire(import.meta.url)
  const tables = PACKAGES.map(
    (name) => JSON.parse(fs.readFileSync(resolve(`${name}/behaviour.json`), 'utf8')) as Behaviours,
  )
  return Object.assign({}, ...tables) as Behaviours
}

const together = (a: readonly Path[] = [], b: readonly Path[] = []): readonly Path[] => [
  ...new Set([...a, ...b]),
]

/** Both descriptions as one; the second one wins where they speak of the same attribute. */
function merged(declared: Behaviour, own: Behaviour): Behaviour {
  return {
    ...declared,
    ...own,
    defaults: { ...declared.defaults, ...own.defaults },
    replace: together(declared.replace, own.replace),
    computedBlocks: together(declared.computedBlocks, own.computedBlocks),
    volatile: own.volatile ?? declared.volatile ?? [],
  }
}

/** A provider's own tables over what its attributes declare. */
export function withDeclared(own: Behaviours): Behaviours {
  const declared = readDeclared()
  const types = new Set([...Object.keys(declared), ...Object.keys(own)])
  return Object.fromEntries([...types].map((type) => [type, merged(declared[type] ?? {}, own[type] ?? {})]))
}
