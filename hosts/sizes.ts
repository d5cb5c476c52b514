import type { HostId, Source } from './model.ts'

/** A size that a host sells, under the code its API takes. */
export interface ServerSize {
  readonly host: HostId
  readonly code: string
  readonly vcpu: number
  /** As the host states it; its gigabytes of memory are GiB. */
  readonly ramGiB: number
  /** The disk that comes with the server, as the host states it; null where it is chosen apart or not established. */
  readonly diskGB: number | null
  /** The only sites that sell it, where that was established; otherwise every site is taken to. */
  readonly sites?: readonly string[]
  /** Withdrawn, or announced as such: never chosen, still recognised on a server that runs. */
  readonly deprecated?: boolean
  /** The code that the host sells in its place. */
  readonly replacedBy?: string
  readonly source: Source
}

const CNAP: Source = {
  title:
    'docs.cnap.tech, Hetzner server types; generation confirmed by the provider tests; European locations only by public deployment notes of 2026',
  read: '2026-11-22',
}
/** Also for where they are sold: the shared x86 sizes in the European locations only. */
const EUROPE = ['fsn1', 'nbg1', 'hel1'] as const
const HETZNER_FLEETS: Source = {
  title: 'public fleet notes of Hetzner users (CCX23 4 vCPU 16 GB 160 GB; CCX33 8 vCPU 240 GB)',
  read: '2026-11-22',
}
const HETZNER_OLD: Source = {
  title: 'apricote/hcloud-upload-image#129, hetznercloud/cli#1211: cx*2 and cpx*1 deprecated 2025-10-16',
  read: '2026-11-22',
}
const OVH_B3: Source = {
  title: 'OVHcloud b3 family: memory in the name, one vCPU for 4 GB; b3-8 confirmed by the provider tests',
  read: '2026-11-22',
}
/** The answers to GET /instance/v1/zones/…/products/servers, in the test recordings of the two programs. */
export const SCALEWAY_PRODUCTS: Source = {
  title:
    'Scaleway API on 2026-07-30, recorded by terraform-provider-scaleway; it-mil-1 on 2026-07-01, by scaleway-cli',
  read: '2026-11-22',
}
/** The zones with both PLAY2 and PRO2: fr-par-3 has PRO2 alone, it-mil-1 has neither. */
export const PLAY2_ZONES = [
  ...['fr-par-1', 'fr-par-2', 'nl-ams-1', 'nl-ams-2', 'nl-ams-3'],
  ...['pl-waw-1', 'pl-waw-2', 'pl-waw-3'],
] as const
const BASIC3_ZONES = ['fr-par-1', 'fr-par-2', 'nl-ams-1', 'nl-ams-2', 'it-mil-1'] as const
const IKOULA_OFFERINGS: Source = {
  title: 'CloudStack service offerings are named by the operator of each account; these names are ours',
  read: '2026-11-22',
}

type Row = readonly [code: string, vcpu: number, ramGiB: number, diskGB: number | null]

const sizes = (host: HostId, source: Source, rows: readonly Row[]): ServerSize[] =>
  rows.map(([code, vcpu, ramGiB, diskGB]) => ({ host, code, vcpu, ramGiB, diskGB, source }))

const withdrawn = (
  host: HostId,
  source: Source,
  rows: readonly (readonly [...Row, string])[],
): ServerSize[] =>
  rows.map(([code, vcpu, ramGiB, diskGB, replacedBy]) => ({
    ...{ host, code, vcpu, ramGiB, diskGB, source },
    deprecated: true,
    replacedBy,
  }))

/** x86 sizes only: an image is resolved for the architecture of its size, and the offers promise one of them. */
export const SIZES: readonly ServerSize[] = [
  ...sizes('hetzner', CNAP, [
    ['cx23', 2, 4, 40],
    ['cx33', 4, 8, 80],
    ['cx43', 8, 16, 160],
  ]).map((size) => ({ ...size, sites: EUROPE })),
  ...sizes('hetzner', HETZNER_FLEETS, [
    ['ccx23', 4, 16, 160],
    ['ccx33', 8, 32, 240],
  ]),
  ...withdrawn('hetzner', HETZNER_OLD, [
    ['cx22', 2, 4, 40, 'cx23'],
    ['cx32', 4, 8, 80, 'cx33'],
    ['cx42', 8, 16, 160, 'cx43'],
  ]),
  ...sizes('ovh', OVH_B3, [
    ['b3-8', 2, 8, null],
    ['b3-16', 4, 16, null],
    ['b3-32', 8, 32, null],
    ['b3-64', 16, 64, null],
    ['b3-128', 32, 128, null],
  ]),
  ...sizes('scaleway', SCALEWAY_PRODUCTS, [
    ['PLAY2-PICO', 1, 2, null],
    ['PLAY2-NANO', 2, 4, null],
    ['PLAY2-MICRO', 4, 8, null],
  ]).map((size) => ({ ...size, sites: PLAY2_ZONES })),
  ...sizes('scaleway', SCALEWAY_PRODUCTS, [
    ['PRO2-XXS', 2, 8, null],
    ['PRO2-XS', 4, 16, null],
    ['PRO2-S', 8, 32, null],
    ['PRO2-M', 16, 64, null],
  ]).map((size) => ({ ...size, sites: [...PLAY2_ZONES, 'fr-par-3'] })),
  // Of the shapes above, for the zone that sells none of them; where both are sold, the first listed is chosen.
  ...sizes('scaleway', SCALEWAY_PRODUCTS, [
    ['BASIC3-X2C-4G', 2, 4, null],
    ['BASIC3-X2C-8G', 2, 8, null],
    ['BASIC3-X4C-8G', 4, 8, null],
    ['BASIC3-X4C-16G', 4, 16, null],
    ['BASIC3-X8C-32G', 8, 32, null],
    ['BASIC3-X16C-64G', 16, 64, null],
  ]).map((size) => ({ ...size, sites: BASIC3_ZONES })),
  ...sizes('ikoula', IKOULA_OFFERINGS, [
    ['1vcpu-2gb', 1, 2, null],
    ['2vcpu-4gb', 2, 4, null],
    ['4vcpu-8gb', 4, 8, null],
    ['4vcpu-16gb', 4, 16, null],
    ['8vcpu-32gb', 8, 32, null],
  ]),
]

/** The size that `host` sells as `code`, compared without case. */
export function sizeOf(host: HostId, code: string): ServerSize | undefined {
  return SIZES.find((size) => size.host === host && size.code.toLowerCase() === code.toLowerCase())
}

/** Whether `site` sells the size, as far as was established. */
export function soldAt({ sites }: ServerSize, site: string): boolean {
  return sites === undefined || sites.some((code) => code.toLowerCase() === site.toLowerCase())
}

/**
 * The smallest size of `host` with at least `vcpu` and `ramGiB`; memory weighs more than processors.
 * @param site only what is sold there. @default any site
 */
export function smallestSize(
  host: HostId,
  need: { readonly vcpu: number; readonly ramGiB: number },
  site?: string,
): ServerSize | undefined {
  return SIZES.filter(
    (size) =>
      size.host === host &&
      !size.deprecated &&
      size.vcpu >= need.vcpu &&
      size.ramGiB >= need.ramGiB &&
      (site === undefined || soldAt(size, site)),
  ).sort((a, b) => a.ramGiB - b.ramGiB || a.vcpu - b.vcpu)[0]
}
