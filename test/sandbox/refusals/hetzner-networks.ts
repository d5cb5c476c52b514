/** Hetzner: networks, balancers, firewalls, storage. */
import {
  balancer,
  box,
  core,
  firewall,
  hetznerNetwork,
  inRule,
  offline,
  server,
  subnet,
  target,
} from './hetzner-things.ts'
import { among, type Case, changed, made, many } from './model.ts'

export const cases: readonly Case[] = [
  made(
    'hcloud/network-range',
    'hcloud_network',
    { ...core, id: 8, name: 'other' },
    { ip_range: '8.8.0.0/16' },
  ),
  among(
    'hcloud/subnet-range',
    'hcloud_network_subnet',
    subnet('10.0.1.0/24'),
    { hcloud_network_subnet: [{ ...subnet('10.0.0.0/16'), id: 'a' }] },
    { hcloud_network_subnet: [{ ...subnet('10.0.2.0/24'), id: 'a' }] },
  ),
  made('hcloud/network-zone-known', 'hcloud_network_subnet', subnet('10.0.1.0/24'), {
    network_zone: 'eu-north',
  }),
  among(
    'hcloud/join-network',
    'hcloud_server',
    server({ network: [{ network_id: 4, ip: '10.0.1.5' }] }),
    { hcloud_network: [core] },
    hetznerNetwork,
  ),
  made(
    'hcloud/networks-apart',
    'hcloud_server',
    server({ network: [{ network_id: 4 }] }),
    { network: [{ network_id: 4 }, { network_id: 6 }] },
    {
      hcloud_network: [core, { id: 6, name: 'more', ip_range: '10.0.0.0/20' }],
      hcloud_network_subnet: [subnet('10.0.1.0/24'), subnet('10.0.1.0/24', 6)],
    },
  ),
  made(
    'hcloud/address-free',
    'hcloud_server_network',
    { id: '1-4', server_id: 1, network_id: 4, ip: '10.0.1.6' },
    { ip: '10.0.1.5' },
    {
      ...hetznerNetwork,
      hcloud_server: [server({ network: [{ network_id: 4, ip: '10.0.1.5' }], id: '8' }), server()],
    },
  ),
  made(
    'hcloud/address-free',
    'hcloud_server_network',
    { id: '1-4', server_id: 1, network_id: 4, ip: '10.0.1.6' },
    { ip: '10.0.1.1' },
    { ...hetznerNetwork, hcloud_server: [server()] },
  ),
  among(
    'hcloud/load-balancer-port',
    'hcloud_load_balancer_service',
    { id: '3__443', load_balancer_id: 3, listen_port: 443 },
    {
      ...balancer,
      hcloud_load_balancer_service: [{ id: '3__443b', load_balancer_id: 3, listen_port: 443 }],
    },
    balancer,
  ),
  made(
    'hcloud/record-address',
    'hcloud_zone_rrset',
    { id: 'w/A', zone: 'a.test', name: 'w', type: 'A', records: [{ value: '192.0.2.1' }] },
    { records: [{ value: 'web' }] },
    { hcloud_zone: [{ id: 1, name: 'a.test' }] },
  ),
  among(
    'hcloud/target-private',
    'hcloud_load_balancer_target',
    { ...target, use_private_ip: true },
    { ...balancer, hcloud_server: [server()] },
    {
      ...balancer,
      hcloud_load_balancer_network: [{ id: '3-4', load_balancer_id: 3, network_id: 4 }],
      hcloud_server: [server({ network: [{ network_id: 4 }] })],
    },
  ),
  among(
    'hcloud/target-public',
    'hcloud_load_balancer_target',
    target,
    { ...balancer, hcloud_server: [server({ public_net: offline })] },
    { ...balancer, hcloud_server: [server()] },
  ),
  among(
    'hcloud/target-once',
    'hcloud_load_balancer_target',
    target,
    { ...balancer, hcloud_server: [server()], hcloud_load_balancer_target: [{ ...target, id: 'other' }] },
    { ...balancer, hcloud_server: [server()] },
  ),
  made(
    'hcloud/reverse-name-own',
    'hcloud_rdns',
    { id: 's-1', server_id: 1, ip_address: '192.0.2.7', dns_ptr: 'a.test' },
    { ip_address: '192.0.2.8' },
    { hcloud_server: [server({ ipv4_address: '192.0.2.7' })] },
  ),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, { rule: [{ ...inRule, port: '' }] }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, { rule: many(51, () => inRule) }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, {
    rule: [{ ...inRule, source_ips: many(101, (n) => ({ n })).map((_, n) => `10.0.${n}.0/24`) }],
  }),
  made('hcloud/firewall-rules', 'hcloud_firewall', firewall, {
    rule: many(10, () => ({ ...inRule, source_ips: many(51, () => ({})).map((_, n) => `10.0.${n}.0/24`) })),
  }),
  made(
    'hcloud/firewalls-per-server',
    'hcloud_server',
    server({ firewall_ids: [1, 2, 3, 4, 5] }),
    { firewall_ids: [1, 2, 3, 4, 5, 6] },
    { hcloud_firewall: many(6, (n) => ({ id: n + 1, name: `f${n}` })) },
  ),
  made(
    'hcloud/firewall-needs-public',
    'hcloud_server',
    server({ firewall_ids: [7], network: [{ network_id: 4 }] }),
    { public_net: offline },
    hetznerNetwork,
  ),
  [
    'hcloud/firewall-in-use',
    { type: 'hcloud_firewall', prior: firewall, cloud: { hcloud_server: [server({ firewall_ids: [7] })] } },
    { type: 'hcloud_firewall', prior: firewall },
  ],
  made(
    'hcloud/volume-place',
    'hcloud_volume',
    { id: '3', name: 'v', size: 10, location: 'fsn1', server_id: 1 },
    { location: 'nbg1' },
    { hcloud_server: [server()] },
  ),
  among(
    'hcloud/volume-attach-place',
    'hcloud_volume_attachment',
    { id: '3', volume_id: 3, server_id: 1 },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'nbg1' }] },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1' }] },
  ),
  among(
    'hcloud/volume-free',
    'hcloud_volume_attachment',
    { id: '3', volume_id: 3, server_id: 1 },
    {
      hcloud_server: [server(), server({ id: '2', name: 'db' })],
      hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1', server_id: 2 }],
    },
    { hcloud_server: [server()], hcloud_volume: [{ id: '3', name: 'v', location: 'fsn1', server_id: 0 }] },
  ),
  changed(
    'hcloud/volume-size',
    'hcloud_volume',
    { id: '3', name: 'v', size: 20, location: 'fsn1' },
    { size: 30 },
    { size: 10 },
  ),
  made('hcloud/storage-box-password', 'hcloud_storage_box', box, { password: 'short' }),
  made('hcloud/storage-box-plan', 'hcloud_storage_box', box, {
    snapshot_plan: { ...box.snapshot_plan, max_snapshots: 11 },
  }),
]
