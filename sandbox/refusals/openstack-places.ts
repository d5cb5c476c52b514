/** Refusals of an OpenStack cloud: where things may be, and what is still in use. */
import { siteOf } from '../../hosts/index.ts'
import type { Struct } from '../cty/value.ts'
import { ZONED } from '../data/catalogue/ovh.ts'
import { type ApiRule, blocks, type Change, list, others, text } from './model.ts'

/** Other operators whose regions the same provider reaches; and regions of OVHcloud of older generations. */
const MORE_REGIONS =
  /^(dc3-a|dc4-a|RegionOne|GRA[1-9]|SBG[1-9]|BHS[1-9]|RBX-[A-Z]|RBX|WAW1|UK1|DE1|SGP[12]|SYD[12]|CA-EAST-TOR|[A-Z]{2}-[A-Z]+-LZ-[A-Z]{3}(-[A-Z])?)$/

export const regionKnown = (name: string): boolean =>
  siteOf('ovh', name) !== undefined || MORE_REGIONS.test(name)

/** Why a zone does not fit a region, or is missing there; null when it does. */
export function zoneProblem(region: string, zone: string, needed: boolean): string | null {
  const zoned = ZONED.includes(region.toUpperCase())
  if (zoned && zone === '' && needed) return `availability_zone is needed in ${region}`
  if (zone === '' || region === '') return null
  const fits = zoned
    ? [1, 2, 3].some((n) => zone.toLowerCase() === `${region.toLowerCase()}-${'abc'[n - 1]}`)
    : zone === 'nova' || zone.toLowerCase() === `${region.toLowerCase()}-a`
  return fits ? null : `zone ${zone} is not in region ${region}`
}

const ARCHITECTURE = 'OVHcloud 3-AZ reference architecture; Nova API, create server, read 2026-11-22'

const holdsId = (value: Struct[string], id: unknown): boolean => list(value).some((one) => one === id)

/** Who still uses what is about to be deleted, by type. */
const USERS: Readonly<Record<string, (change: Change, id: unknown) => string | null>> = {
  openstack_networking_network_v2: (change, id) => {
    const port = others(change, 'openstack_networking_port_v2').some((one) => one.network_id === id)
    const server = others(change, 'openstack_compute_instance_v2').some((one) =>
      blocks(one, 'network').some((network) => network.uuid === id),
    )
    return port || server ? 'one or more ports are still in use on the network' : null
  },
  openstack_networking_secgroup_v2: (change, id) => {
    const name = change.prior?.name
    const port = others(change, 'openstack_networking_port_v2').some((one) =>
      holdsId(one.security_group_ids ?? null, id),
    )
    const server = others(change, 'openstack_compute_instance_v2').some(
      (one) => holdsId(one.security_groups ?? null, id) || holdsId(one.security_groups ?? null, name),
    )
    return port || server ? 'the security group is in use' : null
  },
  openstack_networking_router_v2: (change, id) =>
    others(change, 'openstack_networking_router_interface_v2').some((one) => one.router_id === id)
      ? 'the router still has ports'
      : null,
}

export const rules: readonly ApiRule[] = [
  {
    id: 'openstack/region-known',
    types: [
      'openstack_compute_instance_v2',
      'openstack_blockstorage_volume_v3',
      'openstack_networking_network_v2',
      'openstack_networking_secgroup_v2',
      'openstack_lb_loadbalancer_v2',
    ],
    when: 'create',
    code: 'No suitable endpoint could be found',
    source: 'OVHcloud region list as in hosts/ovh.ts; Infomaniak regions dc3-a, dc4-a, read 2026-11-22',
    demands: 'the region exists in the service catalogue',
    broken: ({ object }) => {
      const region = text(object, 'region')
      return region === '' || regionKnown(region) ? null : `no endpoint for region ${region}`
    },
  },
  {
    id: 'openstack/zone-known',
    types: ['openstack_compute_instance_v2', 'openstack_blockstorage_volume_v3'],
    when: 'create',
    code: '400 Bad Request',
    source: ARCHITECTURE,
    demands: 'the zone belongs to the region, and is said where a region has three',
    broken: ({ object, config }) => {
      const region = text(object, 'region')
      // Other operators name their zones themselves.
      if (siteOf('ovh', region) === undefined) return null
      return zoneProblem(region, text(config, 'availability_zone'), true)
    },
  },
  {
    id: 'openstack/in-use',
    types: Object.keys(USERS),
    when: 'delete',
    code: '409 Conflict',
    source: 'neutron-lib exceptions (NetworkInUse and the like), read 2026-11-22',
    demands: 'networks, security groups and routers are deleted when nothing uses them',
    broken: (change) => USERS[change.type]?.(change, change.prior?.id) ?? null,
  },
  {
    id: 'openstack/volume-attached',
    types: ['openstack_blockstorage_volume_v3'],
    when: 'delete',
    code: '400 Bad Request',
    source: 'openstack/cinder, volume/api.py delete and exception.py InvalidVolume, read 2026-11-22',
    demands: 'a volume is deleted when it is attached to no server',
    broken: (change) =>
      others(change, 'openstack_compute_volume_attach_v2').some(
        ({ volume_id }) => volume_id === change.prior?.id,
      )
        ? 'Invalid volume: Volume status must be available or error, and must not be attached'
        : null,
  },
  {
    id: 'openstack/image-protected',
    types: ['openstack_images_image_v2'],
    when: 'delete',
    code: '403 Forbidden',
    source:
      'openstack/glance, domain: ProtectedImageDelete, a kind of Forbidden; Image API 2.0, 403, read 2026-11-22',
    demands: 'a protected image is unprotected before it is deleted',
    broken: ({ prior }) => (prior?.protected === true ? 'the image is protected against deletion' : null),
  },
]
