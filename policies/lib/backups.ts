/** Backup jobs as policies look at them: where a copy lies, and when its timer fires. */

import type { Temporal } from 'temporal-polyfill'
import type { Contract } from '../../contract/model.ts'
import type { Site } from '../../hosts/model.ts'
import type {
  AllowRule,
  BackupJob,
  Guest,
  Inventory,
  Level,
  Ref,
  Server,
  Value,
} from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { type Calendar, calendarOf, runsFrom } from './calendar.ts'
import { NOT_PUBLIC, type Range, subtract } from './cidr.ts'
import { eachGuest, type Observed } from './each.ts'
import { type Placed, placeOf } from './place.ts'
import { portsOutside } from './ports.ts'
import { peersOf, portsOpened, sourcesOf } from './rules.ts'

/** The thing that a job's copies lie on, or null when this document does not hold it. */
export function targetOf(job: BackupJob, server: Server, whole: Inventory): Placed | null {
  const { target } = job
  if (target === null) return null
  if (target.kind === 'local-disk') return server
  const things: readonly Placed[] = [...whole.vaults, ...whole.servers, ...whole.volumes]
  return things.find(({ origin }) => origin.address === target.address) ?? null
}

/** The site of a job's copies; null when it cannot be told. Throws UnknownRead where the site is not known yet. */
export function siteOfJob(job: BackupJob, server: Server, whole: Inventory): Site | null {
  const target = targetOf(job, server, whole)
  return target === null ? null : placeOf(target)
}

/** The calendars of a job's timer; null when it has no enabled timer, or an expression cannot be read. */
export function calendarsOf(job: BackupJob): readonly Calendar[] | null {
  if (job.timer === null || !job.timer.enabled || job.timer.onCalendar.length === 0) return null
  const calendars = job.timer.onCalendar.map(calendarOf)
  return calendars.every((one) => one !== null) ? calendars : null
}

/** A year and a day, so that both clock changes are seen. */
export const HORIZON_DAYS = 366

/** A day may have 25 hours; a rhythm by week, seven days and the hour of a clock change. */
const LONGEST_HOURS: Readonly<Record<Rhythm, number>> = { daily: 25, weekly: 7 * 24 + 12 }

/** The times at which the next run comes too late for `rhythm`: from which run, to which. */
export function holes(
  calendars: readonly Calendar[],
  rhythm: Rhythm,
  now: string,
  zone: string,
): readonly (readonly [Temporal.ZonedDateTime, Temporal.ZonedDateTime])[] {
  const runs = runsFrom(calendars, now, HORIZON_DAYS, zone)
  return runs
    .slice(1)
    .map((run, index) => [runs[index] as Temporal.ZonedDateTime, run] as const)
    .filter(([before, after]) => before.until(after).total('hours') > LONGEST_HOURS[rhythm])
}

export type Rhythm = 'daily' | 'weekly'

/** Whether the timer fires at least that often, clock changes included. */
export function keepsRhythm(
  calendars: readonly Calendar[],
  rhythm: Rhythm,
  now: string,
  zone: string,
): boolean {
  return runsFrom(calendars, now, 15, zone).length > 1 && holes(calendars, rhythm, now, zone).length === 0
}

/** Whether copying `paths` copies `wanted` too. */
export function pathCovered(paths: readonly string[], wanted: string): boolean {
  const clean = (path: string): string => (path === '/' ? '/' : path.replace(/\/+$/, ''))
  return paths
    .map(clean)
    .some((path) => path === '/' || wanted === path || clean(wanted).startsWith(`${path}/`))
}

/**
 * A server that only receives the copies of others: some job of another server lies on it, it has none of its own,
 * and it serves nobody but `staff`. A server that serves anybody is production, whatever else lies on it.
 */
export function isVaultServer(server: Server, inventory: Inventory, staff: readonly Range[]): boolean {
  if (server.guest === null || isUnknown(server.guest) || server.guest.backups.length > 0) return false
  const { firewall } = server.guest
  if (firewall === null || firewall.inboundPolicy === 'accept' || firewall.unread.length > 0) return false
  const volumes = inventory.volumes.filter(({ attachedTo }) => hangsOn(attachedTo, server))
  const own = [server, ...volumes].map(({ origin }) => origin.address)
  const receives = inventory.servers.some(
    (other) =>
      other !== server &&
      other.guest !== null &&
      !isUnknown(other.guest) &&
      other.guest.backups.some(({ target }) => target && 'address' in target && own.includes(target.address)),
  )
  return receives && !firewall.rules.some((rule) => serves(rule, staff))
}

const hangsOn = (ref: Value<Ref> | null, server: Server): boolean =>
  ref !== null && !isUnknown(ref) && 'address' in ref && ref.address === server.origin.address

function serves(rule: AllowRule, staff: readonly Range[]): boolean {
  if (rule.direction !== 'in') return false
  if (isUnknown(rule.ports) || isUnknown(rule.protocol) || isUnknown(rule.peers)) return true
  const beyondSsh = portsOpened(rule).flatMap((ports) => portsOutside(ports, [SSH]))
  return beyondSsh.length > 0 && subtract(peersOf(rule).ranges, [...NOT_PUBLIC, ...staff]).length > 0
}

const SSH = { protocol: 'tcp', from: 22, to: 22 } as const

interface Producing {
  readonly inventory: Inventory
  readonly contract: Contract
}

/** A server that passes the others' traffic on, with a translation of addresses, and has no volume for data. */
function isGateway(server: Server, { servers, volumes }: Inventory): boolean {
  const { guest } = server
  if (guest === null || isUnknown(guest) || servers.length < 2) return false
  const translates = guest.files.some(
    ({ path, content }) => /nft/.test(path) && /\b(masquerade|dnat)\b/.test(content),
  )
  return translates && !volumes.some(({ attachedTo }) => hangsOn(attachedTo, server))
}

/** The servers that bear production data: neither one that only receives copies, nor a gateway. */
export function producers({ inventory, contract }: Producing): readonly Server[] {
  const services = contract.services.flatMap(({ firewall }) => firewall.adminSources)
  const staff = sourcesOf([...contract.operators.sources, ...services])
  return inventory.servers.filter(
    (server) => !isVaultServer(server, inventory, staff) && !isGateway(server, inventory),
  )
}

/** `look` inside every server that bears production data. */
export function eachProducer(
  subject: Producing & { readonly level: Level },
  look: (guest: Guest, server: Server, level: Level) => Observed,
): Observation[] {
  return eachGuest({ inventory: { servers: producers(subject) }, level: subject.level }, look)
}
