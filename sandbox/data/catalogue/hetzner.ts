/** What Hetzner has ready, and which sizes it sells where. */
import { hetzner } from '../../../hosts/hetzner.ts'
import { SIZES } from '../../../hosts/sizes.ts'
import { numbered, read, type Shelf, title } from './model.ts'

const LISTED = read(
  'size lists that public tools copied from the API: OpenRouterLabs/spawn#786 (2026-02-13), test data of a size ladder for hel1 (2026)',
)

type Row = readonly [code: string, cores: number, memory: number, disk: number]

/** Beyond those that the offers choose from. */
const MORE: readonly Row[] = [
  ['cx53', 16, 32, 320],
  ['cpx11', 2, 2, 40],
  ['cpx21', 3, 4, 80],
  ['cpx31', 4, 8, 160],
  ['cpx41', 8, 16, 240],
  ['cpx51', 16, 32, 360],
  ['cpx12', 1, 2, 40],
  ['cpx22', 2, 4, 80],
  ['cpx32', 4, 8, 160],
  ['cpx42', 8, 16, 320],
  ['cpx52', 12, 24, 480],
  ['cpx62', 16, 32, 640],
  ['cax11', 2, 4, 40],
  ['cax21', 4, 8, 80],
  ['cax31', 8, 16, 160],
  ['cax41', 16, 32, 320],
  ['ccx13', 2, 8, 80],
  ['ccx43', 16, 64, 360],
  ['ccx53', 32, 128, 600],
  ['ccx63', 48, 192, 960],
]

const KNOWN = SIZES.filter(({ host }) => host === 'hetzner')
const TYPES: readonly (readonly [...Row, boolean])[] = [
  ...KNOWN.map(
    ({ code, vcpu, ramGiB, diskGB, deprecated }) =>
      [code, vcpu, ramGiB, diskGB ?? 40, deprecated ?? false] as const,
  ),
  ...MORE.map((row) => [...row, false] as const),
]

/** Gigabytes that come with a server type. */
export const diskOf = (type: string): number | null => TYPES.find(([code]) => code === type)?.[3] ?? null

export const architectureOf = (type: string): string => (type.startsWith('cax') ? 'arm' : 'x86')

const EUROPE = ['fsn1', 'nbg1', 'hel1']
const AMERICA = ['ash', 'hil']
export const SOLD_SOURCE =
  'hetznercloud/cli#1211 and apricote/hcloud-upload-image#129 (withdrawn 2025-10-16); roots/trellis-cli#622, autobase-tech/autobase#1403 (cax, cx refused in ash); public price table of 2026 (cpx*2 Europe, cpx*1 America; cpx32 refused in ash); Singapore not established; read 2026-11-22'

/** Why a size cannot be had in a location, in one sentence; null when it can, or when nobody is known to have tried. */
export function sizeRefused(type: string, location: string): string | null {
  const known = TYPES.find(([code]) => code === type)
  if (!known) return `server type ${type} does not exist`
  if (known[4]) return `server type ${type} is no longer sold`
  const europeOnly = /^(cx\d|cax)/.test(type)
  const unsold =
    (europeOnly && location !== '' && !EUROPE.includes(location)) ||
    (/^cpx\d2$/.test(type) && AMERICA.includes(location)) ||
    (/^cpx\d1$/.test(type) && EUROPE.includes(location))
  return unsold ? `unsupported location for server type ${type}: it is not sold in ${location}` : null
}

/** Names of system images: read in the provider's tests and in lists that public tools carry. */
const SYSTEMS: readonly (readonly [flavor: string, version: string])[] = [
  ['debian', '13'],
  ['debian', '12'],
  ['debian', '11'],
  ['ubuntu', '24.04'],
  ['ubuntu', '22.04'],
  ['rocky', '9'],
  ['rocky', '8'],
  ['alma', '9'],
  ['alma', '8'],
  ['centos-stream', '9'],
  ['fedora', '40'],
]
const IMAGES = SYSTEMS.flatMap(([flavor, version]) =>
  ['x86', 'arm'].map((architecture) => ({ flavor, version, architecture })),
)
const ZONE_OF: Readonly<Record<string, string>> = { ash: 'us-east', hil: 'us-west', sin: 'ap-southeast' }

const BALANCERS: readonly (readonly [string, number, number, number, number])[] = [
  ['lb11', 10_000, 5, 25, 10],
  ['lb21', 20_000, 15, 75, 25],
  ['lb31', 40_000, 30, 150, 50],
]
const BOXES: readonly (readonly [string, number, number])[] = [
  ['bx11', 1, 10],
  ['bx21', 5, 20],
  ['bx31', 10, 30],
  ['bx41', 20, 40],
]

export const shelves: readonly Shelf[] = [
  {
    type: 'hcloud_location',
    what: 'locations with city, country and network zone',
    source: hetzner.source,
    invented: ['id', 'description'],
    rows: numbered(hetzner.sites, 1, ({ code, city, country }, id) => ({
      id,
      name: code,
      city,
      country,
      description: `${city} DC Park 1`,
      network_zone: ZONE_OF[code] ?? 'eu-central',
    })),
  },
  {
    type: 'hcloud_server_type',
    what: 'server types with cores, memory, disk; where each is sold',
    source: LISTED,
    invented: ['id', 'description'],
    rows: numbered(TYPES, 101, ([name, cores, memory, disk, deprecated], id) => ({
      id,
      name,
      cores,
      memory,
      disk,
      architecture: architectureOf(name),
      cpu_type: name.startsWith('ccx') ? 'dedicated' : 'shared',
      storage_type: 'local',
      description: name.toUpperCase(),
      is_deprecated: deprecated,
      locations: hetzner.sites
        .filter(({ code }) => sizeRefused(name, code) === null)
        .map(({ code }, at) => ({ id: at + 1, name: code, is_deprecated: false, available: true })),
    })),
  },
  {
    type: 'hcloud_image',
    what: 'system images',
    source: read('provider tests (debian-13), daytonaio/daytona-provider-hetzner pkg/types/suggestions.go'),
    invented: ['id', 'created', 'description', 'rapid_deploy'],
    rows: numbered(IMAGES, 300_001, ({ flavor, version, architecture }, id) => ({
      id,
      name: `${flavor}-${version}`,
      type: 'system',
      status: 'available',
      os_flavor: flavor,
      os_version: version,
      architecture,
      labels: {},
      created: '2025-08-09T00:00:00Z',
      description: `${title(flavor)} ${version}`,
      rapid_deploy: true,
    })),
  },
  {
    type: 'hcloud_load_balancer_type',
    what: 'load balancer types with their limits',
    source: null,
    invented: ['id', 'max_connections', 'max_services', 'max_targets', 'max_assigned_certificates'],
    rows: numbered(BALANCERS, 1, ([name, connections, services, targets, certificates], id) => ({
      id,
      name,
      description: name.toUpperCase(),
      max_connections: connections,
      max_services: services,
      max_targets: targets,
      max_assigned_certificates: certificates,
      is_deprecated: false,
    })),
  },
  {
    type: 'hcloud_storage_box_type',
    what: 'storage box types with their snapshot slots',
    source: read('docs.hetzner.com storage box snapshots: 10, 20, 30 or 40 slots by type'),
    invented: ['id', 'size', 'subaccounts_limit'],
    rows: numbered(BOXES, 1_333, ([name, terabytes, slots], id) => ({
      id,
      name,
      description: name.toUpperCase(),
      size: terabytes * 2 ** 40,
      snapshot_limit: slots,
      automatic_snapshot_limit: slots,
      subaccounts_limit: 100,
      is_deprecated: false,
    })),
  },
]
