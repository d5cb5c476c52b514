/** What each offer is called, to a client and in a report. */
import type { OfferId } from './model.ts'
import type { Text } from './promise.ts'

export const OFFER_TITLES: Readonly<Record<OfferId, Text>> = {
  'vm-essentiel': { fr: 'VM Essentiel', en: 'VM Essentiel' },
  'vm-avance': { fr: 'VM Avancé', en: 'VM Avancé' },
  'cloud-datacenter': { fr: 'Cloud Datacenter', en: 'Cloud Datacenter' },
  'infrastructure-propre': { fr: 'Infrastructure du prestataire', en: 'Provider’s own infrastructure' },
  'infrastructure-tierce': { fr: 'Infrastructure tierce', en: 'Third-party infrastructure' },
  'auto-hebergement': { fr: 'Hébergement par le propriétaire', en: 'Hosting by the owner' },
}
