import { HOST_IDS, type HostId, type Source } from './model.ts'
import { SIZES } from './sizes.ts'

/** What a host bills by the month, as far as the offers use it. */
export const PRICED = ['server', 'volume-gib', 'bucket', 'address', 'balancer'] as const
export type Priced = (typeof PRICED)[number]

/** A monthly price before tax, as one source gave it on one day. */
export interface Price {
  readonly host: HostId
  readonly kind: Priced
  /** The host's code of a server size or balancer type; null where the kind has one price. */
  readonly code: string | null
  /** Euro cents a month; a fraction where the unit is small, e.g. a GiB. */
  readonly monthlyCents: number
  /** From this day the host sells to new orders at another price that was not established, `YYYY-MM-DD`. */
  readonly supersededOn?: string
  readonly source: Source
}

const HETZNER_APRIL: Source = {
  title: 'docs.vdhome.be, costs of a deployment of 2026-04-15, on the prices of 1 April 2026',
  read: '2026-11-22',
}
/** cloudtally.eu, 2026-05-28: announced for new orders and rescales, without tables. */
const HETZNER_JUNE = '2026-06-15'

const hetzner = (code: string, monthlyCents: number): Price => ({
  host: 'hetzner',
  kind: 'server',
  code,
  monthlyCents,
  supersededOn: HETZNER_JUNE,
  source: HETZNER_APRIL,
})

/**
 * Only what a public source was found for. OVHcloud, Scaleway and Ikoula publish their prices on pages that were not
 * read: they are unknown here, and a project states its own in a file.
 */
export const PRICES: readonly Price[] = [hetzner('cx23', 399), hetzner('cx33', 649)]

/** The price of one `kind` at `host`, the project's own before those held here; undefined when nobody said. */
export function priceOf(
  host: HostId,
  kind: Priced,
  code: string | null,
  own: readonly Price[] = [],
): Price | undefined {
  const same = (one: string | null) => one === null || one.toLowerCase() === code?.toLowerCase()
  return [...own, ...PRICES].find((price) => price.host === host && price.kind === kind && same(price.code))
}

/** Sizes that are sold and have no price here, by host: what is left to establish. */
export function unpricedSizes(): Readonly<Record<HostId, readonly string[]>> {
  const without = (host: HostId) =>
    SIZES.filter((size) => size.host === host && !size.deprecated && !priceOf(host, 'server', size.code)).map(
      ({ code }) => code,
    )
  return Object.fromEntries(HOST_IDS.map((host) => [host, without(host)])) as Record<HostId, string[]>
}
