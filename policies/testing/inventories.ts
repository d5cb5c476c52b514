/** Small inventories for tests, from one truthful server on. */
import type { BackupJob, Guest, Inventory, Server } from '../../inventory/model.ts'
import { NOTHING } from '../../inventory/model.ts'
import { unknown } from '../../inventory/values.ts'
import { makeBackup, makeGuest } from './guests.ts'
import { makeServer, makeVault } from './things.ts'

export function makeInventory(parts: Partial<Inventory> = {}): Inventory {
  return {
    ...{ stage: 'state', file: 'terraform.tfstate', stack: 'c' },
    ...NOTHING,
    ...{ servers: [makeServer()], vaults: [makeVault()] },
    ...parts,
  }
}

/** An inventory whose one server, or its guest, is replaced in part. */
export const withServer = (server: Partial<Server>, parts: Partial<Inventory> = {}): Inventory =>
  makeInventory({ servers: [makeServer(server)], ...parts })
export const withGuest = (guest: Partial<Guest>, parts: Partial<Inventory> = {}): Inventory =>
  withServer({ guest: makeGuest(guest) }, parts)
export const withJob = (job: Partial<BackupJob>, parts: Partial<Inventory> = {}): Inventory =>
  withGuest({ backups: [makeBackup(job)] }, parts)

export const UNKNOWN = unknown('some.attribute')

/** A server whose cloud-init is only a hash: whatever is inside cannot be told. */
export const HASHED = withServer({ guest: unknown('user_data', 'hash-only') })
/** A server without any cloud-init. */
export const BARE = withServer({ guest: null })
