/**
 * Which of a VM's snapshots must go: at most two, seven days at most (Axantis 3.2, 3.3). No host makes them expire, and the credential
 * that deletes them has no place on the VM: the operator's scheduled job runs `paraphe snapshots` (docs/snapshots.md).
 */

export interface HostSnapshot {
  readonly id: string
  /** ISO 8601 instant. */
  readonly createdAt: string
}

export interface SnapshotLimit {
  readonly maxCount: number
  readonly maxAgeDays: number
}

const DAY = 86_400_000

/** Ids to delete at the instant `now`, oldest first: what is past its age, and what exceeds the count. */
export function snapshotsToDelete(
  snapshots: readonly HostSnapshot[],
  now: Date,
  limit: SnapshotLimit = { maxCount: 2, maxAgeDays: 7 },
): string[] {
  const newestFirst = [...snapshots].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  const gone = newestFirst.filter(
    ({ createdAt }, index) =>
      index >= limit.maxCount || now.getTime() - Date.parse(createdAt) > limit.maxAgeDays * DAY,
  )
  return gone.reverse().map(({ id }) => id)
}
