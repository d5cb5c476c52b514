/**
 * What the hosts do with a change, as data: which resources hold data, which in-place updates stop a machine or
 * wipe a disk without the plan saying so, which protections make an apply fail. Providers read in August 2026.
 */
import { both, type Text } from '../../contract/promise.ts'

export type Holding = 'server' | 'volume' | 'vault' | 'snapshot' | 'database'

/** Resources whose removal loses data, and what that data is. */
export const HOLDERS: Readonly<Record<string, Holding>> = {
  hcloud_server: 'server',
  scaleway_instance_server: 'server',
  openstack_compute_instance_v2: 'server',
  ovh_cloud_instance: 'server',
  ovh_cloud_project_instance: 'server',
  cloudstack_instance: 'server',
  hcloud_volume: 'volume',
  scaleway_instance_volume: 'volume',
  scaleway_block_volume: 'volume',
  openstack_blockstorage_volume_v3: 'volume',
  ovh_cloud_storage_block_volume: 'volume',
  cloudstack_disk: 'volume',
  cloudstack_volume: 'volume',
  hcloud_storage_box: 'vault',
  scaleway_object_bucket: 'vault',
  ovh_cloud_project_storage: 'vault',
  openstack_objectstorage_container_v1: 'vault',
  hcloud_snapshot: 'snapshot',
  hcloud_storage_box_snapshot: 'snapshot',
  scaleway_instance_snapshot: 'snapshot',
  scaleway_block_snapshot: 'snapshot',
  scaleway_rdb_instance: 'database',
}

export const HOLDING_WORDS: Readonly<Record<Holding, Text>> = {
  server: both('du disque du serveur', 'on the disk of server'),
  volume: both('du volume', 'on volume'),
  vault: both('du coffre de sauvegarde', 'in backup vault'),
  snapshot: both('du snapshot', 'in snapshot'),
  database: both('de la base', 'of database'),
}

export interface Trap {
  readonly type: string
  /** Top-level attribute. */
  readonly attribute: string
  readonly effect: 'wipe' | 'stop' | 'reboot' | 'refused' | 'nothing'
  readonly why: Text
}

const RESIZE = both(
  'l’hébergeur éteint le serveur pour en changer la taille, puis le rallume',
  'the cloud provider powers the server off to resize it, then on again',
)
const REBUILD = both(
  'le plan dit «\u00a0mise à jour\u00a0», l’hébergeur reconstruit le serveur et vide son disque',
  'the plan says "update", the cloud provider rebuilds the server and wipes its disk',
)

const READ_LIVE = both(
  'le serveur lit ces valeurs en marche, règles du pare-feu comprises\u00a0: rien ne redémarre',
  'the server reads these values while running, firewall rules included: nothing restarts',
)

/** In-place updates that are more, or less, than they look. */
export const TRAPS: readonly Trap[] = [
  {
    type: 'hcloud_server',
    attribute: 'server_type',
    effect: 'stop',
    why: both(
      'Hetzner éteint le serveur pour en changer la taille\u00a0; un disque agrandi ne se réduit plus (sauf keep_disk)',
      'Hetzner powers the server off to resize it; a disk cannot shrink again once grown (unless keep_disk)',
    ),
  },
  {
    type: 'hcloud_server',
    attribute: 'public_net',
    effect: 'stop',
    why: both(
      'changer d’adresse publique éteint puis rallume le serveur',
      'changing the public address power-cycles the server',
    ),
  },
  {
    type: 'hcloud_server',
    attribute: 'placement_group_id',
    effect: 'refused',
    why: both(
      'le groupe de placement ne peut changer que serveur éteint\u00a0: l’apply échouera',
      'the placement group can only change while the server is off: the apply will fail',
    ),
  },
  {
    type: 'hcloud_server',
    attribute: 'rescue',
    effect: 'reboot',
    why: both('le mode secours redémarre le serveur', 'rescue mode reboots the server'),
  },
  {
    type: 'hcloud_volume',
    attribute: 'format',
    effect: 'nothing',
    why: both(
      'le format d’un volume existant ne change pas\u00a0: l’apply ne fera rien',
      'the format of an existing volume cannot change: the apply does nothing',
    ),
  },
  { type: 'openstack_compute_instance_v2', attribute: 'image_id', effect: 'wipe', why: REBUILD },
  { type: 'openstack_compute_instance_v2', attribute: 'image_name', effect: 'wipe', why: REBUILD },
  { type: 'openstack_compute_instance_v2', attribute: 'flavor_id', effect: 'reboot', why: RESIZE },
  { type: 'openstack_compute_instance_v2', attribute: 'flavor_name', effect: 'reboot', why: RESIZE },
  {
    type: 'openstack_compute_instance_v2',
    attribute: 'power_state',
    effect: 'stop',
    why: both('l’alimentation du serveur change', 'the power state of the server changes'),
  },
  { type: 'ovh_cloud_instance', attribute: 'image_id', effect: 'wipe', why: REBUILD },
  { type: 'ovh_cloud_instance', attribute: 'flavor_id', effect: 'reboot', why: RESIZE },
  {
    type: 'ovh_cloud_instance',
    attribute: 'power_state',
    effect: 'stop',
    why: both('l’alimentation du serveur change', 'the power state of the server changes'),
  },
  { type: 'scaleway_instance_server', attribute: 'type', effect: 'stop', why: RESIZE },
  {
    type: 'scaleway_instance_server',
    attribute: 'state',
    effect: 'stop',
    why: both('l’état de marche du serveur change', 'the running state of the server changes'),
  },
  {
    type: 'scaleway_instance_server',
    attribute: 'placement_group_id',
    effect: 'stop',
    why: both(
      'le groupe de placement ne change que serveur arrêté',
      'the placement group can only change while the server is stopped',
    ),
  },
  { type: 'openstack_compute_instance_v2', attribute: 'metadata', effect: 'nothing', why: READ_LIVE },
  { type: 'scaleway_instance_user_data', attribute: 'value', effect: 'nothing', why: READ_LIVE },
  {
    type: 'scaleway_instance_server',
    attribute: 'cloud_init',
    effect: 'nothing',
    why: both(
      'un cloud-init modifié ne s’exécute pas sur un serveur existant\u00a0: rien n’y change',
      'a changed cloud-init does not run on an existing server: nothing changes in it',
    ),
  },
  { type: 'cloudstack_instance', attribute: 'service_offering', effect: 'stop', why: RESIZE },
  {
    type: 'cloudstack_instance',
    attribute: 'user_data',
    effect: 'stop',
    why: both(
      'l’instance est arrêtée puis redémarrée\u00a0; elle relit alors ses règles, et rien d’autre n’est rejoué',
      'the instance is stopped and started again; it then reads its rules again, and nothing else is re-run',
    ),
  },
  {
    type: 'cloudstack_instance',
    attribute: 'keypair',
    effect: 'stop',
    why: both(
      'CloudStack arrête l’instance pour en changer la clé',
      'CloudStack stops the instance to change its key',
    ),
  },
]

/** Terraform has its own resource anew to run its command again, and says so of no server. */
export const pushedWords = (name: string): Text =>
  both(
    `${name}\u00a0: «\u00a0remplacé\u00a0» signifie seulement ici\u00a0: règles poussées par SSH sur le serveur en marche, rien ne redémarre`,
    `${name}: "replaced" only means here: rules pushed over SSH to the running server, nothing restarts`,
  )

/** Types whose provider leaves the deletion lock in place: a replacement or a deletion fails at apply. */
export const LOCKS: readonly string[] = [
  'hcloud_server',
  'hcloud_volume',
  'hcloud_network',
  'hcloud_load_balancer',
  'hcloud_floating_ip',
  'hcloud_primary_ip',
  'hcloud_zone',
  'scaleway_instance_server',
]
/** Types whose provider lifts the lock by itself: the protection protects nothing. */
export const LIFTED_LOCKS: readonly string[] = ['hcloud_storage_box']

/** Attributes that say where a thing is: a new value is a move to another place. */
export const PLACE: readonly string[] = [
  'location',
  'region',
  'zone',
  'availability_zone',
  'region_name',
  'datacenter',
]

/** Volumes grow; a smaller size is refused or means a new, empty volume. */
export const SIZES: readonly string[] = ['size', 'size_in_gb', 'disk_size', 'root_disk_size']

/** What an engineer handles every day and no client data depends on: filters, keys, names, addresses, records. */
export const LIGHT =
  /(firewall|secgroup|security_group|ssh_key|keypair|_key$|record|rrset|rdns|placement_group|servergroup|instance_group|affinity_group|floating_ip|floatingip|primary_ip|instance_ip|ipaddress|static_nat|port_forward|_attachment|attach|_policy|lifecycle|_lock_configuration|monitor|_member|_target|subaccount|_user|workflow_backup|^terraform_data$)/
/** Networks: changed in place an engineer's work, replaced everything on them is cut off. */
export const NETWORK =
  /(network|subnet|router|gateway|vpc|nic|load_balancer|loadbalancer|_lb|vpn|listener|pool|backend|frontend|service)/
