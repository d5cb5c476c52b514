/** What Terraform was told of and may not have written into its state: remembered, so that nothing is made twice. */
import { processLives } from '../cloud/lock.ts'
import type { CloudObject } from '../cloud/model.ts'
import type { CloudStore } from '../cloud/store.ts'

/** The connection of an object whose announcement is known to be lost. */
export const NOBODY = 'nobody'

export interface Announcements {
  /** An answer that names the object is on its way. */
  told(object: CloudObject): void
  /** The terraform that asked for the object is gone and never said goodbye. */
  isAbandoned(pending: NonNullable<CloudObject['pending']>): boolean
  /** The answer did not arrive: the same demand, made again, is given this object. */
  markLost(object: CloudObject): void
  /** Terraform knows these objects: their answer reached it. */
  confirm(objects: readonly CloudObject[]): Promise<void>
  /** Terraform ended well, hence keeps in its state what it was told of. */
  confirmAll(): Promise<void>
}

export function announcements(store: CloudStore, session: string): Announcements {
  const unconfirmed = new Set<CloudObject>()

  function isAbandoned(pending: NonNullable<CloudObject['pending']>): boolean {
    if (pending.peer === NOBODY) return true
    if (pending.session === session) return false
    const pid = Number(pending.session.split('-').at(-1))
    return !Number.isInteger(pid) || !processLives(pid)
  }

  function confirm(objects: readonly CloudObject[]): Promise<void> {
    if (objects.length === 0) return Promise.resolve()
    return store.change(
      ({ data, write }) => {
        for (const { type, key } of objects) {
          const now = data.objects[type]?.[key]
          if (!now?.pending) continue
          const { pending: _, ...known } = now
          write({ put: known })
        }
      },
      { lazy: true },
    )
  }

  function confirmAll(): Promise<void> {
    const objects = [...unconfirmed]
    unconfirmed.clear()
    return confirm(objects)
  }

  function markLost(object: CloudObject): void {
    unconfirmed.delete(object)
    store
      .change(({ data, write }) => {
        const now = data.objects[object.type]?.[object.key]
        if (now?.pending) write({ put: { ...now, pending: { ...now.pending, peer: NOBODY } } })
      })
      .catch(() => {})
  }

  const told = (object: CloudObject): void => void unconfirmed.add(object)
  return { told, isAbandoned, markLost, confirm, confirmAll }
}
