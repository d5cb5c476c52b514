/** Every policy, listed by hand: what is not here judges nothing. One file each, its id is its path. */
import accessNoClientKeys from './access/no-client-keys.ts'
import accessNoClientSources from './access/no-client-sources.ts'
import accessSshKeys from './access/ssh-keys.ts'
import accessSshdObserved from './access/sshd-observed.ts'
import applicationUpkeep from './application/upkeep.ts'
import availabilityCredit from './availability/credit.ts'
import availabilityMonth from './availability/month.ts'
import backup321 from './backup/3-2-1.ts'
import backupAged from './backup/aged.ts'
import backupContent from './backup/content.ts'
import backupFresh from './backup/fresh.ts'
import backupKeyCustody from './backup/key-custody.ts'
import backupOnRequest from './backup/on-request.ts'
import backupOtherDatacenter from './backup/other-datacenter.ts'
import backupRetention from './backup/retention.ts'
import backupSchedule from './backup/schedule.ts'
import backupTimerObserved from './backup/timer-observed.ts'
import backupVolumeShown from './backup/volume-shown.ts'
import backupWhole from './backup/whole.ts'
import capacityPool from './capacity/pool.ts'
import capacitySize from './capacity/size.ts'
import changeClasses from './change/classes.ts'
import databaseConnections from './database/connections.ts'
import databaseObserved from './database/observed.ts'
import exclusivityOffer from './exclusivity/offer.ts'
import exclusivityUnclaimed from './exclusivity/unclaimed.ts'
import firewallAdminSources from './firewall/admin-sources.ts'
import firewallAdvanced from './firewall/advanced.ts'
import firewallBasic from './firewall/basic.ts'
import firewallObserved from './firewall/observed.ts'
import firewallStandard from './firewall/standard.ts'
import historyActions from './history/actions.ts'
import infrastructureOwner from './infrastructure/owner.ts'
import lifecycleDataAfterSuspension from './lifecycle/data-after-suspension.ts'
import lifecycleReversibility from './lifecycle/reversibility.ts'
import lifecycleSuspension from './lifecycle/suspension.ts'
import type { Policy } from './model.ts'
import ownerExit from './owner/exit.ts'
import redundancyHardware from './redundancy/hardware.ts'
import redundancyNone from './redundancy/none.ts'
import responseTimes from './response/times.ts'
import restoreDelay from './restore/delay.ts'
import restoreRehearsed from './restore/rehearsed.ts'
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
import updatesObserved from './updates/observed.ts'

export { PACKS } from './packs.ts'

export const POLICIES: readonly Policy[] = [
  accessNoClientKeys,
  accessNoClientSources,
  accessSshKeys,
  accessSshdObserved,
  applicationUpkeep,
  availabilityCredit,
  availabilityMonth,
  backup321,
  backupAged,
  backupContent,
  backupFresh,
  backupKeyCustody,
  backupOnRequest,
  backupOtherDatacenter,
  backupRetention,
  backupSchedule,
  backupTimerObserved,
  backupVolumeShown,
  backupWhole,
  capacityPool,
  capacitySize,
  changeClasses,
  databaseConnections,
  databaseObserved,
  exclusivityOffer,
  exclusivityUnclaimed,
  firewallAdminSources,
  firewallAdvanced,
  firewallBasic,
  firewallObserved,
  firewallStandard,
  historyActions,
  infrastructureOwner,
  lifecycleDataAfterSuspension,
  lifecycleReversibility,
  lifecycleSuspension,
  ownerExit,
  redundancyHardware,
  redundancyNone,
  responseTimes,
  restoreDelay,
  restoreRehearsed,
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
  updatesObserved,
]
