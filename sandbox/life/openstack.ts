/** Births in an OpenStack cloud. */
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'
import { type Birth, type Life, text } from './model.ts'
import { fingerprint, freeHost, hex, hostOf, lastHostOf, mac, publicV4, uuid } from './numbers.ts'

const REGION = 'GRA11'
const region = (): Value => REGION
const project = (): Value => hex('the one project of the rehearsal cloud', 32)

const find = (birth: Birth, type: string, id: Value | undefined): Struct | null =>
  typeof id === 'string' ? (birth.cloud.objects[type]?.[id]?.attributes ?? null) : null

const subnetOf = (birth: Birth, network: Value | undefined): Struct | null =>
  Object.values(birth.cloud.objects.openstack_networking_subnet_v2 ?? {}).find(
    (subnet) => subnet.attributes.network_id === network,
  )?.attributes ?? null

/** Addresses that are given out in a network. */
function addressesOf(birth: Birth, network: Value | undefined): Set<string> {
  const objects = (type: string): Struct[] =>
    Object.values(birth.cloud.objects[type] ?? {}).map(({ attributes }) => attributes)
  const ports = objects('openstack_networking_port_v2')
    .filter((port) => port.network_id === network)
    .flatMap(({ all_fixed_ips: ips = null }) => (isList(ips) ? ips.map(String) : []))
  const cards = objects('openstack_compute_instance_v2')
    .flatMap(({ network: nets = null }) => (isList(nets) ? nets.filter(isStruct) : []))
    .filter((card) => card.uuid === network)
    .map((card) => text(card, 'fixed_ip_v4'))
  const balancers = objects('openstack_lb_loadbalancer_v2').map((one) => text(one, 'vip_address'))
  return new Set([...ports, ...cards, ...balancers])
}

function addressIn(birth: Birth, network: Value | undefined): string {
  const cidr = text(subnetOf(birth, network) ?? {}, 'cidr')
  // The host keeps the first ones to itself where there are many.
  const low = /\/(2[5-9]|3\d)$/.test(cidr) ? 2 : 10
  return freeHost(cidr, low, birth.number, addressesOf(birth, network)) ?? publicV4(birth.number)
}

/** The port that a card of a server is, when one is named. */
const portOf = (birth: Birth, card: Struct): Struct | null =>
  find(birth, 'openstack_networking_port_v2', card.port)

function cardAddress(birth: Birth, card: Struct): string {
  const ips = portOf(birth, card)?.all_fixed_ips ?? null
  return isList(ips) && ips.length > 0 ? String(ips[0]) : addressIn(birth, card.uuid)
}

function firstNetworkAddress(birth: Birth): Value {
  const networks = birth.object.network
  const first = isList(networks) ? networks[0] : null
  if (!isStruct(first)) return publicV4(birth.number)
  return text(first, 'fixed_ip_v4') || cardAddress(birth, first)
}

const common = { region, tenant_id: project }

export const life: Life = {
  openstack_compute_instance_v2: {
    ...common,
    access_ip_v4: firstNetworkAddress,
    access_ip_v6: () => '',
    availability_zone: () => 'nova',
    all_metadata: ({ object }) => (isStruct(object.metadata) ? object.metadata : {}),
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
    created: ({ now }) => now,
    updated: ({ now }) => now,
    hypervisor_hostname: () => '',
    flavor_id: ({ object }) => uuid(`flavor ${text(object, 'flavor_name')}`),
    flavor_name: () => 'b3-8',
    image_id: ({ object }) =>
      text(object, 'image_name')
        ? uuid(`image ${text(object, 'image_name')}`)
        : 'Attempt to boot from volume - no image supplied',
    image_name: () => 'Debian 13',
    security_groups: () => ['default'],
    network: (birth) => [
      {
        uuid: uuid('Ext-Net'),
        name: 'Ext-Net',
        port: '',
        fixed_ip_v4: publicV4(birth.number),
        fixed_ip_v6: '',
        mac: mac(`openstack ${birth.number}`, 'fa:16:3e'),
        access_network: false,
      },
    ],
    'network.fixed_ip_v4': (birth) => cardAddress(birth, birth.object),
    'network.fixed_ip_v6': () => '',
    'network.mac': (birth) =>
      text(portOf(birth, birth.object) ?? {}, 'mac_address') ||
      mac(`openstack ${birth.number} ${text(birth.object, 'uuid')}`, 'fa:16:3e'),
    'network.name': (birth) => {
      const network = portOf(birth, birth.object)?.network_id ?? birth.object.uuid
      return text(find(birth, 'openstack_networking_network_v2', network) ?? {}, 'name')
    },
    'network.port': () => '',
    'network.uuid': (birth) =>
      portOf(birth, birth.object)?.network_id ?? uuid(text(birth.object, 'name') || 'Ext-Net'),
  },
  openstack_compute_keypair_v2: {
    ...common,
    id: ({ object }) => text(object, 'name'),
    fingerprint: ({ object, number }) => fingerprint(text(object, 'public_key') || `${number}`),
    private_key: () => '',
    user_id: () => '',
  },
  openstack_compute_servergroup_v2: { ...common },
  openstack_compute_volume_attach_v2: {
    ...common,
    id: ({ object }) => `${text(object, 'instance_id')}/${text(object, 'volume_id')}`,
    device: () => '/dev/sdb',
  },
  openstack_networking_network_v2: {
    ...common,
    admin_state_up: () => true,
    mtu: () => 1500,
    port_security_enabled: () => true,
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
  },
  openstack_networking_subnet_v2: {
    ...common,
    gateway_ip: ({ object }) => (object.no_gateway === true ? '' : hostOf(text(object, 'cidr'), 1)),
    ip_version: () => 4,
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
    allocation_pool: ({ object }) => {
      const first = hostOf(text(object, 'cidr'), 2)
      return first ? [{ start: first, end: lastHostOf(text(object, 'cidr')) }] : []
    },
  },
  openstack_networking_port_v2: {
    ...common,
    admin_state_up: () => true,
    port_security_enabled: () => true,
    mac_address: ({ number }) => mac(`openstack ${number}`, 'fa:16:3e'),
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
    all_security_group_ids: ({ object }) =>
      isList(object.security_group_ids) ? object.security_group_ids : [],
    all_fixed_ips: (birth) => {
      const wanted = birth.object.fixed_ip
      if (isList(wanted) && wanted.length > 0) {
        return wanted.map(
          (ip) => (isStruct(ip) && text(ip, 'ip_address')) || addressIn(birth, birth.object.network_id),
        )
      }
      return [addressIn(birth, birth.object.network_id)]
    },
  },
  openstack_networking_router_v2: {
    ...common,
    admin_state_up: () => true,
    enable_snat: ({ object }) => text(object, 'external_network_id') !== '',
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
    external_fixed_ip: ({ object, number }) =>
      text(object, 'external_network_id')
        ? [{ ip_address: publicV4(number), subnet_id: uuid('Ext-Net subnet') }]
        : [],
  },
  openstack_networking_floatingip_v2: {
    ...common,
    address: ({ number }) => publicV4(number),
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
    fixed_ip: () => '',
    port_id: () => '',
  },
  openstack_networking_floatingip_associate_v2: { ...common, fixed_ip: () => '' },
  openstack_networking_secgroup_v2: {
    ...common,
    stateful: () => true,
    description: () => '',
    all_tags: ({ object }) => (isList(object.tags) ? object.tags : []),
  },
  openstack_networking_secgroup_rule_v2: {
    ...common,
    port_range_min: () => 0,
    port_range_max: () => 0,
  },
  openstack_networking_router_interface_v2: {
    ...common,
    id: ({ object, number }) => text(object, 'port_id') || uuid(`router interface ${number}`),
    port_id: ({ number }) => uuid(`router interface ${number}`),
    subnet_id: () => '',
  },
  openstack_blockstorage_volume_v3: {
    ...common,
    availability_zone: () => 'nova',
    volume_type: () => 'classic',
  },
  openstack_objectstorage_container_v1: { ...common, id: ({ object }) => text(object, 'name') },
  openstack_lb_loadbalancer_v2: {
    ...common,
    vip_address: (birth) =>
      hostOf(
        text(find(birth, 'openstack_networking_subnet_v2', birth.object.vip_subnet_id) ?? {}, 'cidr'),
        250,
      ) ?? publicV4(birth.number),
    vip_port_id: ({ number }) => uuid(`vip port ${number}`),
    vip_network_id: (birth) =>
      text(find(birth, 'openstack_networking_subnet_v2', birth.object.vip_subnet_id) ?? {}, 'network_id'),
    loadbalancer_provider: () => 'amphora',
  },
  openstack_lb_listener_v2: { ...common, connection_limit: () => -1 },
  openstack_lb_pool_v2: common,
  openstack_lb_member_v2: { ...common, weight: () => 1 },
  openstack_lb_monitor_v2: {
    ...common,
    http_method: () => 'GET',
    url_path: () => '/',
    expected_codes: () => '200',
    max_retries_down: () => 3,
  },
}
