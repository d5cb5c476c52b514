/** What hosts sell and where, as the answers of data sources: places, sizes, images. Facts from `hosts/` and their sources. */
import { hetzner } from '../../hosts/hetzner.ts'
import { ikoula } from '../../hosts/ikoula.ts'
import type { Site } from '../../hosts/model.ts'
import { ovh } from '../../hosts/ovh.ts'
import { scaleway } from '../../hosts/scaleway.ts'
import { type ServerSize, SIZES } from '../../hosts/sizes.ts'
import type { Struct } from '../cty/value.ts'
import { uuid } from '../life/numbers.ts'

/** Systems that all five hosts offer an image of: flavour, version, code name. */
const SYSTEMS = [
  ['debian', '13', 'trixie'],
  ['debian', '12', 'bookworm'],
  ['ubuntu', '24.04', 'noble'],
  ['ubuntu', '22.04', 'jammy'],
  ['rocky', '9', ''],
] as const

const title = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
/** The same name has the same number in every run. */
const numbered = <T>(items: readonly T[], start: number, make: (item: T, id: number) => Struct): Struct[] =>
  items.map((item, index) => make(item, start + index))

/** Types beyond those that the offers choose from: cores, memory in GiB, disk in GB (docs.hetzner.com, server types). */
const HETZNER_MORE: readonly (readonly [string, number, number, number])[] = [
  ['cx53', 16, 32, 320],
  ['cpx11', 2, 2, 40],
  ['cpx21', 3, 4, 80],
  ['cpx31', 4, 8, 160],
  ['cpx22', 2, 4, 80],
  ['cpx32', 4, 8, 160],
  ['cax11', 2, 4, 40],
  ['cax21', 4, 8, 80],
  ['cax31', 8, 16, 160],
  ['cax41', 16, 32, 320],
  ['ccx13', 2, 8, 80],
  ['ccx43', 16, 64, 360],
  ['ccx53', 32, 128, 600],
  ['ccx63', 48, 192, 960],
]

const soldBy = (host: string): ServerSize[] => SIZES.filter((size) => size.host === host)
const architecture = (name: string): string => (name.startsWith('cax') ? 'arm' : 'x86')

const hetznerTypes: readonly (readonly [string, number, number, number, boolean])[] = [
  ...soldBy('hetzner').map(
    ({ code, vcpu, ramGiB, diskGB, deprecated }) =>
      [code, vcpu, ramGiB, diskGB ?? 40, deprecated ?? false] as const,
  ),
  ...HETZNER_MORE.map(([code, cores, memory, disk]) => [code, cores, memory, disk, false] as const),
]

const US_ZONES: Readonly<Record<string, string>> = { ash: 'us-east', hil: 'us-west', sin: 'ap-southeast' }

const hetznerImages = SYSTEMS.flatMap(([flavor, version]) =>
  ['x86', 'arm'].map((arch) => ({ name: `${flavor}-${version}`, flavor, version, arch })),
)

const ovhPlace = ({ code, city, country }: Site): Struct => ({
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
  type: 'region',
})

const openstackImages: Struct[] = SYSTEMS.map(([flavor, version]) => {
  const name = `${title(flavor)} ${version}`
  return { id: uuid(`image ${name}`), name, visibility: 'public', status: 'active', disk_format: 'qcow2' }
})

/** Data source → what may be found, besides the objects of the cloud. */
export const CATALOGUE: Readonly<Record<string, readonly Struct[]>> = {
  hcloud_location: numbered(hetzner.sites, 1, ({ code, city, country }, id) => ({
    id,
    name: code,
    city,
    country,
    description: `${city} DC Park 1`,
    network_zone: US_ZONES[code] ?? 'eu-central',
  })),
  hcloud_server_type: numbered(hetznerTypes, 101, ([name, cores, memory, disk, deprecated], id) => ({
    id,
    name,
    cores,
    memory,
    disk,
    architecture: architecture(name),
    cpu_type: name.startsWith('ccx') ? 'dedicated' : 'shared',
    storage_type: 'local',
    description: name.toUpperCase(),
    is_deprecated: deprecated,
  })),
  hcloud_image: numbered(hetznerImages, 300_001, ({ name, flavor, version, arch }, id) => ({
    id,
    name,
    type: 'system',
    status: 'available',
    os_flavor: flavor,
    os_version: version,
    architecture: arch,
    labels: {},
    created: '2025-08-09T00:00:00Z',
    description: `${title(flavor)} ${version}`,
    rapid_deploy: true,
  })),
  scaleway_marketplace_image: scaleway.sites.flatMap(({ code: zone }) =>
    SYSTEMS.map(([flavor, version, codename]) => {
      const label = codename ? `${flavor}_${codename}` : `${flavor}linux_${version}`
      return { id: `${zone}/${uuid(`${zone} image ${label}`)}`, label, zone }
    }),
  ),
  scaleway_instance_server_type: scaleway.sites.flatMap(({ code: zone }) =>
    soldBy('scaleway').map(({ code, vcpu, ramGiB }) => ({
      id: `${zone}/${code}`,
      name: code,
      zone,
      cpu: vcpu,
      ram: ramGiB * 2 ** 30,
      arch: 'x86_64',
      availability: 'available',
    })),
  ),
  scaleway_availability_zones: [...new Set(scaleway.sites.map(({ code }) => code.replace(/-\d$/, '')))].map(
    (region) => ({
      id: region,
      region,
      zones: scaleway.sites.map(({ code }) => code).filter((code) => code.startsWith(`${region}-`)),
    }),
  ),
  openstack_compute_flavor_v2: soldBy('ovh').map(({ code, vcpu, ramGiB }) => ({
    id: uuid(`flavor ${code}`),
    flavor_id: uuid(`flavor ${code}`),
    name: code,
    vcpus: vcpu,
    ram: ramGiB * 1024,
    is_public: true,
  })),
  openstack_images_image_v2: openstackImages,
  openstack_networking_network_v2: [
    { id: uuid('Ext-Net'), network_id: uuid('Ext-Net'), name: 'Ext-Net', external: true, status: 'ACTIVE' },
  ],
  openstack_compute_availability_zones_v2: [{ id: 'nova', names: ['nova'], state: 'available' }],
  ovh_cloud_project_region: ovh.sites.map(ovhPlace),
  ovh_cloud_region: ovh.sites.map(ovhPlace),
  ovh_location: ovh.sites.map(ovhPlace),
  cloudstack_zone: ikoula.sites.map(({ code }) => ({
    id: uuid(`zone ${code}`),
    name: code,
    network_type: 'Advanced',
  })),
  cloudstack_service_offering: soldBy('ikoula').map(({ code, vcpu, ramGiB }) => ({
    id: uuid(`service offering ${code}`),
    name: code,
    display_text: `${vcpu} vCPU, ${ramGiB} GB`,
  })),
  cloudstack_template: SYSTEMS.map(([flavor, version]) => {
    const name = `${title(flavor)} ${version}`
    return { id: uuid(`template ${name}`), template_id: uuid(`template ${name}`), name, display_text: name }
  }),
}
