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
      fr: 'une Additional IP passe de Gravelines à Roubaix ou Strasbourg, et d’un serveur à l’autre d’une région d’une zone',
      en: 'an Additional IP goes from Gravelines to Roubaix or Strasbourg, and from server to server of a region of one zone',
    },
    source: { title: 'ovh/docs, additional-ip-migrate (updated 2023-01-04)', read: READ },
  },
  scaleway: {
    within: ({ code }) => code,
    says: {
      fr: 'une IP flexible tient à un produit et à une zone',
      en: 'a flexible IP is scoped to one product and one zone',
    },
    source: { title: 'scaleway/docs-content, pages/ipam/concepts.mdx (2024-12-03)', read: READ },
  },
  hetzner: {
    within: ({ code }) => code,
    says: {
      fr: 'une IP flottante garde son lieu d’origine, et rien ne dit qu’elle lui survive',
      en: 'a floating IP keeps its home location, and nothing says that it outlives it',
    },
    source: { title: 'hetznercloud/terraform-provider-hcloud, docs/resources/floating_ip.md', read: READ },
  },
  ikoula: {
    within: () => null,
    says: {
      fr: 'une adresse y est celle d’un serveur\u00a0: aucune qui passe à un autre n’est établie',
      en: 'an address is a server’s own there: none that passes to another was established',
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
