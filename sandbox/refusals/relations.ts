/** What a relation names must be there: an identifier written by hand that the cloud does not hold is refused at apply. */
import type { Struct, Value } from '../cty/value.ts'
import { isList, isStruct } from '../cty/value.ts'
import { uuid } from '../life/numbers.ts'
import type { ApiRule, Change } from './model.ts'

/** Type → attribute path → the type that it names. */
type Relations = Readonly<Record<string, Readonly<Record<string, string>>>>

const server = { server_id: 'hcloud_server' }
const RELATIONS: Readonly<Record<string, Relations>> = {
  hcloud: {
    hcloud_server: {
      placement_group_id: 'hcloud_placement_group',
      firewall_ids: 'hcloud_firewall',
      ssh_keys: 'hcloud_ssh_key',
      'network.network_id': 'hcloud_network',
    },
    hcloud_volume: server,
    hcloud_volume_attachment: { ...server, volume_id: 'hcloud_volume' },
    hcloud_server_network: { ...server, network_id: 'hcloud_network' },
    hcloud_network_subnet: { network_id: 'hcloud_network' },
    hcloud_network_route: { network_id: 'hcloud_network' },
    hcloud_firewall_attachment: { firewall_id: 'hcloud_firewall', server_ids: 'hcloud_server' },
    hcloud_snapshot: server,
    hcloud_load_balancer_network: { load_balancer_id: 'hcloud_load_balancer', network_id: 'hcloud_network' },
    hcloud_load_balancer_service: { load_balancer_id: 'hcloud_load_balancer' },
    hcloud_load_balancer_target: { load_balancer_id: 'hcloud_load_balancer', ...server },
    hcloud_storage_box_snapshot: { storage_box_id: 'hcloud_storage_box' },
    hcloud_storage_box_subaccount: { storage_box_id: 'hcloud_storage_box' },
  },
  scaleway: {
    scaleway_instance_server: {
      placement_group_id: 'scaleway_instance_placement_group',
      security_group_id: 'scaleway_instance_security_group',
      ip_id: 'scaleway_instance_ip',
      ip_ids: 'scaleway_instance_ip',
      'private_network.pn_id': 'scaleway_vpc_private_network',
    },
    scaleway_instance_private_nic: {
      server_id: 'scaleway_instance_server',
      private_network_id: 'scaleway_vpc_private_network',
    },
    scaleway_block_snapshot: { volume_id: 'scaleway_block_volume' },
    scaleway_vpc_private_network: { vpc_id: 'scaleway_vpc' },
    scaleway_lb_backend: { lb_id: 'scaleway_lb' },
    scaleway_lb_frontend: { lb_id: 'scaleway_lb', backend_id: 'scaleway_lb_backend' },
  },
  ovh: {
    ovh_cloud_instance: {
      group_id: 'ovh_cloud_instance_group',
      security_group_ids: 'ovh_cloud_security_group',
      ssh_key_name: 'ovh_cloud_ssh_key',
    },
    ovh_cloud_project_network_private_subnet_v2: { network_id: 'ovh_cloud_project_network_private' },
  },
  openstack: {
    openstack_compute_instance_v2: {
      key_pair: 'openstack_compute_keypair_v2',
      'scheduler_hints.group': 'openstack_compute_servergroup_v2',
      'network.port': 'openstack_networking_port_v2',
    },
    openstack_compute_volume_attach_v2: {
      instance_id: 'openstack_compute_instance_v2',
      volume_id: 'openstack_blockstorage_volume_v3',
    },
    openstack_networking_subnet_v2: { network_id: 'openstack_networking_network_v2' },
    openstack_networking_router_interface_v2: {
      router_id: 'openstack_networking_router_v2',
      subnet_id: 'openstack_networking_subnet_v2',
      port_id: 'openstack_networking_port_v2',
    },
    openstack_networking_secgroup_rule_v2: {
      security_group_id: 'openstack_networking_secgroup_v2',
      remote_group_id: 'openstack_networking_secgroup_v2',
    },
    openstack_lb_listener_v2: { loadbalancer_id: 'openstack_lb_loadbalancer_v2' },
    openstack_lb_member_v2: { pool_id: 'openstack_lb_pool_v2' },
    openstack_lb_monitor_v2: { pool_id: 'openstack_lb_pool_v2' },
  },
  cloudstack: {
    cloudstack_instance: {
      affinity_group_ids: 'cloudstack_affinity_group',
      security_group_ids: 'cloudstack_security_group',
      keypair: 'cloudstack_ssh_keypair',
      network_id: 'cloudstack_network',
    },
    cloudstack_attach_volume: { virtual_machine_id: 'cloudstack_instance' },
    cloudstack_firewall: { ip_address_id: 'cloudstack_ipaddress' },
    cloudstack_security_group_rule: { security_group_id: 'cloudstack_security_group' },
    cloudstack_vpn_connection: {
      customer_gateway_id: 'cloudstack_vpn_customer_gateway',
      vpn_gateway_id: 'cloudstack_vpn_gateway',
    },
  },
}

/** Scalars at a dotted path, lists gone through. */
function valuesAt(value: Value | undefined, names: readonly string[]): string[] {
  if (value === null || value === undefined) return []
  if (isList(value)) return value.flatMap((item) => valuesAt(item, names))
  const [name, ...rest] = names
  if (name === undefined) return typeof value === 'object' ? [] : [String(value)]
  return isStruct(value) ? valuesAt(value[name], rest) : []
}

/** The group that Scaleway attaches where none is named: it is there, and nobody made it. */
const SCALEWAY_DEFAULT_GROUP = `/${uuid('default security group')}`

/** Named by its identifier, with or without its zone, or by its name where the host takes one. */
function exists({ cloud }: Change, type: string, wanted: string): boolean {
  const held = cloud.objects[type] ?? {}
  if (held[wanted] || wanted.endsWith(SCALEWAY_DEFAULT_GROUP)) return true
  return Object.values(held).some(({ attributes: { id, name, fingerprint } }) =>
    [String(id), String(id).split('/').at(-1), name, fingerprint].includes(wanted),
  )
}

/** The first relation that names nothing. Zero stands for none, as with the older kit; an unchanged one is not tried again. */
function dangling(change: Change & { readonly object: Struct }, relations: Relations): string | null {
  for (const [path, type] of Object.entries(relations[change.type] ?? {})) {
    const names = path.split('.')
    const before = valuesAt(change.prior ?? null, names)
    const lost = valuesAt(change.object, names).find(
      (id) => id !== '' && id !== '0' && !before.includes(id) && !exists(change, type, id),
    )
    if (lost !== undefined) return `${path} ${lost} was not found (no such ${type})`
  }
  return null
}

/** One rule a host; they come last, so that a more telling refusal speaks first. */
export const rules: readonly ApiRule[] = Object.entries(RELATIONS).map(([host, relations]) => ({
  id: `${host}/relation-exists`,
  types: Object.keys(relations),
  when: 'write',
  code: 'not_found',
  source: 'API descriptions of the hosts: a resource that is referred to is looked up',
  demands: 'what an identifier names is there',
  broken: (change) => dangling(change, relations),
}))
