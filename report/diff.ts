/** Two ledgers of one client side by side: what a change does to each promise. */
import type { Ledger, Verdict } from '../ledger/model.ts'
import type { Finding } from '../policies/model.ts'
import { byArticle, type Standing, standing } from './shape.ts'

/** In the order in which a reviewer should read them. `worse`: broken before, and by more now. */
export const CHANGES = [
  'newly-broken',
  'worse',
  'over-delivered',
  'newly-unproven',
  'removed',
  'waived',
  'repaired',
  'added',
] as const
export type Change = (typeof CHANGES)[number]

export interface Difference {
  readonly change: Change
  /** Null when the promise was not in the contract before. */
  readonly before: Verdict | null
  /** Null when the promise is no longer in the contract. */
  readonly after: Verdict | null
}

/** Same fault at the same place; what was found there may read differently from one run to the next. */
const spot = ({ policy, direction, address, path }: Finding) =>
  JSON.stringify([policy, direction, address, path])

function faultsAdded(before: Verdict, after: Verdict): boolean {
  const known = new Set(before.findings.map(spot))
  return after.findings.some((finding) => !known.has(spot(finding)))
}

const ARRIVED: Readonly<Partial<Record<Standing, Change>>> = {
  broken: 'newly-broken',
  over: 'over-delivered',
  unproven: 'newly-unproven',
  waived: 'waived',
}

function changeOf(before: Verdict | null, after: Verdict): Change | null {
  const now = standing(after)
  const then = before && standing(before)
  if (before && then === now) {
    return (now === 'broken' || now === 'over') && faultsAdded(before, after) ? 'worse' : null
  }
  const arrived = ARRIVED[now]
  if (arrived) return arrived
  if (before === null) return 'added'
  return now === 'kept' && ARRIVED[standing(before)] ? 'repaired' : null
}

/** What `after` changes against `before`, most urgent first, then by article. Promises that stand as they did are left out. */
export function compare(before: Ledger | null, after: Ledger): readonly Difference[] {
  const then = new Map(before?.verdicts.map((verdict) => [verdict.promise.id, verdict]))
  const now = new Set(after.verdicts.map((verdict) => verdict.promise.id))
  const changed = [...after.verdicts].sort(byArticle).flatMap((verdict): Difference[] => {
    const earlier = then.get(verdict.promise.id) ?? null
    const change = changeOf(earlier, verdict)
    return change ? [{ change, before: earlier, after: verdict }] : []
  })
  const removed = [...then.values()]
    .filter((verdict) => !now.has(verdict.promise.id))
    .sort(byArticle)
    .map((verdict): Difference => ({ change: 'removed', before: verdict, after: null }))
  return [...changed, ...removed].sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))
}
