/** What hosts have ready before anything is made: places, sizes, images, defaults. Each shelf says who said so. */
import type { Struct } from '../../cty/value.ts'
import { shelves as hetzner } from './hetzner.ts'
import { shelves as ikoula } from './ikoula.ts'
import type { Shelf } from './model.ts'
import { shelves as ovh } from './ovh.ts'
import { shelves as scaleway } from './scaleway.ts'

export const SHELVES: readonly Shelf[] = [...hetzner, ...scaleway, ...ovh, ...ikoula]

/** Type → what may be found under it, besides the objects of the cloud. */
export const CATALOGUE: Readonly<Record<string, readonly Struct[]>> = Object.fromEntries(
  SHELVES.map(({ type, rows }) => [type, rows]),
)
