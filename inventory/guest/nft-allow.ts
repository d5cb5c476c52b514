/** What a ruleset lets in, noted while it is walked: what earlier drops already took away is not let in. */
import type { AllowRule, Origin } from '../model.ts'
import type { Reach } from './nft-match.ts'

/** What a walk has found so far. */
export interface Notes {
  readonly rules: AllowRule[]
  readonly unread: string[]
  readonly origin: Origin
  /** What earlier rules of the chain dropped already. */
  denied: Reach[]
  stateful: boolean
}

/** Notes what is let in: answers to what the server asked make a filter stateful, the loopback is not outside. */
export function allow(notes: Notes, reach: Reach, path: string): void {
  if (reach.states) {
    const known = reach.states.filter((state) => state !== 'established' && state !== 'related')
    if (known.length === 0) {
      notes.stateful = true
      return
    }
    if (!known.includes('new')) {
      notes.unread.push(`${path}: accepts ${known.join(', ')}`)
      return
    }
  }
  if (reach.loopback) return
  for (const protocol of reach.protocols ?? ['any']) {
    for (const range of reach.ports ?? [ALL_PORTS]) {
      const one: Reach = { ...reach, protocols: [protocol], ports: [range] }
      for (const open of undenied(notes, one)) {
        notes.rules.push({
          origin: notes.origin,
          path,
          direction: 'in',
          protocol,
          ports: range,
          peers: peersOf(open),
        })
      }
    }
  }
}

/** What earlier drops leave of it, each family for itself where there are any. */
function undenied(notes: Notes, reach: Reach): readonly Reach[] {
  if (notes.denied.length === 0) return [reach]
  const left = reach.families.flatMap((family) => {
    const one: Reach = { ...reach, families: [family] }
    return notes.denied.reduce<Reach | null>((rest, denied) => rest && without(rest, denied), one) ?? []
  })
  // Untouched by any drop: one rule for both families, as it was written.
  return left.length === reach.families.length && left.every((each) => each.peers === reach.peers)
    ? [reach]
    : left
}

const ALL_PORTS = { from: 0, to: 65535 } as const

function peersOf(reach: Reach): readonly string[] {
  return reach.peers ?? reach.families.map((family) => (family === 4 ? '0.0.0.0/0' : '::/0'))
}

/** What is left of `reach` after a drop; only drops that swallow it whole, or all but some peers, are reckoned with. */
function without(reach: Reach, denied: Reach): Reach | null {
  const inPorts =
    !denied.ports ||
    (reach.ports ?? [ALL_PORTS]).every((range) =>
      denied.ports?.some((each) => each.from <= range.from && range.to <= each.to),
    )
  const inProtocols =
    !denied.protocols ||
    (reach.protocols ?? ['any']).every((protocol) => denied.protocols?.includes(protocol))
  const inFamilies = reach.families.every((family) => denied.families.includes(family))
  const inStates = !denied.states || denied.states.includes('new')
  if (!inPorts || !inProtocols || !inFamilies || !inStates || denied.loopback || denied.narrower) return reach
  if (denied.peers) return reach.peers?.every((peer) => denied.peers?.includes(peer)) ? null : reach
  if (denied.notPeers) return reach.peers ? reach : { ...reach, peers: denied.notPeers }
  return null
}
