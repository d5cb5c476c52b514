/** What Scaleway has ready, and which sizes it sells where. */
import { scaleway } from '../../../hosts/scaleway.ts'
import { SCALEWAY_PRODUCTS, SIZES } from '../../../hosts/sizes.ts'
import { uuid } from '../../life/numbers.ts'
import { read, type Shelf } from './model.ts'

const ZONES = scaleway.sites.filter(({ serves }) => serves === 'compute').map(({ code }) => code)
const REGIONS = [...new Set(ZONES.map((zone) => zone.replace(/-\d$/, '')))]

export const SOLD_SOURCE = `${SCALEWAY_PRODUCTS.title}; read ${SCALEWAY_PRODUCTS.read}`

const MILAN = 'it-mil-1'
const THIRD = ['nl-ams-3', 'pl-waw-3']
const NEWER = ['fr-par-1', 'fr-par-2', 'nl-ams-1', 'nl-ams-2']

/** Range → its names, and the zones it is not sold in, or alone sold in; the first that names a size counts. */
const RANGES: readonly {
  readonly names: RegExp
  readonly not?: readonly string[]
  readonly only?: readonly string[]
}[] = [
  { names: /^STARDUST1-S$/, only: ['fr-par-1', 'nl-ams-1', 'pl-waw-2'] },
  { names: /^(DEV1-(S|M|L|XL)|GP1-(L|XL))$/, not: ['fr-par-3', MILAN, ...THIRD] },
  { names: /^GP1-(XS|S|M)$/, not: [MILAN, ...THIRD] },
  { names: /^PLAY2-(PICO|NANO|MICRO)$/, not: ['fr-par-3', MILAN] },
  { names: /^PRO2-(XXS|XS|S|M|L)$/, not: [MILAN] },
  // In no list any more.
  { names: /^(COPARM1|ENT1)-[\w-]+$/, only: [] },
  { names: /^POP2-\w+-\w+-WIN$|^RENDER-S$/, only: ['fr-par-1', 'fr-par-2'] },
  { names: /^POP2-HM-[\w-]+$/, not: [MILAN, 'pl-waw-1'] },
  { names: /^POP2-(HC-)?(6|12|24)C-\w+$/, not: [MILAN] },
  { names: /^POP2-[\w-]+$/ },
  { names: /^(B300|H100)-SXM-[\w-]+$/, only: ['fr-par-2'] },
  { names: /^(H100|L40S)-[\w-]+$/, only: ['fr-par-2', 'pl-waw-2'] },
  { names: /^L4-[\w-]+$/, only: ['fr-par-1', 'fr-par-2', 'pl-waw-2'] },
  { names: /^(BASIC|STANDARD)2-[\w-]+$/, only: ['fr-par-1', 'fr-par-2', 'nl-ams-1'] },
  { names: /^(BASIC|STANDARD|MEMORY|COMPUTE)3-X(6|12|24)C-\w+$/, only: NEWER },
  { names: /^(BASIC|STANDARD|MEMORY|COMPUTE)3-[\w-]+$/, only: [...NEWER, MILAN] },
]

/** Why a size cannot be had in a zone, in one sentence; null when it can. */
export function sizeRefused(type: string, zone: string): string | null {
  const range = RANGES.find(({ names }) => names.test(type.toUpperCase()))
  if (!range) return `commercial type ${type} does not exist`
  const sold = !range.not?.includes(zone) && (range.only?.includes(zone) ?? true)
  return zone === '' || sold ? null : `commercial type ${type} is not available in ${zone}`
}

/** Labels of the marketplace. */
const LABELS = [
  'debian_trixie',
  'debian_bookworm',
  'debian_bullseye',
  'ubuntu_noble',
  'ubuntu_jammy',
  'rockylinux_9',
  'almalinux_9',
  'fedora_41',
] as const

export const imageKnown = (label: string): boolean =>
  LABELS.includes(label as (typeof LABELS)[number]) ||
  // Families of labels: a version that is not listed may have been added by the host since.
  /^(debian|ubuntu|rockylinux|almalinux|centos|fedora|openbsd|arch|alpine|docker|gitlab|wordpress)(_[\w.]+)?$/.test(
    label,
  )

export const shelves: readonly Shelf[] = [
  {
    type: 'scaleway_marketplace_image',
    what: 'images by label, in every zone',
    source: read(
      'provider tests (debian_trixie), API page of Instances (ubuntu_noble), public modules (rockylinux_9)',
    ),
    invented: ['id'],
    rows: ZONES.flatMap((zone) =>
      LABELS.map((label) => ({ id: `${zone}/${uuid(`${zone} image ${label}`)}`, label, zone })),
    ),
  },
  {
    type: 'scaleway_instance_server_type',
    what: 'sizes in the zones where each is sold',
    source: read('scaleway/docs-content instances-datasheet.mdx; sizes as in hosts/sizes.ts'),
    invented: ['id', 'availability'],
    rows: ZONES.flatMap((zone) =>
      SIZES.filter(({ host, code }) => host === 'scaleway' && sizeRefused(code, zone) === null).map(
        ({ code, vcpu, ramGiB }) => ({
          id: `${zone}/${code}`,
          name: code,
          zone,
          cpu: vcpu,
          ram: ramGiB * 2 ** 30,
          arch: 'x86_64',
          availability: 'available',
        }),
      ),
    ),
  },
  {
    type: 'scaleway_availability_zones',
    what: 'zones of each region',
    source: scaleway.source,
    invented: [],
    rows: REGIONS.map((region) => ({
      id: region,
      region,
      zones: ZONES.filter((zone) => zone.startsWith(`${region}-`)),
    })),
  },
  {
    type: 'scaleway_instance_security_group',
    what: 'the group of each zone that an instance is given where none is named; it accepts all',
    source: read('scaleway provider docs/resources/instance_security_group.md'),
    invented: ['id'],
    rows: ZONES.map((zone) => ({
      id: `${zone}/${uuid('default security group')}`,
      zone,
      name: 'Default security group',
      inbound_default_policy: 'accept',
      outbound_default_policy: 'accept',
    })),
  },
  {
    type: 'scaleway_vpc',
    what: 'the VPC of each region that a network is given where none is named',
    source: read('scaleway provider docs/resources/vpc.md: a default VPC in each region'),
    invented: ['id'],
    rows: REGIONS.map((region) => ({
      id: `${region}/${uuid('default vpc')}`,
      region,
      name: 'default',
      is_default: true,
    })),
  },
]
