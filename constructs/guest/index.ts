/** What runs inside a VM: pure functions from a `GuestSpec` to the text that cloud-init gets. */
export { type ApplianceSpec, buildAppliance, renderAppliance } from './appliance/index.ts'
export { buildGuest, renderGuest } from './render.ts'
export type { Channel, Rendered } from './settings.ts'
export { snapshotsToDelete } from './snapshots.ts'
export type {
  DatabaseEngine,
  GuestAccount,
  GuestBackup,
  GuestBackups,
  GuestClientAccount,
  GuestDisk,
  GuestFilter,
  GuestSpec,
} from './spec.ts'
export { alertRules, dashboard, renderSupervisor, type SupervisorSpec } from './supervisor/index.ts'
