/** What a planner gives back, and the bookkeeping that both planners share. */
import type { Struct } from '../cty/value.ts'

export type Step = string | number

export interface Planned {
  readonly state: Struct
  /** Attribute paths whose change replaces the object. */
  readonly replace: readonly (readonly Step[])[]
}

/** Collects what forces replacement while a planner walks. */
export interface Notes {
  changed: boolean
  readonly replace: Step[][]
}

export const notes = (): Notes => ({ changed: false, replace: [] })

/** A set element has no address and a scalar list is replaced whole: the path ends at the last attribute name before. */
export function noteReplace(found: Notes, steps: readonly Step[]): void {
  const path = [...steps]
  while (path.length > 0 && typeof path.at(-1) === 'number') path.pop()
  const text = path.join(' ')
  if (!found.replace.some((known) => known.join(' ') === text)) found.replace.push(path)
}

export const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
