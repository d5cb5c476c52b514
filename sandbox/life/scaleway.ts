/** Births at Scaleway: identifiers begin with the place. */
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'
import { type Birth, type Inventor, type Life, text } from './model.ts'
import { fingerprint, freeHost, hostOf, mac, publicV4, publicV6, publicV6Network, uuid } from './numbers.ts'

const zone = ({ object, provider }: Birth): string =>
  text(object, 'zone') || text(provider ?? {}, 'zone') || 'fr-par-1'
const regionOf = (zoneName: string): string => zoneName.split('-').slice(0, 2).join('-')
const region = (birth: Birth): string =>
  text(birth.object, 'region') || text(birth.provider ?? {}, 'region') || regionOf(zone(birth))
const project: Inventor = ({ provider }) => text(provider ?? {}, 'project_id') || uuid('the one project')
const organization: Inventor = ({ provider }) =>
  text(provider ?? {}, 'organization_id') || uuid('the one organization')

const common = { zone, region, project_id: project, organization_id: organization }
const zonal = {
  ...common,
  id: (birth: Birth): Value => `${zone(birth)}/${uuid(`${birth.type} ${birth.number}`)}`,
}
const regional = {
  ...common,
  id: (birth: Birth): Value => `${region(birth)}/${uuid(`${birth.type} ${birth.number}`)}`,
}

const find = (birth: Birth, type: string, id: Value | undefined): Struct | null =>
  typeof id === 'string' ? (birth.cloud.objects[type]?.[id]?.attributes ?? null) : null

/** Private addresses that are given out; two networks of one cloud never share one here. */
function privateAddresses({ cloud }: Birth): Set<string> {
  const owners = [
    'scaleway_instance_server',
    'scaleway_instance_private_nic',
    'scaleway_lb',
    'scaleway_ipam_ip',
  ]
  return new Set(
    owners.flatMap((type) =>
      Object.values(cloud.objects[type] ?? {}).flatMap(({ attributes }) => {
        const { private_ips: ips = null } = attributes
        const listed = isList(ips) ? ips.filter(isStruct).map((ip) => text(ip, 'address')) : []
        return [...listed, text(attributes, 'address')]
      }),
    ),
  )
}

/** The server's first private address, in the subnet of its private network. */
function privateIp(birth: Birth, network: Value | undefined): Value {
  const subnets = find(birth, 'scaleway_vpc_private_network', network)?.ipv4_subnet
  const [subnet] = isList(subnets) ? subnets : []
  const range = isStruct(subnet) ? text(subnet, 'subnet') : ''
  return (
    freeHost(range, 2, birth.number, privateAddresses(birth)) ??
    hostOf('10.0.0.0/24', 2 + (birth.number % 200))
  )
}

const privateIps: Inventor = (birth) => {
  const networks = birth.object.private_network
  const first = isList(networks) ? networks.find(isStruct) : null
  const network = first?.pn_id ?? birth.object.private_network_id
  return network ? [{ id: uuid(`private ip ${birth.number}`), address: privateIp(birth, network) }] : []
}

const publicIps: Inventor = (birth) => {
  const { ip_id: one = null, ip_ids: many = null } = birth.object
  const ids = isList(many) ? many : one === null ? [] : [one]
  return ids.map((id) => {
    const address = text(find(birth, 'scaleway_instance_ip', id) ?? {}, 'address') || publicV4(birth.number)
    return {
      id,
      address,
      family: address.includes(':') ? 'inet6' : 'inet',
      dynamic: false,
      provisioning_mode: 'dhcp',
    }
  })
}

const subnetFields = {
  id: ({ number }: Birth): Value => uuid(`subnet ${number}`),
  created_at: ({ now }: Birth): Value => now,
  updated_at: ({ now }: Birth): Value => now,
}
const under = (block: string, rules: Readonly<Record<string, Inventor>>): Record<string, Inventor> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`${block}.${name}`, rule]))

export const life: Life = {
  scaleway_instance_server: {
    ...zonal,
    state: () => 'started',
    public_ips: publicIps,
    private_ips: privateIps,
    root_volume: (birth) => [
      {
        volume_id: `${zone(birth)}/${uuid(`root volume ${birth.number}`)}`,
        size_in_gb: 10,
        volume_type: 'sbs_volume',
        delete_on_termination: true,
        boot: false,
        name: 'root',
      },
    ],
    'root_volume.volume_id': (birth) => `${zone(birth)}/${uuid(`root volume ${birth.number}`)}`,
    'root_volume.size_in_gb': () => 10,
    'root_volume.volume_type': () => 'sbs_volume',
    security_group_id: (birth) => `${zone(birth)}/${uuid('default security group')}`,
    'private_network.mac_address': ({ number }) => mac(`scaleway ${number}`, '02:00:00'),
    'private_network.status': () => 'available',
    'private_network.zone': zone,
    'private_network.pnic_id': (birth) => `${zone(birth)}/${uuid(`nic ${birth.number}`)}`,
    cloud_init: () => '',
  },
  scaleway_instance_ip: {
    ...zonal,
    type: () => 'routed_ipv4',
    address: ({ object, number }) => (object.type === 'routed_ipv6' ? publicV6(number) : publicV4(number)),
    prefix: ({ object, number }) =>
      object.type === 'routed_ipv6' ? publicV6Network(number) : `${publicV4(number)}/32`,
    server_id: () => '',
    reverse: () => '',
  },
  scaleway_instance_placement_group: { ...zonal, policy_respected: () => true },
  scaleway_instance_private_nic: {
    ...zonal,
    private_ips: privateIps,
    mac_address: ({ number }) => mac(`scaleway ${number}`, '02:00:00'),
  },
  scaleway_instance_security_group: zonal,
  scaleway_instance_snapshot: { ...zonal, type: () => 'unified', size_in_gb: () => 10 },
  scaleway_instance_volume: { ...zonal, server_id: () => '' },
  scaleway_block_volume: { ...zonal, size_in_gb: () => 10 },
  scaleway_block_snapshot: zonal,
  scaleway_iam_ssh_key: {
    ...common,
    fingerprint: ({ object }) => `256 MD5:${fingerprint(text(object, 'public_key'))} (ssh-ed25519)`,
  },
  scaleway_vpc: { ...regional, enable_routing: () => true, is_default: () => false },
  scaleway_vpc_private_network: {
    ...regional,
    is_regional: () => true,
    zone: () => '',
    vpc_id: (birth) => `${region(birth)}/${uuid('default vpc')}`,
    ipv4_subnet: ({ number, now }) => [
      {
        id: uuid(`subnet ${number}`),
        subnet: `172.16.${(number % 60) * 4}.0/22`,
        created_at: now,
        updated_at: now,
      },
    ],
    ipv6_subnets: () => [],
    ...under('ipv4_subnet', subnetFields),
    ...under('ipv6_subnets', subnetFields),
  },
  scaleway_vpc_public_gateway: {
    ...zonal,
    ip_id: (birth) => `${zone(birth)}/${uuid(`gateway ip ${birth.number}`)}`,
    status: () => 'running',
    bandwidth: () => 100,
    // Guide "How to use SSH bastion", read 2025-11-21: port 61000, for everyone until somebody narrows it.
    bastion_port: () => 61000,
    allowed_ip_ranges: () => ['0.0.0.0/0'],
  },
  scaleway_vpc_public_gateway_ip: { ...zonal, address: ({ number }) => publicV4(number) },
  scaleway_vpc_gateway_network: {
    ...zonal,
    status: () => 'ready',
    mac_address: ({ number }) => mac(`scaleway ${number}`, '02:00:00'),
  },
  scaleway_lb: {
    ...zonal,
    ip_address: (birth) => {
      const ids = birth.object.ip_ids
      const address = text(find(birth, 'scaleway_lb_ip', isList(ids) ? ids[0] : null) ?? {}, 'ip_address')
      return address || publicV4(birth.number)
    },
  },
  scaleway_lb_ip: {
    ...zonal,
    ip_address: ({ number, object }) => (object.is_ipv6 === true ? publicV6(number) : publicV4(number)),
  },
  scaleway_lb_backend: zonal,
  scaleway_lb_frontend: zonal,
  scaleway_object_bucket: {
    ...common,
    id: (birth) => `${region(birth)}/${text(birth.object, 'name')}`,
    endpoint: (birth) => `https://${text(birth.object, 'name')}.s3.${region(birth)}.example.test`,
    api_endpoint: (birth) => `https://s3.${region(birth)}.example.test`,
    versioning: () => [{ enabled: false }],
  },
  scaleway_object_bucket_lock_configuration: {
    ...common,
    id: (birth) => `${region(birth)}/${text(birth.object, 'bucket')}`,
  },
  scaleway_s2s_vpn_gateway: { ...regional, status: () => 'active', asn: () => 65_000 },
  scaleway_domain_record: {
    ...common,
    id: ({ object, number }) => `${text(object, 'dns_zone')}/${uuid(`record ${number}`)}`,
    fqdn: ({ object }) => [text(object, 'name'), text(object, 'dns_zone')].filter(Boolean).join('.'),
    root_zone: () => true,
  },
}
