/** What stands behind the listeners of balancers, and whom they answer. */
import { describe, expect, it } from 'vitest'
import type { Inventory, Listener } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'
import { refs } from './golden.ts'

describe('what stands behind a listener', () => {
  const listenerOf = ({ loadBalancers, strayListeners }: Inventory): Listener =>
    [...loadBalancers.flatMap(({ listeners }) => listeners), ...strayListeners][0]!
  const behind = (...resources: Parameters<typeof planOf>[0]) =>
    listenerOf(planOf(resources)).leadsTo.map((port) => (isUnknown(port) ? `?${port.unknown}` : port))

  const LB = r('openstack_lb_loadbalancer_v2.lb', { id: 'lb' })
  const listener = (values = {}, unknown = {}) =>
    r(
      'openstack_lb_listener_v2.l',
      { id: 'l', loadbalancer_id: 'lb', protocol: 'TCP', protocol_port: 2222, ...values },
      unknown,
    )
  const pool = (values: object, unknown: object = {}) =>
    r('openstack_lb_pool_v2.p', { id: 'p', protocol: 'TCP', ...values }, { ...unknown })
  const member = r('openstack_lb_member_v2.m', { pool_id: 'p', address: '10.0.0.9', protocol_port: 22 })

  it.each([
    ['a pool of its own', [listener(), pool({ listener_id: 'l' }), member], [22]],
    ['its default pool', [listener({ default_pool_id: 'p' }), pool({ loadbalancer_id: 'lb' }), member], [22]],
    [
      'a pool that a rule chooses',
      [
        listener(),
        pool({ loadbalancer_id: 'lb' }),
        member,
        r('openstack_lb_l7policy_v2.r', {
          listener_id: 'l',
          action: 'REDIRECT_TO_POOL',
          redirect_pool_id: 'p',
        }),
      ],
      [22],
    ],
    [
      'members in one resource',
      [
        listener(),
        pool({ listener_id: 'l' }),
        r('openstack_lb_members_v2.m', {
          pool_id: 'p',
          member: [
            { address: '10.0.0.9', protocol_port: 22 },
            { address: '10.0.0.8', protocol_port: 8443 },
          ],
        }),
      ],
      [22, 8443],
    ],
    ['a pool of another listener', [listener(), pool({ listener_id: 'other' }), member], []],
    ['no pool', [listener()], []],
    [
      'a default pool that is elsewhere',
      [listener({ default_pool_id: 'elsewhere' })],
      ['?openstack_lb_listener_v2.l.default_pool_id'],
    ],
    [
      'a pool known after apply',
      [listener({}, { default_pool_id: true })],
      ['?openstack_lb_listener_v2.l.default_pool_id'],
    ],
    [
      'a pool whose listener is known after apply',
      [listener(), pool({}, { listener_id: true }), member],
      ['?openstack_lb_pool_v2.p.listener_id'],
    ],
    [
      'members whose pool is known after apply',
      [
        listener(),
        pool({ listener_id: 'l' }),
        r('openstack_lb_member_v2.m', { address: '10.0.0.9', protocol_port: 22 }, { pool_id: true }),
      ],
      ['?openstack_lb_member_v2.m.pool_id'],
    ],
    [
      'members that are known after apply',
      [
        listener(),
        pool({ listener_id: 'l' }),
        r('openstack_lb_members_v2.m', { pool_id: 'p' }, { member: true }),
      ],
      ['?openstack_lb_members_v2.m.member'],
    ],
  ])('of OpenStack: %s', (_, resources, expected) => expect(behind(LB, ...resources)).toEqual(expected))

  const service = (values: object, unknown: object = {}) =>
    r('hcloud_load_balancer_service.s', { protocol: 'tcp', listen_port: 2222, ...values }, { ...unknown })
  it.each([
    [service({ destination_port: 22 }), [22]],
    [service({ protocol: 'http' }), [80]],
    [service({}), ['?hcloud_load_balancer_service.s.destination_port']],
    [service({}, { destination_port: true }), ['?hcloud_load_balancer_service.s.destination_port']],
  ])('of Hetzner: %#', (resource, expected) => expect(behind(resource)).toEqual(expected))

  it('of OVHcloud: the members of its pool, which are the servers of the balancer too', () => {
    const plan = planOf([
      r('ovh_cloud_instance.web', { id: 'i', name: 'web', networks: [{ ip: '10.0.0.9' }] }),
      r('ovh_cloud_project_loadbalancer.lb', {
        listeners: [
          {
            ...{ protocol: 'tcp', port: 2222 },
            pool: { members: [{ address: '10.0.0.9', protocol_port: 22 }, { address: '10.0.0.8' }] },
          },
        ],
      }),
    ])
    expect(refs(plan.loadBalancers[0]!.targets)).toEqual(['ovh_cloud_instance.web', '#10.0.0.8'])
    expect(listenerOf(plan).leadsTo[0]).toBe(22)
    expect(isUnknown(listenerOf(plan).leadsTo[1])).toBe(true)
  })

  it('of CloudStack: the private port, past the firewall of its address, to its members', () => {
    const plan = planOf([
      r('cloudstack_instance.web', { id: 'vm', name: 'web' }),
      r('cloudstack_firewall.fw', { ip_address_id: 'ip', rule: [] }),
      r('cloudstack_loadbalancer_rule.lb', {
        ...{ name: 'lb', ip_address_id: 'ip', public_port: 2222, private_port: 22, member_ids: ['vm'] },
      }),
    ])
    expect(refs(plan.loadBalancers[0]!.targets)).toEqual(['cloudstack_instance.web'])
    expect(listenerOf(plan)).toMatchObject({ port: 2222, leadsTo: [22] })
    expect(refs(listenerOf(plan).sieve!.filters)).toEqual(['cloudstack_firewall.fw'])
  })
})

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
