/** What belongs to what, as adapters find it: servers to networks, listeners to balancers. */
import { addressOf, type Draft, type Scene, type VolumeDraft } from './draft.ts'
import type { Listener, Ref, Value } from './model.ts'
import type { Path } from './reading.ts'
import type { Resource } from './resource.ts'
import { isUnknown } from './values.ts'

/**
 * Notes that a server is on a network: of this document, or of one that is not here. Where the server cannot be told,
 * it may be any of those of its `types`.
 */
export function joinNetwork(
  { draft }: Scene,
  network: Value<Ref> | null,
  server: Value<Ref> | null,
  types: readonly string[] = [],
): void {
  if (network === null || server === null) return
  if (isUnknown(server)) {
    for (const type of types) perhapsElsewhere(draft, type)
    return
  }
  const address = addressOf(server) ?? ''
  const joined = draft.servers.get(address)
  const held = draft.networks.get(addressOf(network) ?? '')
  if (!joined) return
  if (!held) joined.networkElsewhere = true
  else if (!held.members.includes(address)) held.members.push(address)
}

/** Types of server that were marked whole, once each: every server is there before any of them is joined. */
const marked = new WeakMap<Draft, Set<string>>()

function perhapsElsewhere(draft: Draft, type: string): void {
  const done = marked.get(draft) ?? new Set()
  marked.set(draft, done)
  if (done.has(type)) return
  done.add(type)
  for (const one of draft.servers.values()) if (one.origin.type === type) one.networkElsewhere = true
}

/**
 * The volume at a path. Where it cannot be told which one (`[count.index]`), each that it may be is no longer taken for one
 * that nothing uses.
 */
export function volumeAt(
  { reading, draft }: Scene,
  resource: Resource,
  path: Path,
  types: readonly string[],
): VolumeDraft | undefined {
  const volume = reading.relation(resource, path, types)
  if (!isUnknown(volume)) return draft.volumes.get(addressOf(volume) ?? '')
  for (const { address } of reading.candidates(resource, path) ?? types.flatMap(reading.ofType)) {
    const held = draft.volumes.get(address)
    if (held) held.attachedTo ??= volume
  }
  return undefined
}

/** A listener belongs to its balancer; one whose balancer is not here is told all the same. */
export function addListener({ draft }: Scene, owner: Value<Ref> | null, listener: Listener): void {
  const held = draft.loadBalancers.get(addressOf(owner) ?? '')
  if (held) held.listeners.push(listener)
  else draft.strayListeners.push(listener)
}
