/** How far an address goes: between which places a host lets one address of the Internet move from a server to another. */
import type { HostId, Site, Source } from './model.ts'

interface Reach {
  /** Places of one name share an address; null where it goes nowhere, or nobody says. */
  readonly within: (site: Site) => string | null
  /** How far that is, as a clause after a colon. */
  readonly says: { readonly fr: string; readonly en: string }
  /** Null where no document was found. */
  readonly source: Source | null
}

const READ = '2026-11-22'
/** The guide's own example: an address of Strasbourg goes to Gravelines or Roubaix, and not to Beauharnois. */
const TOGETHER: readonly string[] = ['ovh-gra', 'ovh-rbx', 'ovh-sbg']
const ZONE = /-[abc]$|^ovh-(?:par|mil|mrs|bru|ams|lux|zrh)$/

export const REACHES: Readonly<Record<HostId, Reach>> = {
  ovh: {
    within: ({ datacenter }) =>
      TOGETHER.includes(datacenter) ? 'gra-rbx-sbg' : ZONE.test(datacenter) ? null : datacenter,
    says: {
      fr: 'une Additional IP peut basculer de Gravelines vers Roubaix ou Strasbourg, et d’un serveur à l’autre au sein d’une région à une zone',
      en: 'an Additional IP can move from Gravelines to Roubaix or Strasbourg, and between servers within a single-zone region',
    },
    source: { title: 'ovh/docs, additional-ip-migrate (updated 2023-01-04)', read: READ },
  },
  scaleway: {
    within: ({ code }) => code,
    says: {
      fr: 'une IP flexible est liée à un produit et à une zone',
      en: 'a flexible IP is scoped to one product and one zone',
    },
    source: { title: 'scaleway/docs-content, pages/ipam/concepts.mdx (2024-12-03)', read: READ },
  },
  hetzner: {
    within: ({ code }) => code,
    says: {
      fr: 'une IP flottante reste liée à son site d’origine, et rien ne dit qu’elle lui survive',
      en: 'a floating IP keeps its home location, and nothing says that it survives the loss of it',
    },
    source: { title: 'hetznercloud/terraform-provider-hcloud, docs/resources/floating_ip.md', read: READ },
  },
  ikoula: {
    within: () => null,
    says: {
      fr: 'une adresse y est liée à un serveur\u00a0: aucune adresse qui bascule vers un autre n’est établie',
      en: 'an address belongs to one server there: none that moves to another has been established',
    },
    source: null,
  },
}

/** Whether one address can be handed from a server of any of `sites` to one of any other. */
export function addressReaches(host: HostId, sites: readonly Site[]): boolean {
  const { within } = REACHES[host]
  const [first = null, ...others] = [...new Set(sites.map(within))]
  return first !== null && others.length === 0
}
