import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import { all, contractOf, ref, synthesize } from '../stacks/synth.ts'

const INSTANCE = 'openstack_compute_instance_v2'

describe('servers', () => {
  it('is one machine without redundancy, and nothing to copy', () => {
    const { resources } = synthesize(contractOf({ service: {} }))
    expect(all(resources, INSTANCE)).toMatchObject([
      { name: 'acme-web-gra11-1', region: 'GRA11', flavor_name: 'b3-8', image_name: 'Debian 13' },
    ])
    expect(resources).not.toHaveProperty('openstack_compute_servergroup_v2')
    expect(resources).not.toHaveProperty('ovh_cloud_project_storage')
    expect(all(resources, 'openstack_blockstorage_volume_v3')).toMatchObject([
      { size: 100, region: 'GRA11', lifecycle: { prevent_destroy: true } },
    ])
  })

  it('stands on the public network and on no other: what the firewall opens is no port of a network', () => {
    const ports = ['80/tcp', '443/tcp']
    const { resources } = synthesize(
      contractOf({ service: { firewall: { tier: 'basic', ports, adminSources: ['198.51.100.7/32'] } } }),
    )
    expect(all(resources, INSTANCE).map(({ network }) => network)).toEqual([[{ name: 'Ext-Net' }]])
  })

  it('spreads redundant servers over machines of the first site, by force', () => {
    const redundancy = { hardware: ['servers'], geographic: true }
    const { resources } = synthesize(contractOf({ service: { sites: ['GRA11', 'SBG5'], redundancy } }))
    expect(all(resources, 'openstack_compute_servergroup_v2')).toMatchObject([
      { region: 'GRA11', policies: ['anti-affinity'] },
    ])
    const group = ref('openstack_compute_servergroup_v2.web_GRA11-spread.id')
    expect(all(resources, INSTANCE).map(({ name, scheduler_hints }) => [name, scheduler_hints])).toEqual([
      ['acme-web-gra11-1', [{ group }]],
      ['acme-web-gra11-2', [{ group }]],
      ['acme-web-sbg5-1', undefined],
    ])
  })

  it('takes the smallest size that covers the order', () => {
    const sized = (vcpu: number, ramGiB: number) =>
      all(
        synthesize(contractOf({ service: { size: { vcpu, ramGiB, storageGiB: 10 } } })).resources,
        INSTANCE,
      )[0]
    expect(sized(1, 1)).toMatchObject({ flavor_name: 'b3-8' })
    expect(sized(4, 8)).toMatchObject({ flavor_name: 'b3-16' })
    expect(sized(2, 9)).toMatchObject({ flavor_name: 'b3-16' })
  })
})

describe('refusals', () => {
  const refusal = (service: Record<string, unknown>, more = {}): string => {
    try {
      synthesize(contractOf({ ...more, service }))
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    throw new Error('nothing was refused')
  }

  it.each([
    [
      'one site of two',
      { sites: ['GRA11'], redundancy: { geographic: true } },
      /geographic redundancy over GRA11/,
    ],
    [
      'two sites of one city',
      { sites: ['GRA9', 'GRA11'], redundancy: { geographic: true } },
      /GRA9 \(Gravelines\), GRA11/,
    ],
    ['two sites unasked', { sites: ['GRA11', 'SBG5'] }, /2 sites .* without geographic redundancy/],
    ['an object site', { sites: ['RBX'] }, /no site "RBX"/],
    ['a size that nobody sells', { size: { vcpu: 64, ramGiB: 1, storageGiB: 1 } }, /no size of 64 vCPU/],
    [
      'a vault beside the server',
      { backup: { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], vault: 'GRA' } },
      /vault GRA in the datacenter of the server/,
    ],
    [
      "the owner's key without the owner",
      { backup: { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], key: 'owner' } },
      /without backup.escrow/,
    ],
    [
      'a client key under complete infogérance',
      {
        managed: { level: 'complete', since: '2026-10-01' },
        clientKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEC c@x'],
      },
      /1 SSH key\(s\) of the client/,
    ],
  ])('%s', (_, service, message) => {
    expect(refusal(service)).toMatch(message)
  })

  it('a client address under complete infogérance', () => {
    const client = { code: 'acme', name: 'Acme', sources: ['198.51.100.7/32'] }
    expect(refusal({ managed: { level: 'complete', since: '2026-10-01' } }, { client })).toMatch(/1 address/)
  })

  it('says it in French too', () => {
    try {
      synthesize(contractOf({ service: { sites: ['GRA11'], redundancy: { geographic: 'zones' } } }))
    } catch (error) {
      const [problem] = (error as InputError).problems
      expect(problem?.what).toHaveProperty('fr', 'redondance géographique sur GRA11 (Gravelines)')
      return
    }
    throw new Error('nothing was refused')
  })
})

describe('inside the VM', () => {
  it('has the operators alone, each under their own name, under complete infogérance', () => {
    const managed = { level: 'complete', updates: 'automatic', since: '2026-10-01' }
    const { resources } = synthesize(contractOf({ service: { managed } }))
    const guest = parse(all(resources, INSTANCE)[0]?.user_data as string)
    expect(guest.users.map(({ name }: { name: string }) => name)).toEqual(['ops'])
    expect(guest.packages).toContain('unattended-upgrades')
  })

  it("has the client's people beside them without it", () => {
    const key =
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g c@client.test'
    const { resources } = synthesize(contractOf({ service: { clientKeys: [key] } }))
    const guest = parse(all(resources, INSTANCE)[0]?.user_data as string)
    expect(guest.users.map(({ name }: { name: string }) => name)).toEqual(['ops', 'client'])
  })
})

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
    ['anywhere', { host: 'ikoula', sites: ['REIMS', 'EPPES'], redundancy: across }, 'none that passes'],
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
