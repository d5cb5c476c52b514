/** The simulated cloud as it lies in its file. */
import type { Struct } from '../cty/value.ts'

export const CLOUD_VERSION = 1

export interface CloudObject {
  readonly type: string
  /** What the provider remembers the object by; an import names it. */
  readonly key: string
  readonly attributes: Struct
  readonly created: string
  readonly updated: string
  /**
   * Set while nobody knows whether Terraform received the answer that announced the object: the session and the
   * connection it was made for, and what was asked. The same demand, repeated after a crash, is given this object.
   */
  readonly pending?: { readonly session: string; readonly peer: string; readonly request: string }
  /** Set while the object is on its way to what `attributes` say; `life/stages.ts` tells how far it has come. */
  readonly settling?: Settling
}

/** A passage that takes time. */
export interface Settling {
  readonly moment: 'create' | 'update' | 'delete'
  /** When it began, by the cloud's clock. */
  readonly since: string
  /** How long it takes when that was asked for; otherwise what the host takes. */
  readonly seconds?: number
}

/** One change of the cloud, in words a person can read. */
export interface HistoryEntry {
  readonly at: string
  readonly by: string
  readonly action: 'create' | 'update' | 'delete' | 'edit' | 'reset' | 'fault' | 'clock'
  readonly type: string
  readonly key: string
  readonly note?: string
}

export type FaultKind =
  | 'capacity'
  | 'quota'
  | 'rate-limit'
  | 'timeout'
  | 'crash-mid-apply'
  | 'stale-read'
  | 'slow'

/** Trouble that waits to happen. */
export interface Fault {
  readonly kind: FaultKind
  /** A resource type, or `*`. */
  readonly type: string
  /** How many times it still strikes. */
  readonly left: number
  /** From 0 to 1, decided by the seed. */
  readonly probability: number
  readonly seed: number
  /** How long a slow answer takes. */
  readonly seconds?: number
  /** How often it was considered. */
  readonly drawn: number
}

export interface CloudData {
  readonly version: typeof CLOUD_VERSION
  /** Counts the rewrites of the file; a journal of an older generation is void. */
  generation: number
  /** The next number that has not been given out as an identifier. */
  next: number
  /** What the cloud takes for today, when it was set by hand. */
  clock: string | null
  /** Up to when what hosts do by themselves has been done; null before there was anything to do. */
  grown: string | null
  objects: Record<string, Record<string, CloudObject>>
  faults: Fault[]
  history: HistoryEntry[]
}

/** One line of the journal: what to put in place of what was. */
export interface Entry {
  readonly put?: CloudObject
  readonly drop?: { readonly type: string; readonly key: string }
  readonly next?: number
  readonly clock?: string | null
  readonly grown?: string | null
  readonly reset?: true
  readonly faults?: readonly Fault[]
  readonly history?: HistoryEntry
}

export const HISTORY_KEPT = 5000

export const emptyCloud = (): CloudData => ({
  version: CLOUD_VERSION,
  generation: 0,
  next: 100_001,
  clock: null,
  grown: null,
  objects: {},
  faults: [],
  history: [],
})

/** Applies one journal line in place. */
export function applyEntry(data: CloudData, entry: Entry): void {
  if (entry.reset) data.objects = {}
  if (entry.faults) data.faults = [...entry.faults]
  if (entry.put) {
    data.objects[entry.put.type] ??= {}
    const sameType = data.objects[entry.put.type] as Record<string, CloudObject>
    sameType[entry.put.key] = entry.put
  }
  if (entry.drop) {
    const sameType = data.objects[entry.drop.type]
    if (sameType) delete sameType[entry.drop.key]
    if (sameType && Object.keys(sameType).length === 0) delete data.objects[entry.drop.type]
  }
  if (entry.next !== undefined) data.next = Math.max(data.next, entry.next)
  if (entry.clock !== undefined) data.clock = entry.clock
  if (entry.grown !== undefined) data.grown = entry.grown
  if (entry.history) {
    data.history.push(entry.history)
    if (data.history.length > HISTORY_KEPT) data.history.splice(0, data.history.length - HISTORY_KEPT)
  }
}
