/** What runs inside a VM: pure functions from a `GuestSpec` to the text that cloud-init gets. */
export { type ApplianceSpec, renderAppliance } from './appliance/index.ts'
export { renderGuest } from './render.ts'
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
