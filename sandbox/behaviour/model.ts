/**
 * What a schema does not say about a resource type, as data.
 *
 * A provider is a folder, `behaviour/<provider>/`; a file there is an area (servers, networks, storage…) and exports a
 * table `type → Behaviour`; `behaviour/<provider>/index.ts` merges the tables. A type that is in the schema and in no
 * table still works: it plans by its schema alone.
 *
 * Paths are attribute names joined by dots, without list indices: `rule.source_ips`, `snapshot_plan.hour`.
 * Every entry is a general rule of the type ("a changed location replaces the server"), never the answer to one case.
 *
 * Two kits exist and plan differently (see engine/legacy.ts and engine/framework.ts). `kit` says which; without it the
 * engine goes by the schema: the older kit makes `id` optional and computed, the newer one only computed.
 */
import type { ObjectShape } from '../cty/schema.ts'
import type { Struct, Value } from '../cty/value.ts'

export type Path = string
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

/** One reason why a configuration is refused; `at` is the path to underline, null for the whole body. */
export interface Complaint {
  readonly at: readonly (string | number)[] | null
  readonly summary: string
  readonly detail: string
}

/** A rule on a written configuration. Unknown values must be let through. */
export type Check = (config: Struct, shape: ObjectShape) => readonly Complaint[]

/** A rule that needs more than the configuration: the environment, or the object as it is. */
export type PlanCheck = (change: {
  readonly config: Struct
  readonly planned: Struct
  readonly prior: Struct | null
  readonly env: Readonly<Record<string, string | undefined>>
  /** The provider block, with the default zone or region that it may set. */
  readonly provider: Struct
}) => readonly Complaint[]

/** `located-uuid`: with its zone or region, or without; `placed-uuid`: only with. */
export type Format =
  | 'ip'
  | 'cidr'
  | 'network'
  | 'uuid'
  | 'located-uuid'
  | 'placed-uuid'
  | 'date'
  | 'day'
  | 'duration'
  | 'url'
  | 'email'
  | 'json'

/** How two texts may differ and mean the same: the place before an id, capitals, how a duration or JSON is written. */
export type Equivalence = 'id' | 'case' | 'duration' | 'json'

export interface Behaviour {
  readonly kit?: 'legacy' | 'framework'
  /** The attribute may not stand beside these. */
  readonly conflicts?: Readonly<Record<Path, readonly Path[]>>
  /** One and only one of these is written; asked of each attribute that is a key. */
  readonly exactlyOneOf?: Readonly<Record<Path, readonly Path[]>>
  readonly atLeastOneOf?: Readonly<Record<Path, readonly Path[]>>
  /** The attribute needs all of these beside it. */
  readonly requiredWith?: Readonly<Record<Path, readonly Path[]>>
  /** The values that are taken, for each element of a collection. */
  readonly values?: Readonly<Record<Path, readonly (string | number)[]>>
  /** Values beside which any other is only warned about. */
  readonly usualValues?: Readonly<Record<Path, readonly string[]>>
  /** Whose values may be written in capitals or not. */
  readonly caseless?: readonly Path[]
  /** Lowest and highest number; null: no bound. */
  readonly range?: Readonly<Record<Path, readonly [number | null, number | null]>>
  /** Fewest and most elements. */
  readonly items?: Readonly<Record<Path, readonly [number, number | null]>>
  readonly format?: Readonly<Record<Path, Format>>
  /** Fewest and most characters. */
  readonly length?: Readonly<Record<Path, readonly [number, number]>>
  /** Attribute → the variable of the environment that is taken when it is not written. */
  readonly fromEnvironment?: Readonly<Record<Path, string>>
  /** What the provider plans for an attribute that is not written. */
  readonly defaults?: Readonly<Record<Path, Plain>>
  /** A change here replaces the object. */
  readonly replace?: readonly Path[]
  /** A change here replaces the object when the attribute is written (framework kit). */
  readonly replaceIfWritten?: readonly Path[]
  /** A change here replaces the object only when the function says so. Takes precedence over `replace`. */
  readonly replaceIf?: Readonly<Record<Path, (before: Value, after: Value, object: Struct) => boolean>>
  /** Blocks that the host fills when they are not written: unknown at creation, kept afterwards. */
  readonly computedBlocks?: readonly Path[]
  /** Planned unknown at creation even when written. */
  readonly unknownAtCreation?: readonly Path[]
  /** Planned (and stored) form of what is written: a hash, a canonical address. Applied to each element of a collection. */
  readonly normalise?: Readonly<Record<Path, (written: Value) => Value>>
  /** Differences in writing that the provider does not see (older kit). */
  readonly equal?: Readonly<Record<Path, Equivalence>>
  /** A difference that the provider does not see. `after` is what is written, `object` the whole planned object. */
  readonly ignoreChange?: Readonly<Record<Path, (before: Value, after: Value, object: Struct) => boolean>>
  /** Attributes that are looked up anew, hence unknown, at every update (framework kit); `all` when not written. Others keep their value. */
  readonly volatile?: readonly Path[] | 'all'
  /** Looked up anew at an update as long as nothing has been found (framework kit). */
  readonly volatileWhileNull?: readonly Path[]
  /** Computed attributes whose removal from the configuration is a change, if the function says so: they become unknown (framework kit). */
  readonly forgets?: Readonly<Record<Path, (before: Value) => boolean>>
  /** An attribute that becomes unknown when one of these changes. */
  readonly unknownWhenChanged?: Readonly<Record<Path, readonly Path[]>>
  /** What identifies an element of a set, when it is not all that is written. */
  readonly setKeys?: Readonly<Record<Path, readonly string[]>>
  /** Lists of which one unknown element does not hide the others (older kit). */
  readonly elementwise?: readonly Path[]
  /** Refused by `terraform validate` (and by plan). */
  readonly checks?: readonly Check[]
  /** Only warned about. */
  readonly warnings?: readonly Check[]
  /** Refused only at plan. */
  readonly planChecks?: readonly PlanCheck[]
}

export type Behaviours = Readonly<Record<string, Behaviour>>

/** A behaviour in the form that the planners read. */
export interface Rules {
  readonly behaviour: Behaviour
  readonly replace: ReadonlySet<Path>
  readonly computedBlocks: ReadonlySet<Path>
  readonly unknownAtCreation: ReadonlySet<Path>
  isVolatile(path: Path): boolean
}

export function rulesOf(behaviour: Behaviour = {}): Rules {
  return {
    behaviour,
    replace: new Set(behaviour.replace),
    computedBlocks: new Set(behaviour.computedBlocks),
    unknownAtCreation: new Set(behaviour.unknownAtCreation),
    isVolatile: (path) => behaviour.volatile === 'all' || (behaviour.volatile?.includes(path) ?? false),
  }
}
