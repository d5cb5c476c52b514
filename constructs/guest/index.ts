/** What runs inside a VM: pure functions from a `GuestSpec` to the text that cloud-init gets. */

export {
  type ApplianceSpec,
  type Inspection,
  type IpsecPeer,
  type Published,
  renderAppliance,
  type SslVpn,
} from './appliance/index.ts'
export { renderGuest } from './render.ts'
export { type HostSnapshot, type SnapshotLimit, snapshotsToDelete } from './snapshots.ts'
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
export { alertRules, dashboard, renderSupervisor, type SupervisorSpec } from './supervisor/index.ts'
export { VAULT_PATH } from './vault.ts'
