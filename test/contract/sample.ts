/** A sound contract to spoil: each test changes the one thing it is about. */
import { readFileSync } from 'node:fs'
import { InputError, type Problem } from '../../contract/errors.ts'
import { type LoadedContract, parseContract } from '../../contract/load.ts'

export const AVANCE = readFileSync(new URL('fixtures/avance.yaml', import.meta.url), 'utf8')

export const PROGERANCE = `catalogue: progerance
client: { code: boutique, name: Boutique }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - id: shop
    offer: infrastructure-propre
    host: hetzner
    sites: [fsn1]
    size: { vcpu: 2, ramGiB: 4, storageGiB: 60 }
    application: prestashop
    database: { engine: mariadb, connections: 80 }
    backup: { requested: 2026-09-15, retentionDays: 14, scope: [/srv, mariadb], vault: hel1 }
    firewall: { tier: basic, ports: [443/tcp], adminSources: [198.51.100.7/32] }
    supportLevel: "2"
    monthlyFeeCents: 9900
`

export const ESSENTIEL = `catalogue: axantis-2025.03
client: { code: vitrine, name: Vitrine }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - id: web
    offer: vm-essentiel
    host: ikoula
    sites: [REIMS]
    size: { vcpu: 1, ramGiB: 2, storageGiB: 20 }
    firewall: { tier: basic, ports: [443/tcp] }
`

export const DATACENTER = `catalogue: axantis-2025.03
client: { code: pool, name: Pool }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - id: dc
    offer: cloud-datacenter
    host: scaleway
    sites: [fr-par-1]
    size: { vcpu: 8, ramGiB: 32, storageGiB: 500 }
    backup: { requested: 2026-10-01, retentionDays: 31, scope: [/srv] }
    firewall: { tier: advanced }
`

export const OWNER = `catalogue: proprietaire
client: { code: cabinet, name: Cabinet }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - id: files
    offer: auto-hebergement
    host: hetzner
    sites: [nbg1]
    size: { vcpu: 2, ramGiB: 4, storageGiB: 100 }
    application: nextcloud
    backup: { requested: 2026-10-01, retentionDays: 60, scope: [/srv, postgresql], vault: fsn1, key: owner }
`

export const THIRD_PARTY = `catalogue: progerance
client: { code: tiers, name: Tiers }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
services:
  - { id: site, offer: infrastructure-tierce }
`

export const ALL = { AVANCE, PROGERANCE, ESSENTIEL, DATACENTER, OWNER, THIRD_PARTY }

export const load = (text: string): LoadedContract => parseContract(text, 'contract.yaml')

/** The problems that a text is refused with; none when it loads. */
export function refusals(text: string): readonly Problem[] {
  try {
    load(text)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

/** `text` with `from` replaced, which must be there. */
export function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`)
  return text.replace(from, to)
}
