/** Every rule that refuses a contract. */
import { ownerHoldsKey, readableScope, soldRetention } from './backup.ts'
import { withinTerm } from './dates.ts'
import { essentielList } from './essentiel.ts'
import { fittingTier, soundPorts } from './firewall.ts'
import { noClientAccess } from './managed.ts'
import { knownReadings } from './readings.ts'
import {
  addressBetweenServers,
  betweenSites,
  doubledFirewall,
  nameInZone,
  secondVaultOrdered,
} from './redundancy.ts'
import {
  backToBackDocument,
  knownServices,
  soundArticles,
  soundClauses,
  uniqueDocuments,
} from './references.ts'
import { hostKeepsPlace } from './residency.ts'
import type { Rule } from './rule.ts'
import { completeService, soldOffer, uniqueServices } from './services.ts'
import { knownSite, siteCount, vaultElsewhere } from './sites.ts'

/** What every contract must satisfy, whatever its catalogue's readings; if one fails, the next list is not asked. */
export const FIRST: readonly Rule[] = [
  knownReadings,
  uniqueServices,
  soldOffer,
  completeService,
  knownSite,
  soundArticles,
]

/** What the catalogue makes of it. */
export const SECOND: readonly Rule[] = [
  knownServices,
  uniqueDocuments,
  soundClauses,
  backToBackDocument,
  essentielList,
  siteCount,
  hostKeepsPlace,
  vaultElsewhere,
  soldRetention,
  ownerHoldsKey,
  readableScope,
  fittingTier,
  doubledFirewall,
  betweenSites,
  addressBetweenServers,
  nameInZone,
  secondVaultOrdered,
  soundPorts,
  noClientAccess,
  withinTerm,
]
