/**
 * What a relation names must be there: an identifier written by hand that the cloud does not hold is refused at apply.
 * Only what the configuration wrote is looked up: what the cloud itself gave back is the cloud's.
 */
import type { Struct, Value } from '../../cty/value.ts'
import { isList, isStruct } from '../../cty/value.ts'
import { CATALOGUE } from '../../data/catalogue/index.ts'
import { addCommand } from '../../data/hint.ts'
import type { ApiRule, Change } from '../model.ts'
import { cloudstack } from './cloudstack.ts'
import { hcloud } from './hcloud.ts'
import type { HostRelations, Relations } from './model.ts'
import { openstack } from './openstack.ts'
import { ovh } from './ovh.ts'
import { scaleway } from './scaleway.ts'

export const RELATIONS: readonly HostRelations[] = [hcloud, scaleway, ovh, openstack, cloudstack]

/** Things without a type of their own, or known by another attribute than their id: what is named → where it stands. */
const ALSO_AT: Readonly<Record<string, readonly (readonly [type: string, path: string])[]>> = {
  openstack_networking_port_v2: [
    ['openstack_lb_loadbalancer_v2', 'vip_port_id'],
    ['openstack_networking_router_interface_v2', 'port_id'],
    ['openstack_compute_interface_attach_v2', 'port_id'],
    ['openstack_compute_instance_v2', 'network.port'],
  ],
  openstack_networking_floatingip_v2: [['openstack_networking_floatingip_v2', 'address']],
  ovh_cloud_project_network_private: [
    ['ovh_cloud_project_network_private', 'regions_attributes.openstackid'],
  ],
  scaleway_block_volume: [['scaleway_instance_server', 'root_volume.volume_id']],
  scaleway_ipam_ip: [
    ['scaleway_instance_private_nic', 'private_ips.id'],
    ['scaleway_instance_server', 'private_ips.id'],
    ['scaleway_lb', 'private_ips.id'],
  ],
  'scaleway subnet': [
    ['scaleway_vpc_private_network', 'ipv4_subnet.id'],
    ['scaleway_vpc_private_network', 'ipv6_subnets.id'],
  ],
}

/** Scalars at a dotted path, lists gone through. */
function valuesAt(value: Value | undefined, names: readonly string[]): string[] {
  if (value === null || value === undefined) return []
  if (isList(value)) return value.flatMap((item) => valuesAt(item, names))
  const [name, ...rest] = names
  if (name === undefined) return typeof value === 'object' ? [] : [String(value)]
  return isStruct(value) ? valuesAt(value[name], rest) : []
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

/** By its identifier, with or without its zone, or by its name where the host takes one. */
function isNamed({ id, name, label, fingerprint }: Struct, wanted: string): boolean {
  const own = String(id)
  return own === wanted || lastPart(own) === wanted || [name, label, fingerprint].includes(wanted)
}

function exists({ cloud }: Change, type: string, wanted: string): boolean {
  const held = cloud.objects[type] ?? {}
  if (held[wanted]) return true
  if (Object.values(held).some(({ attributes }) => isNamed(attributes, wanted))) return true
  if (CATALOGUE[type]?.some((row) => isNamed(row, wanted))) return true
  return (ALSO_AT[type] ?? []).some(([there, path]) =>
    Object.values(cloud.objects[there] ?? {}).some(({ attributes }) =>
      valuesAt(attributes, path.split('.')).some((one) => one === wanted || lastPart(one) === wanted),
    ),
  )
}

const typesOf = (target: string | readonly string[]): readonly string[] =>
  typeof target === 'string' ? [target] : target

interface Lost {
  readonly path: string
  readonly name: string
  readonly type: string
}

/** The first relation that names nothing. Zero stands for none, as with the older kit; an unchanged one is not tried again. */
function dangling(change: Change, relations: Relations): Lost | null {
  for (const [path, target] of Object.entries(relations[change.type] ?? {})) {
    const names = path.split('.')
    const before = valuesAt(change.prior ?? null, names)
    const types = typesOf(target)
    const lost = valuesAt(change.config ?? null, names).find(
      (id) =>
        id !== '' && id !== '0' && !before.includes(id) && !types.some((type) => exists(change, type, id)),
    )
    if (lost !== undefined) return { path, name: lost, type: types[0] ?? '' }
  }
  return null
}

/** It may be there in the real cloud; things without a type of their own cannot be added. */
function remedyOf({ name, type }: Lost): string | null {
  const isId = /^\d+$|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name)
  return type.includes(' ') ? null : addCommand(type, [[isId ? 'id' : 'name', name]])
}

/** One rule a host; they come last, so that a more telling refusal speaks first. */
export const rules: readonly ApiRule[] = RELATIONS.map(({ host, code, source, checked }) => ({
  id: `${host}/relation-exists`,
  types: Object.keys(checked),
  when: 'write',
  code,
  source,
  demands: 'what an identifier names is there',
  broken: (change) => {
    const lost = dangling(change, checked)
    return lost && `${lost.path} ${lost.name} was not found (no such ${lost.type})`
  },
  remedy: (change) => {
    const lost = dangling(change, checked)
    return lost && remedyOf(lost)
  },
}))
