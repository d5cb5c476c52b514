/** What every format needs of a ledger: how a verdict stands, in which order, grouped and counted. */
import type { Text } from '../contract/promise.ts'
import type { Ledger, Verdict } from '../ledger/model.ts'

/** One word for status, direction and waiver together, in the order of a summary. `moot`: nothing is asked here. */
export const STANDINGS = ['kept', 'broken', 'over', 'unproven', 'paper', 'waived', 'moot'] as const
export type Standing = (typeof STANDINGS)[number]

/** A waived promise is counted as waived and as nothing else, so that a summary adds up to its promises. */
export function standing(verdict: Verdict): Standing {
  if (verdict.status === 'kept') return 'kept'
  if (verdict.status === 'not-applicable') return 'moot'
  if (verdict.waiver) return 'waived'
  if (verdict.status === 'not-measurable') return 'paper'
  if (verdict.status === 'unproven') return 'unproven'
  return verdict.direction === 'over' ? 'over' : 'broken'
}

/** What a brief report leaves out. */
export const QUIET: ReadonlySet<Standing> = new Set(['kept', 'paper', 'moot'])

/** The sign of each standing; never the only way a report tells it. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  kept: '✔',
  broken: '✘',
  over: '▲',
  unproven: '◌',
  paper: '¶',
  waived: '✎',
  moot: '–',
}

export function count(verdicts: readonly Verdict[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = {
    kept: 0,
    broken: 0,
    over: 0,
    unproven: 0,
    paper: 0,
    waived: 0,
    moot: 0,
  }
  for (const verdict of verdicts) counts[standing(verdict)] += 1
  return counts
}

// Made when first asked: it costs milliseconds, and a format for machines sorts nothing.
let natural: Intl.Collator | undefined

/** Articles read as a lawyer sorts them: 3.2 before 3.10, then the promise's id. */
export function byArticle(a: Verdict, b: Verdict): number {
  natural ??= new Intl.Collator('fr', { numeric: true })
  return natural.compare(a.promise.article, b.promise.article) || natural.compare(a.promise.id, b.promise.id)
}

/** A check of a pack, which no article asks for: it stands for a promise of its own name. */
export function isCheck({ promise, policies }: Verdict): boolean {
  return policies[0] === promise.id
}

export interface Group {
  /** Null for the promises of the whole contract. */
  readonly service: { readonly id: string; readonly offer: Text } | null
  readonly verdicts: readonly Verdict[]
}

/** The promises of the whole contract first, then each service in the contract's order; none left out. */
export function groups(ledger: Ledger): readonly Group[] {
  const sorted = [...ledger.verdicts].sort(byArticle)
  const of = (id: string | null) => sorted.filter((verdict) => verdict.promise.service === id)
  const named = new Set(ledger.services.map((service) => service.id))
  const strays = sorted.filter(({ promise }) => promise.service !== null && !named.has(promise.service))
  return [
    { service: null, verdicts: [...of(null), ...strays] },
    ...ledger.services.map((service) => ({ service, verdicts: of(service.id) })),
  ].filter((group) => group.verdicts.length > 0)
}

/** True when a promise is known from the declaration alone although stronger proof of others was at hand. */
export function onlyDeclared(verdict: Verdict, sources: Ledger['sources']): boolean {
  return (
    verdict.level === 'declared' &&
    sources.some((source) => source.level !== 'declared') &&
    verdict.promise.provable.some((proof) => proof === 'deployed' || proof === 'observed')
  )
}
