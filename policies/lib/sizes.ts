/** What a server offers, from the size code that its host sells and the volumes attached to it. */
import type { Text } from '../../contract/promise.ts'
import { sizeOf } from '../../hosts/sizes.ts'
import type { Server, Volume } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { text } from './say.ts'

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

/**
 * Processors and memory of the size, disk of the size plus volumes attached. Null when our tables do not hold the
 * size. Throws UnknownRead where a value cannot be known.
 */
export function serverCapacity(server: Server, volumes: readonly Volume[]): Capacity | null {
  const code = know(server.size)
  const size = server.host === null ? undefined : sizeOf(server.host, code)
  if (size === undefined) return null
  const attached = volumes.filter(({ attachedTo }) => {
    if (attachedTo === null || isUnknown(attachedTo)) return false
    return 'address' in attachedTo && attachedTo.address === server.origin.address
  })
  const volumesGiB = attached.reduce((sum, { sizeGiB }) => sum + know(sizeGiB), 0)
  const { vcpu, ramGiB, diskGB } = size
  return { vcpu, ramGiB, storageGiB: diskOf(diskGB) + volumesGiB, diskKnown: diskGB !== null }
}

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

export function sizeText({ vcpu, ramGiB, storageGiB }: Size): string {
  return `${vcpu} vCPU, ${ramGiB} GiB RAM, ${storageGiB} GiB`
}
