/** Backup jobs as policies look at them: where a copy lies, and when its timer fires. */

import type { Temporal } from 'temporal-polyfill'
import type { Contract } from '../../contract/model.ts'
import { isLeftOut } from '../../inventory/guest/excludes.ts'
import type { BackupJob, Guest, Inventory, Level, Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { type Calendar, calendarOf, runsFrom } from './calendar.ts'
import { eachGuest, type Observed } from './each.ts'
import type { Placed } from './place.ts'
import { sourcesOf } from './rules.ts'
import { hangsOn, isVaultServer } from './vault-servers.ts'

/** The thing that a job's copies lie on, or null when this document does not hold it. */
export function targetOf(job: BackupJob, server: Server, whole: Inventory): Placed | null {
  const { target } = job
  if (target === null) return null
  if (target.kind === 'local-disk') return server
  const things: readonly Placed[] = [...whole.vaults, ...whole.servers, ...whole.volumes]
  return things.find(({ origin }) => origin.address === target.address) ?? null
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

/** A fleet asks the same of thousands of servers, and a year of clock changes is long to walk. */
const answered = new Map<string, boolean>()
const REMEMBERED = 1000

/** Whether the timer fires at least that often, clock changes included. */
export function keepsRhythm(
  calendars: readonly Calendar[],
  rhythm: Rhythm,
  now: string,
  zone: string,
): boolean {
  const plain = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)
  const key = JSON.stringify([calendars, rhythm, now, zone], plain)
  const known = answered.get(key)
  if (known !== undefined) return known
  const often =
    runsFrom(calendars, now, 15, zone).length > 1 && holes(calendars, rhythm, now, zone).length === 0
  if (answered.size >= REMEMBERED) answered.clear()
  answered.set(key, often)
  return often
}

/** Whether a job copies what the contract calls `wanted`: a path, or a database by its engine. */
export function holds(job: BackupJob, wanted: string): boolean {
  if (wanted.startsWith('/')) return pathCovered(job.paths, wanted) && !isLeftOut(wanted, job.excluded ?? [])
  const names = ENGINES[wanted.toLowerCase()] ?? [wanted.toLowerCase()]
  return job.databases.some((database) => names.includes(database.toLowerCase()))
}

/** Whether a timer starts it: a job that nothing starts makes no copy. */
export const isTimed = ({ timer }: BackupJob): boolean => timer?.enabled === true

/**
 * What was asked to be copied, each with the jobs that copy it; one entry with all of them where nothing was asked by name, or
 * nothing that any of them copies.
 */
export function jobsByScope(
  jobs: readonly BackupJob[],
  scope: readonly string[] = [],
): readonly { readonly wanted: string | null; readonly jobs: readonly BackupJob[] }[] {
  const asked = scope
    .map((wanted) => ({ wanted, jobs: jobs.filter((job) => holds(job, wanted)) }))
    .filter((each) => each.jobs.length > 0)
  return asked.length > 0 ? asked : [{ wanted: null, jobs }]
}

const ENGINES: Readonly<Record<string, readonly string[]>> = {
  mariadb: ['mariadb', 'mysql'],
  mysql: ['mariadb', 'mysql'],
  postgresql: ['postgresql', 'postgres'],
}

/** Whether copying `paths` copies `wanted` too. */
export function pathCovered(paths: readonly string[], wanted: string): boolean {
  // The root is left empty, so that everything begins with it and a slash.
  const clean = (path: string): string => path.replace(/\/+$/, '')
  return paths.some((path) => `${clean(wanted)}/`.startsWith(`${clean(path)}/`))
}

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

/** The servers that pass the others' traffic on. */
export function gateways(inventory: Inventory): readonly Server[] {
  return inventory.servers.filter((server) => isGateway(server, inventory))
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
  return eachGuest({ inventory: { servers: producers(subject) }, level: subject.level }, look, 'backups')
}
