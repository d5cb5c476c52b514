/** Which snapshots of a client's servers must go. Pure. */
import { type SnapshotLimit, snapshotsToDelete } from '../../constructs/guest/snapshots.ts'
import { serviceOfName } from '../../contract/naming.ts'
import type { ListedSnapshot } from './listing.ts'

export interface Limited {
  readonly id: string
  /** Null: the service promises nothing about its snapshots, and none of them is touched. */
  readonly limit: SnapshotLimit | null
}

export interface Pruning {
  readonly gone: readonly ListedSnapshot[]
  /** Those that no service of the client claims by name: never deleted, always told. */
  readonly unclaimed: readonly ListedSnapshot[]
}

/** Two at most and seven days at most, or as promised, for each thing that snapshots were taken of. */
export function prune(
  listed: readonly ListedSnapshot[],
  client: string,
  services: readonly Limited[],
  now: Date,
): Pruning {
  const ids = services.map(({ id }) => id)
  const serviceOf = ({ name, of }: ListedSnapshot) =>
    serviceOfName(client, ids, of ?? '') ?? serviceOfName(client, ids, name)
  const groups = new Map<string, ListedSnapshot[]>()
  const unclaimed: ListedSnapshot[] = []
  for (const snapshot of listed) {
    const service = serviceOf(snapshot)
    if (service === null) unclaimed.push(snapshot)
    else {
      const key = JSON.stringify([service, snapshot.tool, snapshot.of ?? subject(snapshot.name)])
      groups.set(key, [...(groups.get(key) ?? []), snapshot])
    }
  }
  const gone = [...groups].flatMap(([key, own]) => {
    const [service] = JSON.parse(key) as [string]
    const limit = services.find(({ id }) => id === service)?.limit ?? null
    const ending = limit === null ? [] : snapshotsToDelete(own, now, limit)
    return ending.flatMap((id) => own.filter((one) => one.id === id))
  })
  return { gone, unclaimed }
}

/** The name without the date that people put behind it: snapshots of one server share the rest. */
const subject = (name: string): string => name.replace(/[-_ .]*\d[\d:.TZ_-]*$/, '')
