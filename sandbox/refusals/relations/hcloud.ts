/** What names what at Hetzner. */
import type { HostRelations } from './model.ts'

const server = { server_id: 'hcloud_server' }
const network = { network_id: 'hcloud_network', subnet_id: 'hcloud_network_subnet' }
const balancer = { load_balancer_id: 'hcloud_load_balancer' }
const certificate = ['hcloud_uploaded_certificate', 'hcloud_managed_certificate', 'hcloud_certificate']

export const hcloud: HostRelations = {
  host: 'hcloud',
  code: 'not_found',
  source: 'hetznercloud/hcloud-go hcloud/error.go (not_found), read 2026-11-22',
  checked: {
    hcloud_firewall: { 'apply_to.server': 'hcloud_server' },
    hcloud_firewall_attachment: { firewall_id: 'hcloud_firewall', server_ids: 'hcloud_server' },
    hcloud_floating_ip: server,
    hcloud_floating_ip_assignment: { ...server, floating_ip_id: 'hcloud_floating_ip' },
    hcloud_load_balancer: { 'target.server_id': 'hcloud_server' },
    hcloud_load_balancer_network: { ...balancer, ...network },
    hcloud_load_balancer_service: { ...balancer, 'http.certificates': certificate },
    hcloud_load_balancer_target: { ...balancer, ...server },
    hcloud_network_route: { network_id: 'hcloud_network' },
    hcloud_network_subnet: { network_id: 'hcloud_network' },
    hcloud_primary_ip: { assignee_id: 'hcloud_server' },
    hcloud_rdns: {
      ...server,
      ...balancer,
      primary_ip_id: 'hcloud_primary_ip',
      floating_ip_id: 'hcloud_floating_ip',
    },
    hcloud_server: {
      placement_group_id: 'hcloud_placement_group',
      firewall_ids: 'hcloud_firewall',
      ssh_keys: 'hcloud_ssh_key',
      'network.network_id': 'hcloud_network',
      'network.subnet_id': 'hcloud_network_subnet',
      'public_net.ipv4': 'hcloud_primary_ip',
      'public_net.ipv6': 'hcloud_primary_ip',
    },
    hcloud_server_network: { ...server, ...network },
    hcloud_snapshot: server,
    hcloud_storage_box_snapshot: { storage_box_id: 'hcloud_storage_box' },
    hcloud_storage_box_subaccount: { storage_box_id: 'hcloud_storage_box' },
    hcloud_volume: server,
    hcloud_volume_attachment: { ...server, volume_id: 'hcloud_volume' },
    hcloud_zone_record: { zone: 'hcloud_zone' },
    hcloud_zone_rrset: { zone: 'hcloud_zone' },
  },
  unchecked: {
    'hcloud_network_subnet.vswitch_id': 'a vSwitch is made at Hetzner Robot, outside the cloud',
    'hcloud_storage_box.ssh_keys': 'the public keys themselves, not names of keys',
    'hcloud_server.ignore_remote_firewall_ids': 'a switch, not a reference',
    'hcloud_server.image': 'judged by the rule hcloud/image-known',
    'hcloud_firewall_attachment.label_selectors': 'a selector may fit nothing yet',
  },
}
