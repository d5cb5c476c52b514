import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fromPieces } from '../../inventory/live.ts'
import { all, contractOf, ref, synthesize } from '../stacks/synth.ts'

const service = (more: Record<string, unknown> = {}) => ({
  offer: 'cloud-datacenter',
  size: { vcpu: 8, ramGiB: 32, storageGiB: 300 },
  firewall: { tier: 'standard', ports: ['443/tcp', '8000-8002/tcp'], adminSources: [] },
  ...more,
})
type Server = Record<string, unknown>
const guestOf = (server: Server | undefined) => parse(server?.user_data as string)
const named = (servers: Server[], name: string) => servers.find((server) => server.name === name)

describe('a Cloud Datacenter', () => {
  const { resources } = synthesize(contractOf({ service: service() }))
  const servers = all(resources, 'openstack_compute_instance_v2')
  const appliance = named(servers, 'acme-web-gra11-firewall')
  const inside = named(servers, 'acme-web-gra11-1')

  it('has one server on the Internet, its firewall', () => {
    expect(servers).toHaveLength(2)
    expect(appliance?.network).toEqual([
      { name: 'Ext-Net' },
      { port: ref('openstack_networking_port_v2.web_appliance_port.id') },
    ])
    expect(inside?.network).toEqual([{ port: ref('openstack_networking_port_v2.web_gra11-1_port.id') }])
  })

  it('sends everything out through it: by DHCP, by its port, by the proxy of the packages', () => {
    expect(all(resources, 'openstack_networking_subnet_v2')).toMatchObject([
      { gateway_ip: '10.30.0.10', cidr: '10.30.0.0/24', enable_dhcp: true, region: 'GRA11' },
    ])
    const ports = all(resources, 'openstack_networking_port_v2')
    expect(ports.map(({ port_security_enabled: security }) => security)).toEqual([false, undefined])
    expect(ports[1]?.security_group_ids).toEqual([
      ref('openstack_networking_secgroup_v2.web_firewall_GRA11-filter.id'),
    ])
    expect(guestOf(inside).apt).toMatchObject({ http_proxy: 'http://10.30.0.10:3128' })
  })

  it('publishes each port of the contract to the first server', () => {
    const ruleset = fromPieces(appliance?.metadata as Record<string, string>) ?? ''
    for (const port of [443, 8000, 8001, 8002]) {
      expect(ruleset).toMatch(new RegExp(`10\\.30\\.0\\.11[^}]*${port}`))
    }
  })

  it('gives the whole pool, apart from the firewall', () => {
    expect(inside).toMatchObject({ flavor_name: 'b3-32' })
    expect(all(resources, 'openstack_blockstorage_volume_v3')).toMatchObject([{ size: 300 }])
  })

  it('spreads a pool that no size holds over equal servers', () => {
    const size = { vcpu: 48, ramGiB: 192, storageGiB: 601 }
    const spread = synthesize(contractOf({ service: service({ size }) })).resources
    const flavors = all(spread, 'openstack_compute_instance_v2').map(({ name, flavor_name: code }) => [
      name,
      code,
    ])
    expect(flavors).toEqual([
      ['acme-web-gra11-firewall', 'b3-8'],
      ['acme-web-gra11-1', 'b3-128'],
      ['acme-web-gra11-2', 'b3-128'],
    ])
    expect(all(spread, 'openstack_blockstorage_volume_v3').map(({ size: each }) => each)).toEqual([301, 301])
  })

  it('inspects under the advanced option', () => {
    const advanced = service({ firewall: { tier: 'advanced', ports: ['443/tcp'], adminSources: [] } })
    const made = all(synthesize(contractOf({ service: advanced })).resources, 'openstack_compute_instance_v2')
    const packages = guestOf(named(made, 'acme-web-gra11-firewall')).packages
    expect(packages).toEqual(expect.arrayContaining(['suricata', 'clamav-daemon', 'e2guardian']))
    expect(guestOf(named(made, 'acme-web-gra11-1')).apt).toMatchObject({
      http_proxy: 'http://10.30.0.10:8080',
    })
  })

  it.each(['hetzner', 'ikoula'])('is refused on %s, where no such network was established', (host) => {
    const sites = { hetzner: ['fsn1'], ikoula: ['REIMS'] }[host]
    expect(() => synthesize(contractOf({ service: service({ host, sites }) }))).toThrow(
      /no network behind a gateway/,
    )
  })
})

describe('a Cloud Datacenter on Scaleway', () => {
  const { resources } = synthesize(
    contractOf({ service: service({ host: 'scaleway', sites: ['fr-par-1'] }) }),
  )
  const servers = all(resources, 'scaleway_instance_server')
  const appliance = named(servers, 'acme-web-fr-par-1-firewall')

  it('has one server on the Internet, its firewall', () => {
    expect(servers.map(({ name, ip_ids: ips }) => [name, ips])).toEqual([
      ['acme-web-fr-par-1-firewall', [ref('scaleway_instance_ip.web_appliance_vm_address.id')]],
      ['acme-web-fr-par-1-1', undefined],
    ])
  })

  it('sends everything out through it: the only route of a VPC that has no other network', () => {
    expect(all(resources, 'scaleway_vpc_private_network')).toMatchObject([
      { ipv4_subnet: { subnet: '10.30.0.0/24' }, vpc_id: ref('scaleway_vpc.web_vpc.id') },
    ])
    expect(all(resources, 'scaleway_vpc_route')).toMatchObject([
      {
        destination: '0.0.0.0/0',
        nexthop_resource_id: ref('scaleway_instance_private_nic.web_appliance_vm_nic.id'),
        vpc_id: ref('scaleway_vpc.web_vpc.id'),
      },
    ])
    const reserved = all(resources, 'scaleway_ipam_ip').map(({ address }) => address)
    expect(reserved).toEqual(['10.30.0.10', '10.30.0.11'])
  })

  it('names no device that the kernel names: the network’s is found by its hardware address', () => {
    const text = JSON.stringify(parse(appliance?.cloud_init as string).write_files)
    expect(text).toContain('network-device 02:00:00 lan0 10.30.0.10/24')
    expect(text).not.toMatch(/\bens\d/)
  })
})

describe('a pair of firewalls', () => {
  const redundancy = { hardware: ['firewall'] }
  const { resources } = synthesize(contractOf({ service: service({ redundancy }) }))
  const servers = all(resources, 'openstack_compute_instance_v2')
  const ports = all(resources, 'openstack_networking_port_v2')
  const halves = ['acme-web-gra11-firewall-1', 'acme-web-gra11-firewall-2'].map((name) =>
    named(servers, name),
  )

  it('is two machines that the host keeps apart', () => {
    expect(all(resources, 'openstack_compute_servergroup_v2')).toMatchObject([
      { policies: ['anti-affinity'] },
    ])
    for (const half of halves)
      expect(half?.scheduler_hints).toEqual([
        { group: ref('openstack_compute_servergroup_v2.web_appliance_GRA11-spread.id') },
      ])
  })

  it('may use one address each, and the shared one both; the floating address follows the shared one', () => {
    const pairs = ports.map(({ fixed_ip: fixed, allowed_address_pairs: allowed }) => [
      (fixed as { ip_address: string }[])[0]?.ip_address,
      (allowed as { ip_address: string }[] | undefined)?.map(({ ip_address: address }) => address),
    ])
    expect(pairs.sort()).toEqual([
      ['10.29.0.10', undefined],
      ['10.29.0.11', ['10.29.0.10']],
      ['10.29.0.12', ['10.29.0.10']],
      ['10.30.0.11', undefined],
      ['10.30.255.2', undefined],
      ['10.30.255.3', undefined],
    ])
    expect(all(resources, 'openstack_networking_floatingip_v2').map(({ port_id: port }) => port)).toContain(
      ref('openstack_networking_port_v2.web_appliance_shared-port.id'),
    )
  })

  it('is the gateway of the network, at the address that both share', () => {
    const subnets = all(resources, 'openstack_networking_subnet_v2')
    expect(subnets.find(({ cidr }) => cidr === '10.30.0.0/24')).toMatchObject({ gateway_ip: '10.30.0.10' })
    expect(subnets.find(({ cidr }) => cidr === '10.30.255.0/29')).toMatchObject({ no_gateway: true })
    for (const half of halves) {
      const text = JSON.stringify(guestOf(half).write_files)
      expect(text).toMatch(/virtual_ipaddress \{.*10\.30\.0\.10\/24 dev ens4.*10\.29\.0\.10\/32 dev ens3/)
    }
  })

  it('is refused on Scaleway, whose routes do not follow an address', () => {
    const there = service({ redundancy, host: 'scaleway', sites: ['fr-par-1'] })
    expect(() => synthesize(contractOf({ service: there }))).toThrow(/no pair of firewalls/)
  })
})

it('doubles the servers of the pool and the copies when that is ordered', () => {
  const ordered = service({
    redundancy: { hardware: ['servers', 'backup'] },
    backup: { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], vault: 'RBX' },
  })
  const { resources } = synthesize(contractOf({ service: ordered }))
  const inside = all(resources, 'openstack_compute_instance_v2').filter(({ scheduler_hints: group }) => group)
  expect(inside.map(({ name }) => name)).toEqual(['acme-web-gra11-1', 'acme-web-gra11-2'])
  expect(all(resources, 'ovh_cloud_project_storage')).toHaveLength(2)
})
