/** Every policy, listed by hand: what is not here judges nothing. One file each, its id is its path. */
import accessNoClientKeys from './access/no-client-keys.ts'
import accessNoClientSources from './access/no-client-sources.ts'
import accessSshKeys from './access/ssh-keys.ts'
import backup321 from './backup/3-2-1.ts'
import backupContent from './backup/content.ts'
import backupKeyCustody from './backup/key-custody.ts'
import backupOnRequest from './backup/on-request.ts'
import backupOtherDatacenter from './backup/other-datacenter.ts'
import backupRetention from './backup/retention.ts'
import backupSchedule from './backup/schedule.ts'
import capacityPool from './capacity/pool.ts'
import capacitySize from './capacity/size.ts'
import changeClasses from './change/classes.ts'
import databaseConnections from './database/connections.ts'
import exclusivityOffer from './exclusivity/offer.ts'
import exclusivityUnclaimed from './exclusivity/unclaimed.ts'
import firewallAdminSources from './firewall/admin-sources.ts'
import firewallAdvanced from './firewall/advanced.ts'
import firewallBasic from './firewall/basic.ts'
import firewallStandard from './firewall/standard.ts'
import { HYGIENE } from './hygiene/index.ts'
import infrastructureOwner from './infrastructure/owner.ts'
import lifecycleDataAfterSuspension from './lifecycle/data-after-suspension.ts'
import lifecycleReversibility from './lifecycle/reversibility.ts'
import lifecycleSuspension from './lifecycle/suspension.ts'
import type { Pack, Policy } from './model.ts'
import redundancyHardware from './redundancy/hardware.ts'
import redundancyNone from './redundancy/none.ts'
import securityBase from './security/base.ts'
import securityNoSecret from './security/no-secret.ts'
import siteGeographicRedundancy from './site/geographic-redundancy.ts'
import siteJurisdiction from './site/jurisdiction.ts'
import siteResidency from './site/residency.ts'
import siteSingle from './site/single.ts'
import snapshotsLimits from './snapshots/limits.ts'
import supervisionMetrics from './supervision/metrics.ts'
import telemetryRetention from './telemetry/retention.ts'
import updatesMode from './updates/mode.ts'

export const POLICIES: readonly Policy[] = [
  accessNoClientKeys,
  accessNoClientSources,
  accessSshKeys,
  backup321,
  backupContent,
  backupKeyCustody,
  backupOnRequest,
  backupOtherDatacenter,
  backupRetention,
  backupSchedule,
  capacityPool,
  capacitySize,
  changeClasses,
  databaseConnections,
  exclusivityOffer,
  exclusivityUnclaimed,
  firewallAdminSources,
  firewallAdvanced,
  firewallBasic,
  firewallStandard,
  infrastructureOwner,
  lifecycleDataAfterSuspension,
  lifecycleReversibility,
  lifecycleSuspension,
  redundancyHardware,
  redundancyNone,
  securityBase,
  securityNoSecret,
  siteGeographicRedundancy,
  siteJurisdiction,
  siteResidency,
  siteSingle,
  snapshotsLimits,
  supervisionMetrics,
  telemetryRetention,
  updatesMode,
]

/** Packs that `--pack` takes beside the contract’s own policies. */
export const PACKS: readonly Pack[] = [HYGIENE]
