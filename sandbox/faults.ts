/** Trouble on demand: what can go wrong with a host, planned ahead and kept in the cloud's file. */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Fault, FaultKind } from './cloud/model.ts'
import type { Transaction } from './cloud/store.ts'
import { refusal } from './engine/diagnostics.ts'

export const FAULT_KINDS: readonly FaultKind[] = [
  'capacity',
  'rate-limit',
  'timeout',
  'crash-mid-apply',
  'stale-read',
  'slow',
]

export type Moment = 'create' | 'update' | 'delete' | 'read'

const MOMENTS: Readonly<Record<FaultKind, readonly Moment[]>> = {
  capacity: ['create'],
  'rate-limit': ['create', 'update', 'delete'],
  timeout: ['create', 'update', 'delete'],
  'crash-mid-apply': ['create', 'update', 'delete'],
  'stale-read': ['read'],
  slow: ['create', 'update', 'delete', 'read'],
}

/** A number from 0 to 1 that depends on the seed and on how often it was asked. */
function chance(fault: Fault): number {
  const bytes = createHash('sha256').update(`${fault.seed} ${fault.drawn}`).digest()
  return bytes.readUInt32BE(0) / 2 ** 32
}

/** Takes a fault for this moment, if one is due, and writes down that it was used. */
export function drawFault(change: Transaction, type: string, moment: Moment): Fault | null {
  const { faults } = change.data
  const index = faults.findIndex(
    (fault) =>
      fault.left > 0 && (fault.type === '*' || fault.type === type) && MOMENTS[fault.kind].includes(moment),
  )
  const fault = faults[index]
  if (!fault) return null
  const strikes = chance(fault) < fault.probability
  const next = { ...fault, drawn: fault.drawn + 1, left: strikes ? fault.left - 1 : fault.left }
  change.write({
    faults: faults.map((one, at) => (at === index ? next : one)).filter(({ left }) => left > 0),
  })
  return strikes ? fault : null
}

/** A slow host and one that answers too late make the change all the same; so does one whose front end falls over. */
export const happensAnyway = (kind: FaultKind): boolean => kind !== 'capacity' && kind !== 'rate-limit'

/** What a slow answer takes when nobody says how long. */
const SLOW_SECONDS = 2

/** What the host says when it refuses for such a reason. */
function faultRefusal(kind: FaultKind, type: string): Error {
  const asked = 'Asked for with `paraphe sandbox fault`.'
  if (kind === 'capacity') return refusal(`no capacity left for ${type} (resource_unavailable)`, asked)
  if (kind === 'rate-limit') return refusal('too many requests (429, rate_limit_exceeded)', asked)
  return refusal('no answer in time (timeout): the change may have been made', asked)
}

/** Lets a drawn fault happen: waits, ends the process, or throws the refusal. */
export async function strike(fault: Fault, type: string, crash: () => void): Promise<void> {
  if (fault.kind === 'slow') {
    await wait((fault.seconds ?? SLOW_SECONDS) * 1000)
    return
  }
  if (fault.kind === 'stale-read') return
  if (fault.kind === 'crash-mid-apply') crash()
  throw faultRefusal(fault.kind, type)
}
