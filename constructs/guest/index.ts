/** What runs inside a VM: pure functions from a `GuestSpec` to the text that cloud-init gets. */

export { renderGuest } from './render.ts'
export type {
  DatabaseEngine,
  GuestAccount,
  GuestBackup,
  GuestBackups,
  GuestClientAccount,
  GuestDisk,
  GuestFilter,
  GuestSpec,
  GuestVault,
} from './spec.ts'
