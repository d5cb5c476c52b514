/** What goes when something else goes: a host removes it by itself, asked or not. */
import type { CloudData, CloudObject } from '../cloud/model.ts'
import { isList, isStruct, type Struct } from '../cty/value.ts'
import { PUSHED } from '../push/type.ts'

type Goes = (one: Struct, owner: Struct) => boolean

const by =
  (name: string): Goes =>
  (one, owner) =>
    String(one[name] ?? '') === String(owner.id)

const blocks = (object: Struct, name: string): Struct[] => {
  const value = object[name]
  return isList(value) ? value.filter(isStruct) : []
}

const backupOf: Goes = (image, server) =>
  image.type === 'backup' && String(image.bound_to) === String(server.id)

const autoDeleted: Goes = (ip, server) =>
  ip.auto_delete === true &&
  (String(ip.assignee_id) === String(server.id) ||
    blocks(server, 'public_net').some((net) => [net.ipv4, net.ipv6].map(String).includes(String(ip.id))))

/** Type → type that goes with it → when, and where that was read. */
export const GOES_WITH: Readonly<Record<string, Readonly<Record<string, Goes>>>> = {
  hcloud_server: {
    // Unless they were made snapshots of: docs.hetzner.cloud, images.
    hcloud_image: backupOf,
    hcloud_primary_ip: autoDeleted,
    hcloud_server_network: by('server_id'),
    hcloud_volume_attachment: by('server_id'),
    hcloud_load_balancer_target: by('server_id'),
    [PUSHED]: by('server_id'),
  },
  hcloud_network: {
    hcloud_network_subnet: by('network_id'),
    hcloud_network_route: by('network_id'),
    hcloud_server_network: by('network_id'),
    hcloud_load_balancer_network: by('network_id'),
  },
  hcloud_load_balancer: {
    hcloud_load_balancer_service: by('load_balancer_id'),
    hcloud_load_balancer_target: by('load_balancer_id'),
    hcloud_load_balancer_network: by('load_balancer_id'),
  },
  hcloud_storage_box: {
    hcloud_storage_box_snapshot: by('storage_box_id'),
    hcloud_storage_box_subaccount: by('storage_box_id'),
  },
  hcloud_zone: {
    hcloud_zone_rrset: (one, zone) => [String(zone.id), zone.name].includes(String(one.zone)),
    hcloud_zone_record: (one, zone) => [String(zone.id), zone.name].includes(String(one.zone)),
  },
  scaleway_instance_server: { scaleway_instance_private_nic: by('server_id') },
  openstack_compute_instance_v2: {
    openstack_compute_volume_attach_v2: by('instance_id'),
    openstack_compute_interface_attach_v2: by('instance_id'),
  },
  openstack_networking_network_v2: { openstack_networking_subnet_v2: by('network_id') },
  openstack_networking_secgroup_v2: { openstack_networking_secgroup_rule_v2: by('security_group_id') },
  openstack_lb_pool_v2: { openstack_lb_member_v2: by('pool_id'), openstack_lb_monitor_v2: by('pool_id') },
  openstack_dns_zone_v2: { openstack_dns_recordset_v2: by('zone_id') },
  cloudstack_instance: { cloudstack_nic: by('virtual_machine_id') },
  cloudstack_disk: { cloudstack_snapshot_policy: by('volume_id') },
}

const all = (data: Readonly<CloudData>, type: string): CloudObject[] =>
  Object.values(data.objects[type] ?? {})

/** What the host removes along with an object. */
export function goneWith(data: Readonly<CloudData>, { type, attributes }: CloudObject): CloudObject[] {
  return Object.entries(GOES_WITH[type] ?? {}).flatMap(([other, goes]) =>
    all(data, other).filter((one) => goes(one.attributes, attributes)),
  )
}

/** What the host removes when an object is changed: backups that are switched off are deleted at once (Hetzner). */
export function goneAtChange(data: Readonly<CloudData>, before: CloudObject, after: Struct): CloudObject[] {
  const switchedOff =
    before.type === 'hcloud_server' && before.attributes.backups === true && after.backups !== true
  return switchedOff
    ? all(data, 'hcloud_image').filter((one) => backupOf(one.attributes, before.attributes))
    : []
}
