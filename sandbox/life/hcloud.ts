/** Births at Hetzner. */
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'
import { diskOf } from '../data/catalogue/hetzner.ts'
import { type Birth, type Life, text } from './model.ts'
import { fingerprint, freeHost, hostOf, mac, publicV4, publicV6, publicV6Network } from './numbers.ts'

const DEFAULT_LOCATION = 'fsn1'
const number = ({ number: n }: Birth): Value => String(n)

/** What an object of this cloud says, found by its id. */
function other(birth: Birth, type: string, id: Value | undefined): Struct | null {
  if (id === null || id === undefined) return null
  return birth.cloud.objects[type]?.[String(id)]?.attributes ?? null
}

function publicNet(birth: Birth): Struct | null {
  const nets = birth.object.public_net
  const first = isList(nets) ? nets[0] : null
  return isStruct(first) ? first : null
}

const hasV4 = (birth: Birth): boolean => publicNet(birth)?.ipv4_enabled !== false
const hasV6 = (birth: Birth): boolean => publicNet(birth)?.ipv6_enabled !== false
const primary = (birth: Birth, version: 'ipv4' | 'ipv6'): Struct | null =>
  other(birth, 'hcloud_primary_ip', publicNet(birth)?.[version] ?? null)

const networkId = (birth: Birth): Value => {
  const subnet = text(birth.object, 'subnet_id')
  return subnet ? Number(subnet.split('-')[0]) : null
}

/** Private addresses that are given out in a network. */
function privateAddresses(birth: Birth, network: string): Set<string> {
  const objects = (type: string): Struct[] =>
    Object.values(birth.cloud.objects[type] ?? {}).map(({ attributes }) => attributes)
  const joined = [
    ...objects('hcloud_server').flatMap(({ network: nets = null }) =>
      isList(nets) ? nets.filter(isStruct) : [],
    ),
    ...objects('hcloud_server_network'),
    ...objects('hcloud_load_balancer_network'),
  ]
  const there = joined.filter((one) => text(one, 'network_id') === network)
  const aliases = there.flatMap(({ alias_ips: more = null }) => (isList(more) ? more.map(String) : []))
  return new Set([...there.map((one) => text(one, 'ip')), ...aliases])
}

/** A free address of the object's subnet, or of the first one of its network; real Hetzner gives .2 to the first server. */
function privateAddress(birth: Birth): Value {
  const subnet = text(birth.object, 'subnet_id')
  const network = subnet.includes('-') ? (subnet.split('-')[0] ?? '') : text(birth.object, 'network_id')
  const first = Object.values(birth.cloud.objects.hcloud_network_subnet ?? {}).find(
    ({ attributes }) => text(attributes, 'network_id') === network,
  )
  const range = subnet.includes('-')
    ? subnet.slice(subnet.indexOf('-') + 1)
    : text(first?.attributes ?? other(birth, 'hcloud_network', network) ?? {}, 'ip_range')
  return freeHost(range, 2, birth.number, privateAddresses(birth, network)) ?? hostOf('10.0.0.0/24', 2)
}

const locationOf = (birth: Birth): Value =>
  text(other(birth, 'hcloud_server', birth.object.server_id) ?? {}, 'location') || DEFAULT_LOCATION

const ZONE_OF: Readonly<Record<string, string>> = { ash: 'us-east', hil: 'us-west', sin: 'ap-southeast' }

export const life: Life = {
  hcloud_server: {
    id: number,
    location: () => DEFAULT_LOCATION,
    datacenter: ({ object }) => `${text(object, 'location') || DEFAULT_LOCATION}-dc1`,
    status: () => 'running',
    backup_window: ({ object }) => (object.backups === true ? '22-02' : ''),
    ipv4_address: (birth) =>
      hasV4(birth) ? text(primary(birth, 'ipv4') ?? {}, 'ip_address') || publicV4(birth.number) : '',
    ipv6_address: (birth) => (hasV6(birth) ? publicV6(birth.number) : ''),
    ipv6_network: (birth) => (hasV6(birth) ? publicV6Network(birth.number) : '<nil>'),
    'network.ip': (birth) => privateAddress(birth),
    'network.mac_address': ({ object, number: n }) => mac(`hcloud ${n} ${text(object, 'network_id')}`),
    'network.network_id': (birth) => networkId(birth),
    primary_disk_size: ({ object }) => diskOf(text(object, 'server_type')) ?? 40,
  },
  hcloud_server_network: {
    id: ({ object }) => `${text(object, 'server_id')}-${text(object, 'network_id')}`,
    network_id: networkId,
    ip: privateAddress,
    mac_address: ({ number: n }) => mac(`hcloud ${n}`),
  },
  hcloud_load_balancer_network: {
    id: ({ object }) => `${text(object, 'load_balancer_id')}-${text(object, 'network_id')}`,
    network_id: networkId,
    ip: privateAddress,
  },
  hcloud_network: { id: number },
  hcloud_network_subnet: {
    id: ({ object }) => `${text(object, 'network_id')}-${text(object, 'ip_range')}`,
    gateway: ({ object }) => hostOf(text(object, 'ip_range'), 1),
  },
  hcloud_network_route: {
    id: ({ object }) => `${text(object, 'network_id')}-${text(object, 'destination')}`,
  },
  hcloud_firewall: { id: number, labels: () => ({}) },
  hcloud_firewall_attachment: { id: ({ object }) => text(object, 'firewall_id') },
  hcloud_volume: {
    id: number,
    linux_device: ({ number: n }) => `/dev/disk/by-id/scsi-0HC_Volume_${n}`,
    location: locationOf,
  },
  hcloud_volume_attachment: { id: ({ object }) => text(object, 'volume_id'), automount: () => false },
  hcloud_placement_group: { id: number },
  hcloud_ssh_key: {
    id: number,
    fingerprint: ({ object }) => fingerprint(text(object, 'public_key')),
  },
  hcloud_snapshot: { id: number },
  hcloud_primary_ip: {
    id: number,
    ip_address: ({ object, number: n }) =>
      object.type === 'ipv6' ? publicV6Network(n).replace('/64', '') : publicV4(n),
    ip_network: ({ object, number: n }) => (object.type === 'ipv6' ? publicV6Network(n) : ''),
    assignee_id: () => 0,
    assignee_type: () => 'server',
    datacenter: ({ object }) => `${text(object, 'location') || DEFAULT_LOCATION}-dc1`,
    location: () => DEFAULT_LOCATION,
  },
  hcloud_floating_ip: {
    id: number,
    home_location: locationOf,
    name: ({ number: n }) => `floating-ip-${n}`,
    ip_address: ({ object, number: n }) =>
      object.type === 'ipv6' ? publicV6Network(n).replace('/64', '') : publicV4(n),
    ip_network: ({ object, number: n }) => (object.type === 'ipv6' ? publicV6Network(n) : ''),
  },
  hcloud_floating_ip_assignment: { id: ({ object }) => text(object, 'floating_ip_id') },
  hcloud_load_balancer: {
    id: number,
    ipv4: ({ number: n }) => publicV4(n),
    ipv6: ({ number: n }) => publicV6(n),
    location: () => DEFAULT_LOCATION,
    network_zone: ({ object }) => ZONE_OF[text(object, 'location')] ?? 'eu-central',
    algorithm: () => [{ type: 'round_robin' }],
    labels: () => ({}),
  },
  hcloud_load_balancer_service: {
    id: ({ object }) => `${text(object, 'load_balancer_id')}__${text(object, 'listen_port')}`,
    listen_port: ({ object }) => (object.protocol === 'https' ? 443 : 80),
    destination_port: () => 80,
  },
  hcloud_load_balancer_target: {
    id: ({ object, number: n }) => `lb-tgt-${text(object, 'type')}-${n}-${text(object, 'load_balancer_id')}`,
  },
  hcloud_rdns: {
    id: ({ object }) => {
      const [kind, id] = (['server', 'primary_ip', 'floating_ip', 'load_balancer'] as const)
        .map((name) => [name, text(object, `${name}_id`)] as const)
        .find(([, value]) => value !== '') ?? ['server', '']
      const letter = { server: 's', primary_ip: 'p', floating_ip: 'f', load_balancer: 'l' }[kind]
      return `${letter}-${id}-${text(object, 'ip_address')}`
    },
  },
  hcloud_storage_box: {
    id: ({ number: n }) => n,
    username: ({ number: n }) => `u${n}`,
    server: ({ number: n }) => `u${n}.your-storagebox.invalid`,
    system: ({ object }) => `${(text(object, 'location') || 'fsn1').toUpperCase()}-BX1`,
  },
  hcloud_storage_box_subaccount: {
    id: ({ number: n }) => n,
    username: ({ object, number: n }) => `u${text(object, 'storage_box_id')}-sub${n}`,
    server: ({ object, number: n }) => `u${text(object, 'storage_box_id')}-sub${n}.your-storagebox.invalid`,
    name: ({ number: n }) => `subaccount-${n}`,
  },
  hcloud_storage_box_snapshot: {
    id: ({ number: n }) => n,
    name: ({ now }) => now.slice(0, 19).replace(/:/g, '-'),
  },
  hcloud_zone: {
    id: ({ number: n }) => n,
    authoritative_nameservers: () => ({
      assigned: ['hydrogen.ns.example.', 'helium.ns.example.', 'oxygen.ns.example.'],
      delegated: [],
      delegation_last_check: null,
      delegation_status: 'unregistered',
    }),
    registrar: () => 'other',
    delete_protection: () => false,
  },
  hcloud_zone_rrset: { id: ({ object }) => `${text(object, 'name')}/${text(object, 'type')}` },
}
