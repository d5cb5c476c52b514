/** The availability schemes of the catalogues, as data. A new one is one entry here. */
import type { Service } from '../contract/model.ts'
import type { Text } from '../contract/promise.ts'
import { ALWAYS, AXANTIS_HOURS, type Hours } from './calendar/hours.ts'
import type { Cause } from './model.ts'

export interface Band {
  /** The band holds strictly below this percentage, down to the next one. */
  readonly below: number
  /** Credit in percent of the monthly fee. */
  readonly percent: number
  /** The text gives this edge to two bands (reading sla.band-edges). */
  readonly sharedEdge?: boolean
}

export interface Scheme {
  readonly id: 'axantis' | 'progerance-own' | 'progerance-third-party'
  readonly article: string
  readonly title: Text
  /** Percent; met when the availability is at least this. */
  readonly objective: number
  readonly hours: Hours
  readonly hoursText: Text
  /** Highest edge first. */
  readonly bands: readonly Band[]
  /** Cap on the credits of any so many consecutive days, in percent of the monthly fee; null when none is set. */
  readonly cap: { readonly percent: number; readonly days: number; readonly article: string } | null
  readonly due: 'on-request' | 'next-invoice'
  /** Kinds of planned window that leave the count. */
  readonly planned: readonly ('maintenance' | 'backup')[]
  readonly plannedArticle: string
  /** Causes that excuse, with the article that says so. Any other cause counts. */
  readonly excuses: Readonly<Partial<Record<Cause, { readonly article: string; readonly title: Text }>>>
  /** Readings that change a figure of this scheme. */
  readonly readings: readonly string[]
}

const excuse = (article: string, fr: string, en: string) => ({ article, title: { fr, en } })
const forceMajeure = (article: string) => excuse(article, 'force majeure', 'force majeure')

const AXANTIS: Scheme = {
  id: 'axantis',
  article: '6',
  title: { fr: 'Disponibilité du service', en: 'Availability of the service' },
  objective: 99.85,
  hours: AXANTIS_HOURS,
  hoursText: { fr: 'lun.–ven. 8 h–18 h, hors jours fériés', en: 'Mon–Fri 8–18, holidays out' },
  bands: [
    { below: 99.85, percent: 5 },
    { below: 99.5, percent: 10, sharedEdge: true },
    { below: 97, percent: 20 },
  ],
  cap: { percent: 20, days: 30, article: '6' },
  due: 'on-request',
  planned: ['maintenance'],
  plannedArticle: '6 iii',
  excuses: {
    'third-party-equipment': excuse(
      '6 i',
      'équipement ou service non fourni par le prestataire',
      'equipment or service not supplied by the provider',
    ),
    client: excuse('6 ii', 'acte ou omission du client', 'act or omission of the client'),
    traffic: excuse(
      '6 iv',
      'trafic au-delà de la capacité du service',
      'traffic beyond the capacity of the service',
    ),
    telecom: excuse('6 v', 'autre opérateur de télécommunication', 'another telecommunication operator'),
    'client-uncooperative': excuse(
      '6 vi',
      'client indisponible ou ne coopérant pas',
      'client unavailable or not cooperating',
    ),
    'force-majeure': forceMajeure('6'),
  },
  readings: [
    'sla.denominator',
    'sla.band-edges',
    'sla.period',
    'sla.request',
    'sla.maintenance',
    'sla.downtime-start',
  ],
}

const PROGERANCE_BANDS: readonly Band[] = [
  { below: 99.9, percent: 10 },
  { below: 99.5, percent: 25 },
  { below: 99, percent: 50 },
  { below: 98.5, percent: 100 },
]

const PROGERANCE_EXCUSES: Scheme['excuses'] = {
  client: excuse('5.1', 'fait du client', 'act of the client'),
  application: excuse(
    '4',
    'code, modules ou thèmes : la garantie porte sur l’infrastructure',
    'code, modules or themes: the guarantee covers the infrastructure',
  ),
  intrusion: excuse(
    '5.4',
    'intrusion malgré les mesures raisonnables',
    'intrusion despite reasonable measures',
  ),
  authority: excuse('5.5', 'interruption demandée par une autorité', 'interruption ordered by an authority'),
  telecom: excuse(
    '5.6',
    'opérateur de transport ou fournisseur d’accès',
    'carrier or Internet access provider',
  ),
  'force-majeure': forceMajeure('9.1'),
}

const PROGERANCE_OWN: Scheme = {
  id: 'progerance-own',
  article: '4.4',
  title: { fr: 'Disponibilité, infrastructure propre', en: 'Availability, own infrastructure' },
  objective: 99.9,
  hours: ALWAYS,
  hoursText: { fr: '24 h/24, 7 j/7', en: 'at all hours' },
  bands: PROGERANCE_BANDS,
  cap: null,
  due: 'next-invoice',
  planned: ['maintenance', 'backup'],
  plannedArticle: '4.4',
  excuses: PROGERANCE_EXCUSES,
  readings: ['sla.maintenance', 'penalty.cap', 'penalty.invoice'],
}

const PROGERANCE_THIRD_PARTY: Scheme = {
  ...PROGERANCE_OWN,
  id: 'progerance-third-party',
  title: {
    fr: 'Disponibilité des services système, infrastructure tierce',
    en: 'Availability of system services, third-party infrastructure',
  },
  objective: 99.5,
  bands: PROGERANCE_BANDS.slice(1),
  excuses: {
    ...PROGERANCE_EXCUSES,
    hardware: excuse('4.4', 'incident matériel', 'hardware incident'),
    network: excuse('4.4', 'incident réseau', 'network incident'),
    'host-maintenance': excuse('4.4', 'maintenance de l’hébergeur', 'maintenance by the cloud provider'),
    'host-failure': excuse(
      '4.4',
      'défaillance des services de l’hébergeur',
      'failure of the cloud provider’s services',
    ),
    'third-party-equipment': excuse(
      '4.4',
      'hors de la responsabilité directe du prestataire',
      'outside the provider’s direct responsibility',
    ),
  },
  readings: ['sla.maintenance', 'penalty.third-party', 'penalty.cap', 'penalty.invoice'],
}

/** The scheme that a service is under; null when its catalogue promises no availability (proprietaire). */
export function schemeOf(offer: Service['offer']): Scheme | null {
  if (offer === 'infrastructure-propre') return PROGERANCE_OWN
  if (offer === 'infrastructure-tierce') return PROGERANCE_THIRD_PARTY
  return offer === 'auto-hebergement' ? null : AXANTIS
}

export const SCHEMES: readonly Scheme[] = [AXANTIS, PROGERANCE_OWN, PROGERANCE_THIRD_PARTY]
