/** Several sources on one service, made into one set of observations. */
import type { Observations } from './model.ts'
import { type Journal, journalOf } from './sources/journal.ts'
import { probeIncidents, type Seen } from './sources/samples.ts'
import { type Spans, union } from './spans.ts'

export interface Sources {
  readonly journals: readonly Journal[]
  readonly probes: readonly { readonly name: string; readonly seen: Seen }[]
}

/**
 * Journals bring incidents, causes and planned windows; probes bring downtime that nobody attributed yet. A
 * minute is measured when any source vouches for it, and down when any source saw it down. Where there are probes,
 * a journal vouches for nothing: a person not writing is weaker than a monitor not answering.
 */
export function observe(service: string, sources: Sources): Observations {
  const journals = sources.journals.map((journal) => journalOf(journal, service))
  const measured: Spans =
    sources.probes.length > 0
      ? union(...sources.probes.map(({ seen }) => seen.measured))
      : union(...journals.map((journal) => journal.measured))
  return {
    incidents: [
      ...journals.flatMap((journal) => journal.incidents),
      ...sources.probes.flatMap(({ name, seen }) => probeIncidents(seen.down, name)),
    ],
    windows: journals.flatMap((journal) => journal.windows),
    measured,
  }
}
