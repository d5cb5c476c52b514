/** The disk of a Hetzner server, where it is not that of its size. */
import { label, type Scene, type ServerDraft } from '../draft.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

/** A server that was made larger without its disk has the one that it was made with. */
export function keepDisk({ reading }: Scene, resource: Resource, held: ServerDraft): void {
  if (resource.values.keep_disk !== true) return
  const size = reading.number<null>(resource, ['primary_disk_size'], null)
  if (!isUnknown(size) ? size !== null : resource.actions?.join() === 'update')
    held.rootGiB = size ?? unknown(label(resource, 'primary_disk_size'))
}
