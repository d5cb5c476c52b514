/** What a server offers, from the size code that its host sells and the volumes attached to it. */
import type { Text } from '../../contract/promise.ts'
import { type ServerSize, SIZES, sizeOf, soldAt } from '../../hosts/sizes.ts'
import type { Server, Volume } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { text } from './say.ts'
import { hangsOn } from './vault-servers.ts'

export interface Size {
  readonly vcpu: number
  readonly ramGiB: number
  readonly storageGiB: number
}

export interface Capacity extends Size {
  /** False when the disk of the size is chosen apart: then the storage is at least what is counted. */
  readonly diskKnown: boolean
}

/** 10^9 bytes against 2^30: hosts state disks in GB, contracts order GiB; the same figure is taken as meant. */
const diskOf = (diskGB: number | null): number => diskGB ?? 0

/** GiB of the volumes that bear the data of `server`: attached to it, without those that only hold copies of it. */
export function dataGiB({ origin, guest }: Server, volumes: readonly Volume[]): number {
  const copies =
    guest === null || isUnknown(guest)
      ? []
      : guest.backups.flatMap(({ target }) => (target?.kind === 'volume' ? [target.address] : []))
  return volumes
    .filter((volume) => hangsOn(volume.attachedTo, { origin }) && !copies.includes(volume.origin.address))
    .reduce((sum, { sizeGiB }) => sum + know(sizeGiB), 0)
}

const soldAs = (server: Server): ServerSize | undefined =>
  server.host === null ? undefined : sizeOf(server.host, know(server.size))

/**
 * Processors and memory of the size, disk of the size plus the volumes with data. Null when our tables do not hold the
 * size. Throws UnknownRead where a value cannot be known.
 */
export function serverCapacity(server: Server, volumes: readonly Volume[]): Capacity | null {
  const size = soldAs(server)
  if (size === undefined) return null
  const { vcpu, ramGiB, diskGB } = size
  const disk = server.rootGiB === undefined ? diskGB : know(server.rootGiB)
  return { vcpu, ramGiB, storageGiB: diskOf(disk) + dataGiB(server, volumes), diskKnown: disk !== null }
}

/** No host sells a volume under ten GiB. */
const SMALLEST_VOLUME_GIB = 10

/** The most data volumes that `ordered` calls for. */
export const mostGiB = ({ storageGiB }: Size): number => Math.max(storageGiB, SMALLEST_VOLUME_GIB)

/**
 * The smallest size that the host of `server` sells and that keeps `ordered` on the same volumes, when it is below the
 * server's own in processors or memory and above it in neither; null when the server has the least that will do.
 */
export function smallerSize(server: Server, volumes: readonly Volume[], ordered: Size): ServerSize | null {
  const has = soldAs(server)
  if (has === undefined) return null
  const onVolumes = dataGiB(server, volumes)
  const enough = ({ vcpu, ramGiB, diskGB }: ServerSize): boolean =>
    vcpu >= ordered.vcpu &&
    ramGiB >= ordered.ramGiB &&
    (diskGB === null || diskGB + onVolumes >= ordered.storageGiB)
  const below = SIZES.filter(
    (one) =>
      one.host === has.host &&
      !one.deprecated &&
      soldAt(one, know(server.site)) &&
      enough(one) &&
      isBelow(one, has),
  )
  return below.sort((a, b) => a.ramGiB - b.ramGiB || a.vcpu - b.vcpu)[0] ?? null
}

/** Less of processors or of memory, and more of neither. */
export const isBelow = (one: Omit<Size, 'storageGiB'>, other: Omit<Size, 'storageGiB'>): boolean =>
  one.vcpu <= other.vcpu && one.ramGiB <= other.ramGiB && (one.vcpu < other.vcpu || one.ramGiB < other.ramGiB)

const NAMES: Readonly<Record<keyof Size, Text>> = {
  vcpu: text('vCPU', 'vCPU'),
  ramGiB: text('mémoire', 'memory'),
  storageGiB: text('stockage', 'storage'),
}

/** What `has` lacks of `wants`, by name; nothing when it covers it. */
export function lacks(has: Size, wants: Size): readonly Text[] {
  return (['vcpu', 'ramGiB', 'storageGiB'] as const)
    .filter((key) => has[key] < wants[key])
    .map((key) => NAMES[key])
}

/** Whether only the storage is short, and might not be once the disk is known. */
export function onlyDiskUnknown(has: Capacity, wants: Size): boolean {
  return !has.diskKnown && has.vcpu >= wants.vcpu && has.ramGiB >= wants.ramGiB
}

export function sizeText({ vcpu, ramGiB, storageGiB }: Size): Text {
  return text(
    `${vcpu} vCPU, ${ramGiB} Gio de mémoire, ${storageGiB} Gio de stockage`,
    `${vcpu} vCPU, ${ramGiB} GiB RAM, ${storageGiB} GiB storage`,
  )
}
