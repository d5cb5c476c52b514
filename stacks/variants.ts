/** The offers that are tried on every host, each with the options that some host may not be able to keep. */
import type { Text } from '../contract/promise.ts'

/** An offer with the options that some host may not be able to keep. */
export interface Variant {
  readonly title: Text
  readonly catalogue: string
  /** The service's own keys beside host, sites and size. */
  readonly service: Readonly<Record<string, unknown>>
  /** How many sites it takes. */
  readonly sites: 1 | 2
  /** Whether the two are datacenters of one city, where the host has such. @default two cities */
  readonly zones?: boolean
  readonly readings?: Readonly<Record<string, string>>
  readonly backup?: Readonly<Record<string, unknown>>
  /** Whether the vault is the store of the server's own region, spread over its datacenters, where the host has one. */
  readonly spread?: boolean
}

/** Of no use to anybody: its owner never had the other half. */
export const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g exploitant@example.net'

const title = (fr: string, en: string): Text => ({ fr, en })
const WEEK = { retentionDays: 7, scope: ['/srv'] }
const FORTNIGHT = { retentionDays: 14, scope: ['/srv', 'mariadb'] }
const axantis = 'axantis-2025.03'

export const VARIANTS: readonly Variant[] = [
  {
    title: title('VM Essentiel, à la lettre', 'VM Essentiel, to the letter'),
    catalogue: axantis,
    service: { offer: 'vm-essentiel' },
    sites: 1,
  },
  {
    title: title('VM Essentiel, lecture any-in-france', 'VM Essentiel, reading any-in-france'),
    catalogue: axantis,
    service: { offer: 'vm-essentiel' },
    sites: 1,
    readings: { 'essentiel.datacenter': 'any-in-france' },
  },
  {
    title: title('VM Avancé', 'VM Avancé'),
    catalogue: axantis,
    service: { offer: 'vm-avance' },
    sites: 1,
  },
  {
    title: title('VM Avancé, serveurs redondants', 'VM Avancé, redundant servers'),
    catalogue: axantis,
    service: { offer: 'vm-avance', redundancy: { hardware: ['servers', 'storage'] } },
    sites: 1,
  },
  {
    title: title(
      'VM Avancé, serveurs redondants et répartiteur',
      'VM Avancé, redundant servers and a balancer',
    ),
    catalogue: axantis,
    service: {
      offer: 'vm-avance',
      redundancy: { hardware: ['servers', 'balancer'] },
      firewall: { tier: 'basic', ports: ['80/tcp', '443/tcp'] },
    },
    sites: 1,
  },
  {
    title: title(
      'VM Avancé, serveurs redondants et une adresse qui passe de l’un à l’autre',
      'VM Avancé, redundant servers and an address that passes from one to the other',
    ),
    catalogue: axantis,
    service: { offer: 'vm-avance', redundancy: { hardware: ['servers'], address: '203.0.113.50' } },
    sites: 1,
  },
  {
    title: title('VM Avancé, deux sites', 'VM Avancé, two sites'),
    catalogue: axantis,
    service: { offer: 'vm-avance', redundancy: { geographic: true } },
    sites: 2,
  },
  {
    title: title(
      'VM Avancé, deux sites, lien privé et bascule',
      'VM Avancé, two sites, private link and switch',
    ),
    catalogue: axantis,
    service: {
      offer: 'vm-avance',
      redundancy: {
        geographic: true,
        link: true,
        switchover: { name: 'essai.example.fr', zone: 'example.fr' },
      },
    },
    sites: 2,
  },
  {
    title: title(
      'VM Avancé, deux sites et une adresse qui passe de l’un à l’autre',
      'VM Avancé, two sites and an address that passes from one to the other',
    ),
    catalogue: axantis,
    service: { offer: 'vm-avance', redundancy: { geographic: true, address: '203.0.113.50' } },
    sites: 2,
  },
  {
    title: title(
      'VM Avancé, deux datacenters d’une ville, lien privé et bascule',
      'VM Avancé, two datacenters of a city, private link and switch',
    ),
    catalogue: axantis,
    service: {
      offer: 'vm-avance',
      redundancy: {
        geographic: 'zones',
        link: true,
        switchover: { name: 'essai.example.fr', zone: 'example.fr' },
      },
    },
    sites: 2,
    zones: true,
  },
  {
    title: title('VM Avancé, sauvegarde', 'VM Avancé, backup'),
    catalogue: axantis,
    service: { offer: 'vm-avance' },
    sites: 1,
    backup: WEEK,
  },
  {
    title: title(
      'VM Avancé, sauvegarde dans un stockage réparti (lecture outlives-one)',
      'VM Avancé, backup in a spread store (reading outlives-one)',
    ),
    catalogue: axantis,
    service: { offer: 'vm-avance' },
    sites: 1,
    readings: { 'backup.spread-store': 'outlives-one' },
    backup: WEEK,
    spread: true,
  },
  {
    title: title('VM Avancé, sauvegarde redondante', 'VM Avancé, redundant backup'),
    catalogue: axantis,
    service: { offer: 'vm-avance', redundancy: { hardware: ['backup'] } },
    sites: 1,
    backup: WEEK,
  },
  {
    title: title('Cloud Datacenter, firewall standard', 'Cloud Datacenter, standard firewall'),
    catalogue: axantis,
    service: { offer: 'cloud-datacenter', firewall: { tier: 'standard', ports: ['443/tcp'] } },
    sites: 1,
  },
  {
    title: title('Cloud Datacenter, firewall avancé', 'Cloud Datacenter, advanced firewall'),
    catalogue: axantis,
    service: { offer: 'cloud-datacenter', firewall: { tier: 'advanced', ports: ['443/tcp'] } },
    sites: 1,
  },
  {
    title: title(
      'Cloud Datacenter, paire de firewalls standard',
      'Cloud Datacenter, pair of standard firewalls',
    ),
    catalogue: axantis,
    service: {
      offer: 'cloud-datacenter',
      firewall: { tier: 'standard', ports: ['443/tcp'] },
      redundancy: { hardware: ['firewall', 'servers', 'storage'] },
      size: { vcpu: 8, ramGiB: 32, storageGiB: 80 },
    },
    sites: 1,
  },
  {
    title: title(
      'Cloud Datacenter, paire de firewalls avancés',
      'Cloud Datacenter, pair of advanced firewalls',
    ),
    catalogue: axantis,
    service: {
      offer: 'cloud-datacenter',
      firewall: { tier: 'advanced', ports: ['443/tcp'] },
      redundancy: { hardware: ['firewall'] },
    },
    sites: 1,
  },
  {
    title: title('Infrastructure propre', 'Own infrastructure'),
    catalogue: 'progerance',
    service: { offer: 'infrastructure-propre', database: { engine: 'mariadb' } },
    sites: 1,
    backup: FORTNIGHT,
  },
  {
    title: title('Auto-hébergement loué', 'Rented self-hosting'),
    catalogue: 'proprietaire',
    service: { offer: 'auto-hebergement' },
    sites: 1,
    backup: { ...FORTNIGHT, key: 'owner', escrow: KEY },
  },
]
