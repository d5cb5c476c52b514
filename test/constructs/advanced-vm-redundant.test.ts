/** What keeps a VM Avancé up when a server or a site falls. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import { all, contractOf, ref, synthesize } from '../stacks/synth.ts'

describe('what joins two sites', () => {
  const redundancy = { geographic: true, link: true, switchover: { name: 'erp.acme.fr', zone: 'acme.fr' } }
  const two = (service: Record<string, unknown>) =>
    synthesize(contractOf({ service: { offer: 'vm-avance', redundancy, ...service } })).resources

  it('is one VLAN in both regions of OVHcloud, each with its own pool, without a gateway', () => {
    const resources = two({ sites: ['GRA11', 'SBG5'] })
    const networks = all(resources, 'openstack_networking_network_v2')
    expect(networks.map(({ region }) => region)).toEqual(['GRA11', 'SBG5'])
    expect(new Set(networks.map(({ value_specs: specs }) => JSON.stringify(specs))).size).toBe(1)
    const subnets = all(resources, 'openstack_networking_subnet_v2')
    expect(new Set(subnets.map(({ allocation_pool: pool }) => JSON.stringify(pool))).size).toBe(2)
    for (const subnet of subnets) expect(subnet).toMatchObject({ no_gateway: true, cidr: '10.40.0.0/24' })
    const ports = all(resources, 'openstack_networking_port_v2')
    expect(ports.every(({ security_group_ids: groups }) => Array.isArray(groups))).toBe(true)
  })

  it('is the network that Hetzner’s servers have anyway', () => {
    const resources = two({ host: 'hetzner', sites: ['fsn1', 'nbg1'] })
    expect(all(resources, 'hcloud_network')).toHaveLength(1)
    expect(all(resources, 'hcloud_zone_rrset')).toMatchObject([
      { zone: 'acme.fr', name: 'erp', type: 'A', ttl: 60, lifecycle: { ignore_changes: ['records'] } },
    ])
  })

  it('is a name that Terraform does not turn back once operators turned it', () => {
    expect(all(two({ sites: ['GRA11', 'SBG5'] }), 'ovh_domain_zone_record')).toMatchObject([
      {
        ...{ zone: 'acme.fr', subdomain: 'erp', fieldtype: 'A', ttl: 60 },
        target: ref('openstack_compute_instance_v2.web_gra11-1_server.access_ip_v4'),
        lifecycle: { ignore_changes: ['target'] },
      },
    ])
  })

  it('is refused where nothing joins them', () => {
    expect(() => two({ host: 'scaleway', sites: ['fr-par-1', 'nl-ams-1'] })).toThrow(/no private link/)
    expect(() => two({ host: 'ikoula', sites: ['REIMS', 'EPPES'] })).toThrow(/no private link/)
    const bare = { geographic: true, switchover: redundancy.switchover }
    expect(() => two({ host: 'ikoula', sites: ['REIMS', 'EPPES'], redundancy: bare })).toThrow(
      /no switch by DNS/,
    )
  })
})

describe('an address that passes from one server to another', () => {
  const address = '203.0.113.50'
  const ordered = (service: Record<string, unknown>) =>
    synthesize(contractOf({ service: { offer: 'vm-avance', ...service } })).resources

  it.each([
    ['two sites', { sites: ['GRA11', 'SBG5'], redundancy: { geographic: true, address } }],
    ['one', { sites: ['GRA11'], redundancy: { hardware: ['servers'], address } }],
  ])('over %s: the first server has it, both are ready, and no later apply takes it back', (_, service) => {
    const resources = ordered(service)
    const servers = all(resources, 'openstack_compute_instance_v2')
    expect(servers).toHaveLength(2)
    for (const { user_data: text } of servers) {
      const { write_files: files, runcmd } = parse(text as string)
      const [unit] = files.filter(({ path }: { path: string }) => path.endsWith('/moving-address.service'))
      expect(unit.content).toContain(`ExecStart=/usr/sbin/ip address replace ${address}/32 dev lo`)
      expect(runcmd.flat()).toContain('moving-address.service')
    }
    const [first] = Object.keys(resources.openstack_compute_instance_v2 ?? {})
    expect(all(resources, 'ovh_cloud_project_failover_ip_attach')).toMatchObject([
      {
        ip: address,
        routed_to: `\${openstack_compute_instance_v2.${first}.id}`,
        lifecycle: { ignore_changes: ['routed_to'] },
      },
    ])
  })

  it('is not there unless it was ordered', () => {
    const { resources, text } = synthesize(contractOf({ service: { offer: 'vm-avance' } }))
    expect(all(resources, 'ovh_cloud_project_failover_ip_attach')).toEqual([])
    expect(text).not.toContain('moving-address')
  })

  const across = { geographic: true, address }
  it.each<[string, Record<string, unknown>, string]>([
    ['farther', { sites: ['GRA11', 'DE1'], redundancy: across }, 'Gravelines to Roubaix or Strasbourg'],
    [
      'into another zone',
      {
        ...{ host: 'scaleway', sites: ['fr-par-1', 'fr-par-2'] },
        redundancy: { geographic: 'zones', address },
      },
      'one product and one zone',
    ],
    ['from its home', { host: 'hetzner', sites: ['fsn1', 'nbg1'], redundancy: across }, 'home location'],
    ['anywhere', { host: 'ikoula', sites: ['REIMS', 'EPPES'], redundancy: across }, 'none that moves'],
    [
      'by this construct',
      { host: 'scaleway', sites: ['fr-par-1'], redundancy: { hardware: ['servers'], address } },
      'hardware: [servers, balancer]',
    ],
  ])('is refused where none goes %s, with the article and what would do', (_, service, says) => {
    try {
      ordered(service)
      expect.unreachable()
    } catch (error) {
      const said = (error as InputError).problems.map(
        ({ why, remedy }) => `${say(why ?? '', 'en')} ${say(remedy ?? '', 'en')}`,
      )
      expect(said.join()).toContain(says)
      expect(said.join()).toContain('article 3.2')
      expect(said.join()).toContain('ovh')
    }
  })
})

describe('a balancer before doubled servers', () => {
  const ordered = (service: Record<string, unknown> = {}) =>
    synthesize(
      contractOf({
        service: {
          redundancy: { hardware: ['servers', 'balancer'] },
          firewall: { tier: 'basic', ports: ['80/tcp', '443/tcp', '500/udp'], adminSources: [] },
          ...service,
        },
      }),
    ).resources

  it('carries every TCP port to both servers, and finds out when one no longer answers', () => {
    const resources = ordered()
    const ports = all(resources, 'openstack_lb_listener_v2').map(({ protocol_port: port }) => port)
    expect(ports.sort()).toEqual([443, 80])
    expect(all(resources, 'openstack_lb_member_v2')).toHaveLength(4)
    for (const check of all(resources, 'openstack_lb_monitor_v2'))
      expect(check).toMatchObject({ type: 'TCP', delay: 10, timeout: 5, max_retries: 3 })
  })

  it('reaches its servers over the private network at Hetzner and Scaleway', () => {
    const hetzner = ordered({ host: 'hetzner', sites: ['fsn1'] })
    expect(all(hetzner, 'hcloud_load_balancer_target')).toMatchObject([
      { type: 'server', use_private_ip: true },
      { type: 'server', use_private_ip: true },
    ])
    const scaleway = ordered({ host: 'scaleway', sites: ['fr-par-1'] })
    expect(all(scaleway, 'scaleway_lb_backend').map(({ server_ips: ips }) => ips)).toEqual([
      ['10.40.0.11', '10.40.0.12'],
      ['10.40.0.11', '10.40.0.12'],
    ])
    expect(all(scaleway, 'scaleway_ipam_ip').map(({ address }) => address)).toEqual([
      '10.40.0.11',
      '10.40.0.12',
    ])
  })

  it('is refused without two servers or a TCP port, and where none was established', () => {
    expect(() => ordered({ redundancy: { hardware: ['balancer'] } })).toThrow(/nothing to balance/)
    const udp = { tier: 'basic', ports: ['500/udp'], adminSources: [] }
    expect(() => ordered({ firewall: udp })).toThrow(/nothing to balance/)
    expect(() => ordered({ host: 'ikoula', sites: ['REIMS'] })).toThrow(/no load balancer/)
  })
})
