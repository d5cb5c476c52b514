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
  /** What is ordered before a day, `YYYY-MM-DD`, goes on at the price that it was ordered at. */
  readonly ordered?: { readonly before: string; readonly monthlyCents: number }
  readonly source: Source
}

const HETZNER: Source = {
  title:
    'price adjustment of 15 June 2026 (docs.hetzner.com), as public deployment notes of summer 2026 give it; before that, the prices of 1 April 2026 by docs.vdhome.be',
  read: '2026-11-22',
}
const SCALEWAY: Source = {
  title:
    'price list after 1 June 2026 (scaleway.com/pricing), as public cost sheets of August to October 2026 give it, 730 hours a month',
  read: '2026-11-22',
}
const NEW_ORDERS = '2026-06-15'

const hetzner = (code: string, monthlyCents: number, earlier?: number): Price => ({
  host: 'hetzner',
  kind: 'server',
  code,
  monthlyCents,
  ...(earlier !== undefined && { ordered: { before: NEW_ORDERS, monthlyCents: earlier } }),
  source: HETZNER,
})

const scaleway = (kind: Priced, code: string | null, monthlyCents: number): Price => ({
  host: 'scaleway',
  kind,
  code,
  monthlyCents,
  source: SCALEWAY,
})

/**
 * Only what a public source was found for. No list of OVHcloud's prices after April 2026 was, and Ikoula's are those of each
 * account: they are unknown here, and a project states its own in a file.
 */
export const PRICES: readonly Price[] = [
  hetzner('cx23', 549, 399),
  hetzner('cx33', 849, 649),
  hetzner('cx43', 1599),
  hetzner('ccx23', 8599),
  { host: 'hetzner', kind: 'address', code: null, monthlyCents: 50, source: HETZNER },
  scaleway('server', 'PLAY2-PICO', 1022),
  scaleway('server', 'PLAY2-NANO', 2010),
  scaleway('server', 'PLAY2-MICRO', 4020),
  scaleway('server', 'PRO2-XXS', 4095),
  // 20 GB of block storage of 5,000 operations cost 1.99 euros; a GiB is 1.07 GB.
  scaleway('volume-gib', null, 10.68),
  scaleway('address', null, 365),
]

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
