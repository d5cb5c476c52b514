/** The few questions that a first contract needs; everything else has a default that can be edited. */
import { HOSTS, type HostId } from '../../hosts/index.ts'
import { AREAS } from '../areas.ts'
import { CATALOGUES } from '../catalogues/index.ts'
import type { CatalogueId, OfferId } from '../model.ts'
import { OFFER_TITLES } from '../offers.ts'
import type { Text } from '../promise.ts'

export type Answers = Readonly<Record<string, string>>

export interface Question {
  readonly id: string
  readonly text: Text
  /** Asked only when this holds of the answers so far. @default always */
  applies?(answers: Answers): boolean
  /** The words that are accepted; free text when absent. */
  choices?(answers: Answers): readonly string[]
  readonly default?: string | ((answers: Answers) => string)
  /** What a free answer must look like. */
  readonly pattern?: RegExp
}

const isProvisioned = ({ offer }: Answers): boolean => offer !== 'infrastructure-tierce'
const mayBackUp = ({ offer }: Answers): boolean =>
  offer !== 'vm-essentiel' && offer !== 'infrastructure-tierce'

/** Sites for servers that the host has, as the catalogue lets it be chosen. */
function sitesFor({ host, catalogue }: Answers): readonly string[] {
  const sites = HOSTS[host as HostId]?.sites.filter((site) => site.serves !== 'object') ?? []
  const allowed = (country: string) =>
    catalogue === 'axantis-2025.03'
      ? country === 'FR'
      : catalogue === 'proprietaire'
        ? AREAS.EEA.has(country)
        : true
  return sites.filter((site) => allowed(site.country)).map((site) => site.code)
}

/** Hosts that can keep the offer under the letter of its text. */
function hostsFor({ catalogue, offer }: Answers): readonly string[] {
  if (offer === 'vm-essentiel') return ['ikoula']
  return catalogue === 'axantis-2025.03'
    ? ['ovh', 'scaleway', 'ikoula']
    : ['hetzner', 'scaleway', 'ovh', 'ikoula']
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'catalogue',
    text: { fr: 'Quel texte type\u00a0?', en: 'Which standard text?' },
    choices: () => Object.keys(CATALOGUES),
    default: 'axantis-2025.03',
  },
  {
    id: 'code',
    text: { fr: 'Code du client (minuscules et tirets)\u00a0?', en: 'Client code (lowercase and hyphens)?' },
    pattern: /^[a-z][a-z0-9-]{0,38}$/,
  },
  { id: 'name', text: { fr: 'Nom du client\u00a0?', en: 'Client name?' }, pattern: /\S/ },
  {
    id: 'start',
    text: {
      fr: 'Premier jour du contrat (AAAA-MM-JJ)\u00a0?',
      en: 'First day of the contract (YYYY-MM-DD)?',
    },
    pattern: /^\d{4}-\d{2}-\d{2}$/,
  },
  {
    id: 'months',
    text: { fr: 'Durée, en mois\u00a0?', en: 'Term, in months?' },
    default: '12',
    pattern: /^[1-9]\d{0,3}$/,
  },
  {
    id: 'offer',
    text: { fr: 'Quelle offre\u00a0?', en: 'Which offer?' },
    choices: ({ catalogue }) => CATALOGUES[catalogue as CatalogueId].offers,
    default: ({ catalogue }) => CATALOGUES[catalogue as CatalogueId].offers[0] ?? '',
  },
  {
    id: 'service',
    text: { fr: 'Nom court du service\u00a0?', en: 'Short name for the service?' },
    default: 'web',
    pattern: /^[a-z][a-z0-9-]{0,38}$/,
  },
  {
    id: 'host',
    text: { fr: 'Quel hébergeur\u00a0?', en: 'Which cloud provider?' },
    applies: isProvisioned,
    choices: hostsFor,
    default: (answers) => hostsFor(answers)[0] ?? '',
  },
  {
    id: 'site',
    text: { fr: 'Quel site\u00a0?', en: 'Which site?' },
    applies: isProvisioned,
    choices: sitesFor,
    default: (answers) => sitesFor(answers)[0] ?? '',
  },
  {
    id: 'vcpu',
    text: { fr: 'vCPU\u00a0?', en: 'vCPU?' },
    applies: isProvisioned,
    default: '2',
    pattern: /^[1-9]\d{0,2}$/,
  },
  {
    id: 'ramGiB',
    text: { fr: 'Mémoire, en Gio\u00a0?', en: 'Memory, in GiB?' },
    applies: isProvisioned,
    default: '4',
    pattern: /^[1-9]\d{0,3}$/,
  },
  {
    id: 'storageGiB',
    text: { fr: 'Stockage, en Gio\u00a0?', en: 'Storage, in GiB?' },
    applies: isProvisioned,
    default: '40',
    pattern: /^[1-9]\d{0,5}$/,
  },
  {
    id: 'backup',
    text: { fr: 'Sauvegarde demandée\u00a0?', en: 'Backup requested?' },
    applies: mayBackUp,
    choices: () => ['yes', 'no'],
    default: 'yes',
  },
  {
    id: 'retentionDays',
    text: { fr: 'Conservation des sauvegardes, en jours\u00a0?', en: 'Backup retention, in days?' },
    applies: (answers) => mayBackUp(answers) && answers.backup === 'yes',
    choices: ({ catalogue }) =>
      catalogue === 'axantis-2025.03'
        ? ['7', '31']
        : catalogue === 'progerance'
          ? ['14']
          : ['31', '60', '90'],
    default: ({ catalogue }) => (catalogue === 'progerance' ? '14' : '31'),
  },
  {
    id: 'managed',
    text: { fr: 'Infogérance\u00a0?', en: 'Infogérance?' },
    applies: ({ catalogue }) => catalogue === 'axantis-2025.03',
    choices: () => ['no', 'partial', 'complete'],
    default: 'no',
  },
  {
    id: 'adminSource',
    text: { fr: 'Réseau d’administration (CIDR)\u00a0?', en: 'Admin network (CIDR)?' },
    applies: isProvisioned,
    pattern: /^[0-9a-fA-F.:]+\/\d{1,3}$/,
  },
  {
    id: 'billing',
    text: { fr: 'Qui facture l’hébergement\u00a0?', en: 'Who bills the hosting?' },
    choices: () => ['direct', 'partner', 'reseller'],
    default: 'direct',
  },
]

/** How a choice reads to a person, where it differs from its value. */
export function choiceTitle(question: string, value: string): Text | null {
  return question === 'offer'
    ? OFFER_TITLES[value as OfferId]
    : question === 'catalogue'
      ? CATALOGUES[value as CatalogueId].title
      : null
}
