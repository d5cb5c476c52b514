/** What stands behind the listeners of balancers. */
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
