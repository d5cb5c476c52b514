/** What OVHcloud's Public Cloud has ready, through OpenStack and through its own API. */
import type { Site } from '../../../hosts/model.ts'
import { ovh } from '../../../hosts/ovh.ts'
import type { Struct } from '../../cty/value.ts'
import { uuid } from '../../life/numbers.ts'
import { read, type Shelf } from './model.ts'

/** Memory in GB stands in the name; how many GB one processor gets is the family's. */
const FAMILIES: readonly (readonly [family: string, gbPerProcessor: number, memories: readonly number[]])[] =
  [
    ['b3', 4, [8, 16, 32, 64, 128, 256, 512]],
    ['c3', 2, [4, 8, 16, 32, 64, 128, 256]],
    ['r3', 8, [16, 32, 64, 128, 256, 512, 1024]],
    ['d2', 2, [2, 4, 8]],
    ['b2', 3.75, [7, 15, 30, 60, 120]],
    ['c2', 1.875, [7, 15, 30, 60, 120]],
    ['r2', 7.5, [15, 30, 60, 120, 240]],
  ]
const FLAVORS = FAMILIES.flatMap(([family, ratio, memories]) =>
  memories.map((memory) => ({
    name: `${family}-${memory}`,
    vcpus: Math.max(1, Math.round(memory / ratio)),
    ram: memory * 1024,
  })),
)
const flavorRows: readonly Struct[] = FLAVORS.map(({ name, vcpus, ram }) => {
  const id = uuid(`flavor ${name}`)
  return { id, flavor_id: id, name, vcpus, ram, is_public: true, available: true, os_type: 'linux' }
})

const SYSTEMS = [
  'Debian 13',
  'Debian 12',
  'Debian 11',
  'Ubuntu 24.04',
  'Ubuntu 22.04',
  'Rocky Linux 9',
  'AlmaLinux 9',
] as const
const imageRows: readonly Struct[] = SYSTEMS.map((name) => {
  const id = uuid(`image ${name}`)
  return {
    id,
    image_id: id,
    name,
    visibility: 'public',
    status: 'active',
    disk_format: 'qcow2',
    type: 'linux',
  }
})

/** Regions of three zones: the zone of a server or a volume must be said there. */
export const ZONED: readonly string[] = ['EU-WEST-PAR', 'EU-SOUTH-MIL']

const place = ({ code, city, country }: Site): Struct => ({
  id: code,
  name: code,
  code,
  city_name: city,
  datacenter_name: city,
  datacenter_location: code.replace(/\d+$/, ''),
  country_code: country,
  country,
  continent: 'EU',
  continent_code: 'EU',
  status: 'UP',
  type: ZONED.includes(code) ? 'region-3-az' : code.includes('-LZ-') ? 'localzone' : 'region',
})
const places = ovh.sites.map(place)
const EXTERNAL = uuid('Ext-Net')

const shelf = (
  type: string,
  what: string,
  rows: readonly Struct[],
  source: Shelf['source'],
  ...invented: string[]
): Shelf => ({ type, what, rows, source, invented })

const FLAVOR_SOURCE = read(
  'ovh/terraform-provider-ovh savings plans (b3, c3, r3), ovhcloud CLI reference, public lists of b2, c2, r2, d2',
)
const flavors = (type: string): Shelf =>
  shelf(
    type,
    'flavors, memory in the name; in which region each is sold is not established',
    flavorRows,
    FLAVOR_SOURCE,
    'id',
    'vcpus of b2, c2, r2, d2',
  )
const IMAGE_SOURCE = read(
  'examples and acceptance tests of the ovh provider (Debian 13), public modules (Debian 12)',
)
const images = (type: string): Shelf =>
  shelf(
    type,
    'public images by name; Ubuntu, Rocky and Alma names not established',
    imageRows,
    IMAGE_SOURCE,
    'id',
    'status',
  )
const regions = (type: string): Shelf =>
  shelf(type, 'regions with city, country and kind', places, ovh.source, 'continent', 'status')

export const shelves: readonly Shelf[] = [
  flavors('openstack_compute_flavor_v2'),
  flavors('ovh_cloud_instance_flavor'),
  flavors('ovh_cloud_project_flavor'),
  images('openstack_images_image_v2'),
  images('ovh_cloud_instance_image'),
  images('ovh_cloud_project_image'),
  regions('ovh_cloud_project_region'),
  regions('ovh_cloud_region'),
  regions('ovh_location'),
  shelf(
    'openstack_networking_network_v2',
    'the public network that every project has',
    [{ id: EXTERNAL, network_id: EXTERNAL, name: 'Ext-Net', external: true, status: 'ACTIVE' }],
    read('OVHcloud guides: the external network is Ext-Net'),
    'id',
  ),
  shelf(
    'openstack_networking_subnet_v2',
    'the subnet of the public network',
    [{ id: uuid('Ext-Net subnet'), network_id: EXTERNAL, name: 'Ext-Net subnet', cidr: '' }],
    null,
    'id',
    'name',
  ),
  shelf(
    'openstack_networking_secgroup_v2',
    'the group that every project has; at OVHcloud it lets all traffic through',
    [{ id: uuid('default security group'), name: 'default', description: 'Default security group' }],
    read('docs.ovh.com firewall_security_pci'),
    'id',
  ),
  shelf(
    'openstack_compute_availability_zones_v2',
    'zones of a region with one zone',
    [{ id: 'nova', names: ['nova'], state: 'available' }],
    read('OVHcloud 3-AZ reference architecture: other regions have one zone, nova'),
  ),
  shelf(
    'openstack_blockstorage_availability_zones_v3',
    'zones of a region with one zone',
    [{ id: 'nova', names: ['nova'], state: 'available' }],
    read('OVHcloud 3-AZ reference architecture: other regions have one zone, nova'),
  ),
]
