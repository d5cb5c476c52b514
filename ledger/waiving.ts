/** Which findings a waiver covers, and in which state each waiver is on a given day. Pure. */
import { createHash } from 'node:crypto'
import type { Finding } from '../policies/model.ts'
import type { Ledger, Verdict, Waiver, WaiverState } from './model.ts'

/** The name that a waiver calls a finding by: `policy[address]`, or the promise's id where no resource is named. */
export function findingId(finding: Finding): string {
  return `${finding.policy}[${finding.address ?? finding.promise}]`
}

/** What makes a finding this one and no other: what was found counts, so that a new fault at an old place is new. */
export function fingerprintOf(finding: Finding): string {
  const { policy, promise, address, path, found } = finding
  return createHash('sha256')
    .update(JSON.stringify([policy, promise, address, path, found]))
    .digest('hex')
    .slice(0, 16)
}

/** The day it is in Paris at `now`, as `2026-11-22`: a waiver holds until the end of its last day there. */
export function dayInParis(now: string): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(now))
}

/** Days from `today` to the last day of a waiver; negative once it is past. */
export function daysLeft({ until }: Pick<Waiver, 'until'>, today: string): number {
  return (Date.parse(until) - Date.parse(today)) / 86_400_000
}

/** Days before the end of a waiver at which reports begin to announce it. */
export const ANNOUNCED_DAYS = 30

export function covers(waiver: Waiver, finding: Finding): boolean {
  if (waiver.fingerprint !== undefined) return waiver.fingerprint === fingerprintOf(finding)
  const id = findingId(finding)
  return waiver.id.endsWith('*]') ? id.startsWith(waiver.id.slice(0, -2)) : id === waiver.id
}

/** Without those of policies that are not `asked`, which no verdict could need; an expired one stays, and is told. */
export function concerning(
  waivers: readonly Waiver[],
  asked: readonly { readonly id: string }[],
  now: string,
): readonly Waiver[] {
  if (waivers.length === 0) return waivers
  const ids = new Set(asked.map(({ id }) => id))
  const today = dayInParis(now)
  return waivers.filter(
    (waiver) => ids.has(waiver.id.slice(0, waiver.id.indexOf('['))) || daysLeft(waiver, today) < 0,
  )
}

/**
 * Puts on each broken verdict the waiver that covers all its findings (the first to end, where several do). A verdict
 * with one finding uncovered stays unwaived; an expired waiver covers nothing.
 */
export function applyWaivers(
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
  now: string,
): Pick<Ledger, 'verdicts' | 'waivers'> {
  if (waivers.length === 0) return { verdicts, waivers: [] }
  const today = dayInParis(now)
  const valid = waivers.filter((waiver) => daysLeft(waiver, today) >= 0)
  const used = new Set<Waiver>()
  const judged = verdicts.map((verdict): Verdict => {
    if (verdict.status !== 'broken') return verdict
    const covering = verdict.findings.map((finding) => valid.filter((waiver) => covers(waiver, finding)))
    for (const waiver of covering.flat()) used.add(waiver)
    if (covering.some((found) => found.length === 0)) return verdict
    const first = covering.flat().sort((a, b) => (a.until < b.until ? -1 : 1))[0]
    return { ...verdict, waiver: first ?? null }
  })
  const stateOf = (waiver: Waiver): WaiverState => {
    const left = daysLeft(waiver, today)
    if (left < 0) return 'expired'
    if (!used.has(waiver)) return 'unused'
    return left <= ANNOUNCED_DAYS ? 'expiring' : 'used'
  }
  return { verdicts: judged, waivers: waivers.map((waiver) => ({ ...waiver, state: stateOf(waiver) })) }
}
