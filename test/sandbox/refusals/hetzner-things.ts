/** Things of Hetzner that its cases share. */
import type { Struct } from '../../../sandbox/cty/value.ts'
import type { Objects } from './model.ts'

export const server = (more: Struct = {}): Struct => ({
  id: '1',
  name: 'web',
  server_type: 'cx23',
  image: 'debian-13',
  location: 'fsn1',
  public_net: [],
  network: [],
  ...more,
})

export const offline = [{ ipv4_enabled: false, ipv6_enabled: false }]
export const inRule = {
  direction: 'in',
  protocol: 'tcp',
  port: '443',
  source_ips: ['0.0.0.0/0'],
  destination_ips: [],
}
export const firewall = { id: '7', name: 'f', rule: [inRule] }
export const withIp = (id: number): Struct =>
  server({ public_net: [{ ipv4_enabled: true, ipv6_enabled: false, ipv4: id }] })
export const ip = (more: Struct): Objects => ({
  hcloud_primary_ip: [{ id: '9', name: 'p', type: 'ipv4', location: 'fsn1', ...more }],
})
export const sound9 = ip({})
export const core = { id: 4, name: 'core', ip_range: '10.0.0.0/16' }
export const subnet = (ip_range: string, network_id = 4): Struct => ({
  id: `${network_id}-${ip_range}`,
  network_id,
  ip_range,
  gateway: ip_range.replace('.0/', '.1/').split('/')[0] ?? '',
  network_zone: 'eu-central',
})
export const hetznerNetwork: Objects = {
  hcloud_network: [core],
  hcloud_network_subnet: [subnet('10.0.1.0/24')],
}
export const balancer: Objects = { hcloud_load_balancer: [{ id: '3', name: 'lb', location: 'fsn1' }] }
export const box = {
  id: 1,
  name: 'box',
  storage_box_type: 'bx11',
  location: 'fsn1',
  password: 'Abcdefgh1234!',
  snapshot_plan: { max_snapshots: 10, hour: 3, minute: 0, day_of_week: null, day_of_month: null },
}
export const target = { id: 't', type: 'server', load_balancer_id: 3, server_id: 1 }
