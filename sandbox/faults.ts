/** Trouble on demand: what can go wrong with a host, planned ahead and kept in the cloud's file. */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Fault, FaultKind } from './cloud/model.ts'
import type { Transaction } from './cloud/store.ts'
import { refusal } from './engine/diagnostics.ts'

export { FAULT_KINDS } from './cloud/kinds.ts'

/** `push`: an operator takes something to a server. */
export type Moment = 'create' | 'update' | 'delete' | 'read' | 'push'

const MOMENTS: Readonly<Record<FaultKind, readonly Moment[]>> = {
  capacity: ['create'],
  quota: ['create'],
  'rate-limit': ['create', 'update', 'delete'],
  timeout: ['create', 'update', 'delete', 'push'],
  'crash-mid-apply': ['create', 'update', 'delete'],
  'stale-read': ['read'],
  slow: ['create', 'update', 'delete', 'read', 'push'],
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
export const happensAnyway = (kind: FaultKind): boolean =>
  kind !== 'capacity' && kind !== 'quota' && kind !== 'rate-limit'

/** What a slow answer takes when nobody says how long. */
const SLOW_SECONDS = 2

export const slowSeconds = ({ seconds }: Fault): number => seconds ?? SLOW_SECONDS

/** How each host words it, sentence and code. Sources: hcloud-go error.go; scaleway-sdk-go; nova; CloudStack API. */
const WORDS: Readonly<Record<string, { readonly [kind in 'capacity' | 'quota' | 'rate-limit']: string }>> = {
  hcloud: {
    capacity: 'error during placement (resource_unavailable)',
    quota: 'the limit of the project is reached (resource_limit_exceeded)',
    'rate-limit': 'limit of requests per hour reached (rate_limit_exceeded)',
  },
  scaleway: {
    capacity: 'the resource is out of stock (out_of_stock)',
    quota: 'quotas are exceeded (quotas_exceeded)',
    'rate-limit': 'too many requests (429, too_many_requests)',
  },
  openstack: {
    capacity: 'No valid host was found, there are not enough hosts available (500)',
    quota: 'Quota exceeded (403 Forbidden)',
    'rate-limit': 'this request was rate-limited (429 Too Many Requests)',
  },
  ovh: {
    capacity: 'not enough capacity in this region (409 Conflict)',
    quota: 'the quota of the project is reached (403 Forbidden)',
    'rate-limit': 'too many requests (429 Too Many Requests)',
  },
  cloudstack: {
    capacity: 'insufficient capacity to deploy (533)',
    quota: 'maximum number of resources of the account reached (535)',
    'rate-limit': 'the API limit of the account is exceeded (429)',
  },
}
const PLAIN = {
  capacity: 'no capacity left',
  quota: 'quota exceeded',
  'rate-limit': 'too many requests (429)',
}

/** What the host says when it refuses for such a reason. */
function faultRefusal(kind: FaultKind, type: string): Error {
  const asked = 'Asked for with `paraphe sandbox fault`.'
  if (kind === 'capacity' || kind === 'quota' || kind === 'rate-limit') {
    const words = WORDS[type.slice(0, type.indexOf('_'))] ?? PLAIN
    return refusal(`${type}: ${words[kind]}`, asked)
  }
  return refusal('no answer in time (timeout): the change may have been made', asked)
}

/** Lets a drawn fault happen: waits, ends the process, or throws the refusal. */
export async function strike(fault: Fault, type: string, crash: () => void): Promise<void> {
  if (fault.kind === 'slow') {
    await wait(slowSeconds(fault) * 1000)
    return
  }
  if (fault.kind === 'stale-read') return
  if (fault.kind === 'crash-mid-apply') crash()
  throw faultRefusal(fault.kind, type)
}
