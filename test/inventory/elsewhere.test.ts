/** What belongs to something that this document does not hold. */
import { describe, expect, it } from 'vitest'
import { inventoryOf, openings } from './golden.ts'

describe('what is of a filter or a balancer that is elsewhere', () => {
  it.each([
    ['openstack/networking_secgroup_rule_v2-world', ['tcp/22-22 from 0.0.0.0/0']],
    ['cloudstack/security_group_rule-minimal', ['tcp/443-443 from 0.0.0.0/0']],
  ])('%s: the rule is told all the same', (plan, opened) => {
    const { filters, strayRules } = inventoryOf(`${plan}/plan.json`)
    expect(filters).toEqual([])
    expect(openings({ rules: strayRules })).toEqual(opened)
  })

  it.each([
    ['hcloud/load_balancer_service-tcp', 5432],
    ['openstack/lb_listener_v2-full', 443],
    ['scaleway/lb_frontend-minimal', 443],
  ])('%s: the listener is told all the same', (plan, port) => {
    const { loadBalancers, strayListeners } = inventoryOf(`${plan}/plan.json`)
    expect(loadBalancers).toEqual([])
    expect(strayListeners.map((one) => one.port)).toEqual([port])
  })
})

describe('private networks of servers', () => {
  const networksOf = (plan: string) => {
    const { networks, servers } = inventoryOf(`${plan}/plan.json`)
    const elsewhere = servers.filter((one) => one.networkElsewhere).map(({ origin }) => origin.address)
    return { inside: networks.flatMap(({ members }) => members).sort(), elsewhere }
  }

  it('are told by the server, by a subnet, by a port or by a resource of their own', () => {
    expect(networksOf('hcloud/stack-two-sites')).toEqual({
      inside: ['hcloud_server.db', 'hcloud_server.web'],
      elsewhere: [...['db', 'standby[0]', 'standby[1]', 'web'].map((name) => `hcloud_server.${name}`)],
    })
    expect(networksOf('openstack/stack-two-regions')).toEqual({
      inside: ['openstack_compute_instance_v2.db', 'openstack_compute_instance_v2.web'],
      elsewhere: [],
    })
    expect(networksOf('ovh/stack-two-regions').inside).toEqual(['ovh_cloud_instance.web'])
    expect(networksOf('scaleway/stack-two-zones').inside).toEqual([
      'scaleway_instance_server.db',
      'scaleway_instance_server.web',
    ])
    expect(networksOf('cloudstack/stack-one-site').inside).toEqual([
      'cloudstack_instance.db',
      'cloudstack_instance.web',
    ])
  })

  it('may be of another document', () => {
    expect(networksOf('hcloud/server-two-networks')).toEqual({ inside: [], elsewhere: ['hcloud_server.x'] })
    expect(networksOf('cloudstack/instance-minimal').elsewhere).toEqual(['cloudstack_instance.x'])
    expect(networksOf('hcloud/server-minimal').elsewhere).toEqual([])
  })
})
