/** Whether two ledgers say the same, promise by promise. */
import type { Ledger, Verdict } from '../../ledger/model.ts'

/** Ids of the promises of `before` on which `again` says something else, or nothing. */
export function differing(before: Ledger, again: Ledger): readonly string[] {
  const said = new Map(again.verdicts.map((verdict) => [verdict.promise.id, saidOf(verdict)]))
  return before.verdicts
    .filter((verdict) => said.get(verdict.promise.id) !== saidOf(verdict))
    .map(({ promise }) => promise.id)
}

const saidOf = ({ status, direction, level, findings, waiver }: Verdict): string =>
  JSON.stringify([
    status,
    direction,
    level,
    findings.map(({ policy, address }) => [policy, address]),
    waiver?.id ?? null,
  ])
