import { HOST_IDS, type HostId, type Source } from './model.ts'
import { ovh } from './ovh.ts'
import { PLAY2_ZONES, SCALEWAY_PRODUCTS, SIZES } from './sizes.ts'

/** What a host bills by the month, as far as the offers use it. */
export const PRICED = ['server', 'volume-gib', 'bucket', 'address', 'balancer'] as const
export type Priced = (typeof PRICED)[number]

/** A monthly price before tax, as one source gave it on one day. */
export interface Price {
  readonly host: HostId
  readonly kind: Priced
  /** The host's code of a server size or balancer type; null where the kind has one price. */
  readonly code: string | null
  /** The only sites that it is the price of, where another is billed otherwise. @default every site */
  readonly sites?: readonly string[]
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
/** The vendor's own figures as they were read from its price API, without the address that its page adds. */
const HETZNER_API: Source = {
  title:
    'website-price-api.hetzner.com on 2026-09-03 by robhunter/agentdeals#1286 (cx), and Hetzner’s price list on 2026-10-28 by moveinfra/eu-cloud-prices (ccx); before 15 June 2026, GET /v1/pricing on 2026-05-27 by devantler-tech/platform@cb791c6',
  read: '2026-11-22',
}
const HETZNER_VOLUMES: Source = {
  title:
    'GET /v1/pricing of fsn1 on 2026-05-27, as devantler-tech/platform@cb791c6 read it; the adjustment of 15 June 2026 is of servers',
  read: '2026-11-22',
}
/** Both readings agree. Regions of three zones and local zones have rates of their own, which were not read. */
const OVH_CATALOGUE: Source = {
  title:
    'api.ovh.com/v1/order/catalog/public/cloud on 2026-08-14 by mixxor/eu-cloud-prices, and on 2026-10-28 by moveinfra/eu-cloud-prices; hourly rate, 730 hours a month',
  read: '2026-11-22',
}
const ONE_ZONE = ovh.sites
  .filter(
    ({ code, region, serves }) => serves === 'compute' && region === undefined && !code.includes('-LZ-'),
  )
  .filter(({ country }) => ['FR', 'DE', 'PL'].includes(country))
  .map(({ code }) => code)
const SCALEWAY: Source = {
  title:
    'price list after 1 June 2026 (scaleway.com/pricing), as public cost sheets of August to October 2026 give it, 730 hours a month',
  read: '2026-11-22',
}
const NEW_ORDERS = '2026-06-15'

const ovhServer = (code: string, monthlyCents: number): Price => ({
  ...{ host: 'ovh', kind: 'server', code, monthlyCents },
  sites: ONE_ZONE,
  source: OVH_CATALOGUE,
})

const hetzner = (code: string, monthlyCents: number, earlier?: number): Price => ({
  host: 'hetzner',
  kind: 'server',
  code,
  monthlyCents,
  ...(earlier !== undefined && { ordered: { before: NEW_ORDERS, monthlyCents: earlier } }),
  source: HETZNER_API,
})

const scaleway = (kind: Priced, monthlyCents: number): Price => ({
  ...{ host: 'scaleway', kind, code: null, monthlyCents },
  source: SCALEWAY,
})
/** The monthly price that the API itself gives, in every zone unless said. */
const scalewayServer = (code: string, monthlyCents: number, sites?: readonly string[]): Price => ({
  ...{ host: 'scaleway', kind: 'server', code, monthlyCents },
  ...(sites && { sites }),
  source: SCALEWAY_PRODUCTS,
})
/** A size that fr-par-3 bills otherwise. */
const inParis3 = (code: string, monthlyCents: number, there: number): Price[] => [
  scalewayServer(code, monthlyCents, PLAY2_ZONES),
  scalewayServer(code, there, ['fr-par-3']),
]

/**
 * Only what a public source was found for. Ikoula's prices are those of each account; for balancers, OVHcloud's volumes and addresses
 * only lists kept by hand were found: they are unknown here, and a project states its own in a file.
 */
export const PRICES: readonly Price[] = [
  hetzner('cx23', 549, 399),
  hetzner('cx33', 849, 649),
  hetzner('cx43', 1599),
  hetzner('ccx23', 8599),
  hetzner('ccx33', 13849),
  { host: 'hetzner', kind: 'volume-gib', code: null, monthlyCents: 5.72, source: HETZNER_VOLUMES },
  { host: 'hetzner', kind: 'address', code: null, monthlyCents: 50, source: HETZNER },
  scalewayServer('PLAY2-PICO', 1042),
  scalewayServer('PLAY2-NANO', 2010),
  scalewayServer('PLAY2-MICRO', 4021),
  ...inParis3('PRO2-XXS', 4095, 6143),
  ...inParis3('PRO2-XS', 8191, 12286),
  ...inParis3('PRO2-S', 16307, 24460),
  ...inParis3('PRO2-M', 32613, 48920),
  scalewayServer('BASIC3-X2C-4G', 2880),
  scalewayServer('BASIC3-X2C-8G', 4323),
  scalewayServer('BASIC3-X4C-8G', 5767),
  scalewayServer('BASIC3-X4C-16G', 8647),
  scalewayServer('BASIC3-X8C-32G', 17286),
  scalewayServer('BASIC3-X16C-64G', 34550),
  // 20 GB of block storage of 5,000 operations cost 1.99 euros; a GiB is 1.07 GB.
  scaleway('volume-gib', 10.68),
  scaleway('address', 365),
  ovhServer('b3-8', 3738),
  ovhServer('b3-16', 7468),
  ovhServer('b3-32', 14936),
  ovhServer('b3-64', 29872),
  ovhServer('b3-128', 59787),
]

/**
 * The price of one `kind` at `host`, the project's own before those held here; undefined when nobody said.
 * @param options.own the project's own prices. @default none
 * @param options.site where it stands; null where that is not known. @default a site that the price is of
 */
export function priceOf(
  host: HostId,
  kind: Priced,
  code: string | null,
  { own = [], site }: { readonly own?: readonly Price[]; readonly site?: string | null } = {},
): Price | undefined {
  const same = (one: string | null) => one === null || one.toLowerCase() === code?.toLowerCase()
  const there = ({ sites }: Price) =>
    sites === undefined ||
    site === undefined ||
    sites.some((one) => one.toLowerCase() === site?.toLowerCase())
  return [...own, ...PRICES].find(
    (price) => price.host === host && price.kind === kind && same(price.code) && there(price),
  )
}

/** Sizes that are sold and have no price here, by host: what is left to establish. */
export function unpricedSizes(): Readonly<Record<HostId, readonly string[]>> {
  const without = (host: HostId) =>
    SIZES.filter((size) => size.host === host && !size.deprecated && !priceOf(host, 'server', size.code)).map(
      ({ code }) => code,
    )
  return Object.fromEntries(HOST_IDS.map((host) => [host, without(host)])) as Record<HostId, string[]>
}
