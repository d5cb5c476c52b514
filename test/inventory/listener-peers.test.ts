/** Whom a listener answers: access lists, and balancers that only their network reaches. */
import { describe, expect, it } from 'vitest'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'

describe('the access lists of a Scaleway frontend', () => {
  const OPS = '198.51.100.7/32'
  const frontend = (
    acl: readonly object[],
    balancer: object = { ip_ids: ['a'] },
    ...more: readonly object[]
  ) => {
    const { loadBalancers } = planOf([
      r('scaleway_lb.lb', { id: 'lb', ...balancer }),
      r('scaleway_lb_backend.b', { id: 'b', lb_id: 'lb', forward_port: 22 }),
      r('scaleway_lb_frontend.f', { id: 'f', lb_id: 'lb', backend_id: 'b', inbound_port: 2222, acl }),
      ...more.map((values, index) => r(`scaleway_lb_acl.a${index}`, { frontend_id: 'f', ...values })),
    ])
    const { peers, leadsTo } = loadBalancers[0]!.listeners[0]!
    expect(leadsTo).toEqual([22])
    return peers
  }
  const entry = (type: string, match?: object) => ({ action: [{ type }], ...(match && { match: [match] }) })
  const from = (...ip_subnet: readonly string[]) => ({ ip_subnet })

  it.each([
    ['none', [], null],
    ['one is allowed, and the rest too', [entry('allow', from(OPS))], null],
    ['one is allowed, then nobody', [entry('allow', from(OPS)), entry('deny')], [OPS]],
    ['all but one are refused', [entry('deny', { ...from(OPS), invert: true })], [OPS]],
    ['nobody, then one', [entry('deny'), entry('allow', from(OPS))], []],
    ['everyone, then nobody', [entry('allow'), entry('deny')], null],
    ['all but one are allowed', [entry('allow', { ...from(OPS), invert: true }), entry('deny')], null],
    ['one is refused', [entry('deny', from('203.0.113.9'))], null],
    ['the whole of IPv4 is refused', [entry('allow', from(OPS)), entry('deny', from('0.0.0.0/0'))], [OPS]],
    [
      'some are refused by a header',
      [entry('deny', { ...from('0.0.0.0/0'), http_filter: 'path_begin', http_filter_value: ['/x'] })],
      null,
    ],
    ['those of a service of the host are refused', [entry('deny', { ips_edge_services: true })], null],
  ])('%s', (_, acl, expected) => expect(frontend(acl)).toEqual(expected))

  it('leave IPv6 open where the balancer has such an address and they speak of IPv4', () => {
    const acl = [entry('allow', from(OPS)), entry('deny', from('0.0.0.0/0'))]
    expect(frontend(acl, { ip_ids: ['a', 'b'] })).toEqual([OPS, '::/0'])
    expect(frontend(acl, { ip_ids: ['a'], assign_flexible_ipv6: true })).toEqual([OPS, '::/0'])
    expect(frontend([...acl, entry('deny', from('::/0'))], { ip_ids: ['a', 'b'] })).toEqual([OPS])
  })

  it('may be resources of their own, in the order of their index', () => {
    const deny = { index: 2, ...entry('deny') }
    const allow = { index: 1, ...entry('allow', from(OPS)) }
    expect(frontend([], { ip_ids: ['a'] }, deny, allow)).toEqual([OPS])
  })

  it('may be of any frontend where that is known after apply', () => {
    const { strayListeners } = planOf([
      r('scaleway_lb_frontend.f', { id: 'f', lb_id: 'elsewhere', inbound_port: 2222 }),
      r('scaleway_lb_acl.a', { index: 1, ...entry('deny') }, { frontend_id: true }),
    ])
    expect(isUnknown(strayListeners[0]?.peers)).toBe(true)
  })
})

describe('a balancer that only its network reaches', () => {
  const peersOf = (...resources: Parameters<typeof planOf>[0]) =>
    planOf(resources).loadBalancers[0]!.listeners[0]!.peers

  it.each<[object, object, unknown]>([
    [{ enable_public_interface: false }, {}, []],
    [{ enable_public_interface: true }, {}, null],
    [{ enable_public_interface: false, load_balancer_id: '6' }, {}, null],
    [{}, { enable_public_interface: true }, '?'],
    [{ enable_public_interface: false }, { load_balancer_id: true }, '?'],
  ])('at Hetzner, by %j %j', (values, unknown, expected) => {
    const seen = peersOf(
      r('hcloud_load_balancer.x', { id: '5', name: 'front', location: 'fsn1' }),
      r('hcloud_load_balancer_service.x', { load_balancer_id: '5', protocol: 'tcp', listen_port: 5432 }),
      r('hcloud_load_balancer_network.x', { load_balancer_id: '5', ...values }, { ...unknown }),
    )
    expect(isUnknown(seen) ? '?' : seen).toEqual(expected)
  })

  const vip = (values: object, ...more: Parameters<typeof planOf>[0]) =>
    peersOf(
      r('openstack_networking_network_v2.n', { id: 'n', external: 'external' in values }),
      r('openstack_networking_subnet_v2.s', { id: 's', network_id: 'n', cidr: '10.0.0.0/24' }),
      r('openstack_networking_port_v2.p', { id: 'p', network_id: 'n' }),
      r('openstack_lb_loadbalancer_v2.lb', { id: 'lb', vip_port_id: 'vip', ...values }),
      r('openstack_lb_listener_v2.l', {
        id: 'l',
        loadbalancer_id: 'lb',
        protocol: 'TCP',
        protocol_port: 3306,
      }),
      ...more,
    )
  const floating = (port_id: string, unknown: object = {}) =>
    r('openstack_networking_floatingip_v2.f', { id: 'f', pool: 'x', port_id }, { ...unknown })

  it.each<[string, unknown, unknown]>([
    ['by its subnet', vip({ vip_subnet_id: 's' }), []],
    ['by its network', vip({ vip_network_id: 'n' }), []],
    ['by its port', vip({ vip_port_id: 'p' }), []],
    ['unless the network is external', vip({ vip_subnet_id: 's', external: true }), null],
    ['unless the network is elsewhere', vip({ vip_subnet_id: 'elsewhere' }), null],
    ['unless a floating address is in front', vip({ vip_subnet_id: 's' }, floating('vip')), null],
    ['unless one is in front of its port', vip({ vip_port_id: 'p' }, floating('p')), null],
    [
      'unless one is associated',
      vip(
        { vip_subnet_id: 's' },
        r('openstack_networking_floatingip_associate_v2.a', { floating_ip: '192.0.2.1', port_id: 'vip' }),
      ),
      null,
    ],
    ['unless one may be', vip({ vip_subnet_id: 's' }, floating('', { port_id: true })), null],
    ['also where one is in front of another', vip({ vip_subnet_id: 's' }, floating('other')), []],
  ])('at OpenStack, %s', (_, seen, expected) => expect(seen).toEqual(expected))

  it.each<[object, object, unknown]>([
    [{ assign_flexible_ip: false }, {}, []],
    [{ assign_flexible_ip: false, ip_id: '', ip_ids: [] }, {}, []],
    [{}, {}, null],
    [{ assign_flexible_ip: true }, {}, null],
    [{ assign_flexible_ip: false, assign_flexible_ipv6: true }, {}, null],
    [{ assign_flexible_ip: false, ip_id: 'ip' }, {}, null],
    [{}, { assign_flexible_ip: true }, '?'],
    [{ assign_flexible_ip: false }, { assign_flexible_ipv6: true }, '?'],
  ])('at Scaleway, by %j %j', (values, unknown, expected) => {
    const seen = peersOf(
      r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1', ...values }, { ...unknown }),
      r('scaleway_lb_frontend.f', { lb_id: 'lb', backend_id: 'b', inbound_port: 5432 }),
    )
    expect(isUnknown(seen) ? '?' : seen).toEqual(expected)
  })
})
