/** Which offer can be built on which host: found out by building it, never written down by hand. */
import { App } from 'cdktf'
import { InputError, type Problem } from '../contract/errors.ts'
import { parseContract } from '../contract/load.ts'
import { type AnyPromise, say, type Text } from '../contract/promise.ts'
import { HOST_IDS, HOSTS, type HostId } from '../hosts/index.ts'
import { ClientStack } from './client-stack.ts'

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

const KEY =
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

/** Two sites of two cities where the host has them, and a place for the copies that suits the first. */
const PLACES: Readonly<
  Record<
    HostId,
    {
      readonly sites: readonly [string, string]
      readonly zones?: readonly [string, string]
      readonly vault: string
      /** A server of a region whose store is spread, and that store. */
      readonly spread?: readonly [site: string, vault: string]
    }
  >
> = {
  ikoula: { sites: ['REIMS', 'EPPES'], vault: 'EPPES' },
  hetzner: { sites: ['fsn1', 'nbg1'], vault: 'hel1' },
  scaleway: {
    sites: ['fr-par-1', 'nl-ams-1'],
    zones: ['fr-par-1', 'fr-par-2'],
    vault: 'nl-ams',
    spread: ['fr-par-1', 'fr-par'],
  },
  ovh: {
    sites: ['GRA11', 'SBG5'],
    zones: ['eu-west-par-a', 'eu-west-par-b'],
    vault: 'RBX',
    spread: ['eu-west-par-a', 'EU-WEST-PAR'],
  },
}

/** What came of building `variant` on `host`: null when it was built, else what refused it. */
export function tryOn(variant: Variant, host: HostId): readonly Problem[] | null {
  const built = build(variant, host)
  return 'problems' in built ? built.problems : null
}

/** What a contract for `variant` promises on `host`; nothing where it cannot be built. */
export function promisesOn(variant: Variant, host: HostId): readonly AnyPromise[] {
  const built = build(variant, host)
  return 'problems' in built ? [] : built.promises
}

type Built = { readonly promises: readonly AnyPromise[] } | { readonly problems: readonly Problem[] }

/** The contract that orders `variant` on `host`, as the text of its file. */
export function orderOf(variant: Variant, host: HostId): string {
  const { vault: apart, spread, ...places } = PLACES[host]
  const together = variant.spread ? spread : undefined
  const sites = together ?? ((variant.zones && places.zones) || places.sites)
  const vault = together?.[1] ?? apart
  const requested = '2026-01-01'
  return JSON.stringify({
    catalogue: variant.catalogue,
    client: { code: 'essai', name: 'Essai' },
    billing: { model: 'direct' },
    term: { start: requested, months: 12 },
    operators: { keys: [KEY], sources: ['192.0.2.10/32'] },
    readings: variant.readings ?? {},
    services: [
      {
        id: 'service',
        host,
        sites: sites.slice(0, variant.sites),
        size: { vcpu: 2, ramGiB: 4, storageGiB: 40 },
        ...variant.service,
        ...(variant.backup && { backup: { requested, vault, ...variant.backup } }),
      },
    ],
  })
}

function build(variant: Variant, host: HostId): Built {
  try {
    const loaded = parseContract(orderOf(variant, host), 'essai.yaml')
    new ClientStack(new App(), { contract: loaded.contract })
    return { promises: loaded.promises }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    throw error
  }
}

/** Hosts that can build `variant`. */
export function hostsFor(variant: Variant): HostId[] {
  return HOST_IDS.filter((host) => tryOn(variant, host) === null)
}

/** The table of `docs/generated/offers.md`, and under it why each missing cell is missing. */
export function offersPage(lang: 'fr' | 'en'): string {
  const words = WORDS[lang]
  const rows = VARIANTS.map((variant) => ({
    name: say(variant.title, lang),
    cells: HOST_IDS.map((host) => ({ host, problems: tryOn(variant, host) })),
  }))
  const table = rows.map(
    ({ name, cells }) => `| ${name} | ${cells.map(({ problems }) => (problems ? '✘' : '✔')).join(' | ')} |`,
  )
  const reasons = rows.flatMap(({ name, cells }) => {
    const able = cells.filter(({ problems }) => problems === null).map(({ host }) => HOSTS[host].name)
    return cells.flatMap(({ host, problems }) =>
      (problems ?? []).map((problem) => {
        const why = problem.why === null ? '' : ` — ${say(problem.why, lang)}`
        return `- **${name}, ${HOSTS[host].name}**: ${say(problem.what, lang)}${why}. ${words.able}: ${able.join(', ')}.`
      }),
    )
  })
  const header = `| ${words.offer} | ${HOST_IDS.map((host) => HOSTS[host].name).join(' | ')} |`
  const rule = `|---|${HOST_IDS.map(() => '---').join('|')}|`
  return `# ${words.title}\n\n${words.how}\n\n${[header, rule, ...table].join('\n')}\n\n${reasons.join('\n')}\n`
}

const WORDS = {
  fr: {
    title: 'Quelle offre chez quel hébergeur',
    how: 'Chaque case a été construite pour de bon\u00a0; une case qui manque dit quelle promesse l’en empêche. Ce fichier s’écrit par `npm run generate:offers`.',
    offer: 'offre',
    able: 'Possible chez',
  },
  en: {
    title: 'Which offer on which host',
    how: 'Every cell was built for real; a cell that is missing says which promise stands in the way. Written by `npm run generate:offers`.',
    offer: 'offer',
    able: 'Possible on',
  },
} as const
