/** What each thing passes through until it is there, as its host calls it. */

/** A state and after how many seconds it is reached. The last one is where it stays. */
export type Steps = readonly (readonly [state: string, after: number])[]

export interface Passage {
  /** Where Terraform sees the state; null where the provider hides it. */
  readonly at: string | null
  readonly create: Steps
  /** What an update passes through, and which attributes have to change for it. */
  readonly update?: { readonly on: readonly string[]; readonly steps: Steps }
  readonly deleting?: string
  /** Who says so; the seconds are ours everywhere. */
  readonly source: string
}

const HCLOUD = 'hetznercloud/hcloud-go (ServerStatus and the like), read 2026-11-22'
const SCALEWAY =
  'scaleway-sdk-go (ServerState, SnapshotState, LBStatus, GatewayStatus and the like), read 2026-11-22'
const OVH = 'ovh/terraform-provider-ovh, the states it waits for, read 2026-11-22'
const NEUTRON = 'openstack/neutron-lib, constants (NET_STATUS_BUILD and the like), read 2026-11-22'
const OCTAVIA = 'docs.openstack.org, Octavia API, provisioning statuses, read 2026-11-22'
const GLANCE = 'openstack/glance, api/v2/images.py, statuses, read 2026-11-22'
const NOVA = 'status lists of OpenStack clients on GitHub, read 2026-11-22'
const CLOUDSTACK = 'apache/cloudstack, VirtualMachine.State and Volume.State, read 2026-11-22'
const UNREAD = 'states as widely known; not read at the source'

const passage = (at: string | null, source: string, ...create: Steps): Passage => ({ at, create, source })
const creating = (at: string | null, source: string, end = 'available', seconds = 8): Passage =>
  passage(at, source, ['creating', 0], [end, seconds])

/** OVHcloud's newer resources carry one word for all of them. */
const ovhReady = (seconds: number): Passage => ({
  at: 'resource_status',
  create: [
    ['CREATING', 0],
    ['READY', seconds],
  ],
  update: {
    on: [],
    steps: [
      ['UPDATING', 0],
      ['READY', seconds],
    ],
  },
  deleting: 'DELETING',
  source: OVH,
})
const octavia = passage(null, OCTAVIA, ['PENDING_CREATE', 0], ['ACTIVE', 45])
const neutron = passage(null, NEUTRON, ['BUILD', 0], ['ACTIVE', 3])

export const PASSAGES: Readonly<Record<string, Passage>> = {
  hcloud_server: {
    at: 'status',
    create: [
      ['initializing', 0],
      ['starting', 6],
      ['running', 14],
    ],
    update: {
      on: ['server_type', 'public_net', 'placement_group_id', 'rescue', 'iso'],
      steps: [
        ['stopping', 0],
        ['off', 4],
        ['starting', 10],
        ['running', 16],
      ],
    },
    deleting: 'deleting',
    source: HCLOUD,
  },
  hcloud_volume: creating(null, HCLOUD, 'available', 4),
  hcloud_image: creating('status', HCLOUD, 'available', 90),
  hcloud_snapshot: creating(null, HCLOUD, 'available', 60),
  hcloud_managed_certificate: passage(null, HCLOUD, ['pending', 0], ['completed', 40]),
  hcloud_storage_box: passage(null, HCLOUD, ['initializing', 0], ['active', 20]),
  hcloud_storage_box_snapshot: creating(null, UNREAD, 'available', 10),
  hcloud_load_balancer: creating(null, UNREAD, 'available', 6),
  scaleway_instance_server: {
    at: null,
    create: [
      ['stopped', 0],
      ['starting', 3],
      ['running', 20],
    ],
    update: {
      on: ['type', 'state'],
      steps: [
        ['stopping', 0],
        ['starting', 15],
        ['running', 30],
      ],
    },
    deleting: 'stopping',
    source: SCALEWAY,
  },
  scaleway_instance_snapshot: passage(null, SCALEWAY, ['snapshotting', 0], ['available', 30]),
  scaleway_instance_image: creating('state', SCALEWAY, 'available', 30),
  scaleway_instance_private_nic: passage(null, SCALEWAY, ['syncing', 0], ['available', 6]),
  scaleway_instance_security_group: passage(null, SCALEWAY, ['syncing', 0], ['available', 3]),
  scaleway_block_volume: creating(null, SCALEWAY),
  scaleway_block_snapshot: creating(null, SCALEWAY, 'available', 30),
  scaleway_lb: passage(null, SCALEWAY, ['to_create', 0], ['creating', 2], ['ready', 40]),
  scaleway_lb_certificate: passage('status', SCALEWAY, ['pending', 0], ['ready', 30]),
  scaleway_lb_private_network: passage('status', SCALEWAY, ['pending', 0], ['ready', 10]),
  scaleway_vpc_public_gateway: passage(
    'status',
    SCALEWAY,
    ['allocating', 0],
    ['configuring', 10],
    ['running', 30],
  ),
  scaleway_vpc_gateway_network: passage(
    'status',
    SCALEWAY,
    ['attaching', 0],
    ['configuring', 5],
    ['ready', 15],
  ),
  scaleway_s2s_vpn_gateway: passage('status', SCALEWAY, ['provisioning', 0], ['active', 60]),
  scaleway_domain_zone: passage('status', SCALEWAY, ['pending', 0], ['active', 20]),
  openstack_compute_instance_v2: {
    at: null,
    create: [
      ['BUILD', 0],
      ['ACTIVE', 25],
    ],
    update: {
      on: ['flavor_id', 'flavor_name', 'image_id', 'image_name'],
      steps: [
        ['RESIZE', 0],
        ['VERIFY_RESIZE', 20],
        ['ACTIVE', 25],
      ],
    },
    deleting: 'DELETING',
    source: NOVA,
  },
  openstack_blockstorage_volume_v3: {
    ...creating(null, UNREAD, 'available', 5),
    update: {
      on: ['size'],
      steps: [
        ['extending', 0],
        ['available', 5],
      ],
    },
    deleting: 'deleting',
  },
  openstack_images_image_v2: passage('status', GLANCE, ['queued', 0], ['saving', 5], ['active', 90]),
  openstack_networking_network_v2: neutron,
  openstack_networking_router_v2: passage(null, NEUTRON, ['ALLOCATING', 0], ['ACTIVE', 3]),
  openstack_networking_port_v2: neutron,
  openstack_lb_loadbalancer_v2: octavia,
  openstack_lb_listener_v2: {
    ...octavia,
    create: [
      ['PENDING_CREATE', 0],
      ['ACTIVE', 5],
    ],
  },
  openstack_lb_pool_v2: {
    ...octavia,
    create: [
      ['PENDING_CREATE', 0],
      ['ACTIVE', 5],
    ],
  },
  openstack_dns_zone_v2: passage(null, UNREAD, ['PENDING', 0], ['ACTIVE', 10]),
  openstack_vpnaas_service_v2: passage('status', NEUTRON, ['PENDING_CREATE', 0], ['ACTIVE', 15]),
  ovh_cloud_instance: ovhReady(30),
  ovh_cloud_instance_group: ovhReady(2),
  ovh_cloud_security_group: ovhReady(3),
  ovh_cloud_network_private_vrack: ovhReady(10),
  ovh_cloud_network_private_vrack_subnet: ovhReady(5),
  ovh_cloud_gateway: ovhReady(20),
  ovh_cloud_floating_ip: ovhReady(5),
  ovh_cloud_storage_block_volume: ovhReady(8),
  ovh_cloud_storage_block_volume_snapshot: ovhReady(20),
  ovh_cloud_storage_block_volume_backup: ovhReady(60),
  ovh_cloud_project_instance: passage('status', UNREAD, ['BUILD', 0], ['ACTIVE', 30]),
  ovh_cloud_project_instance_snapshot: passage('status', UNREAD, ['saving', 0], ['active', 90]),
  ovh_cloud_project_network_private: passage('status', OVH, ['BUILDING', 0], ['ACTIVE', 10]),
  ovh_cloud_project_user: passage('status', OVH, ['creating', 0], ['ok', 5]),
  ovh_cloud_project_volume: creating('status', UNREAD),
  ovh_cloud_project_volume_backup: creating('status', UNREAD, 'ok', 60),
  ovh_cloud_project_gateway: passage('status', UNREAD, ['building', 0], ['active', 20]),
  ovh_cloud_project_loadbalancer: passage('provisioning_status', UNREAD, ['creating', 0], ['active', 45]),
  cloudstack_instance: {
    ...passage(null, CLOUDSTACK, ['Starting', 0], ['Running', 20]),
    update: {
      on: ['service_offering'],
      steps: [
        ['Stopping', 0],
        ['Starting', 10],
        ['Running', 20],
      ],
    },
    deleting: 'Expunging',
  },
  cloudstack_disk: passage(null, CLOUDSTACK, ['Allocated', 0], ['Ready', 5]),
  cloudstack_volume: passage(null, CLOUDSTACK, ['Allocated', 0], ['Ready', 5]),
  cloudstack_network: passage(null, UNREAD, ['Allocated', 0], ['Implementing', 2], ['Implemented', 10]),
  cloudstack_template: passage(null, UNREAD, ['Download In Progress', 0], ['Download Complete', 60]),
  cloudstack_snapshot: passage('state', UNREAD, ['BackingUp', 0], ['BackedUp', 60]),
}
