/** Keys, logins, tunnels and texts of each provider. */
import { OPERATOR_KEY } from '../../builders.ts'
import { type Rows, r } from './plan.ts'

const RSA_1024 = `ssh-rsa ${Buffer.concat(
  [7, 3, 129].map((length, index) => {
    const part = index === 0 ? Buffer.from('ssh-rsa') : Buffer.alloc(length, index === 1 ? 1 : 0x40)
    const size = Buffer.alloc(4)
    size.writeUInt32BE(part.length)
    if (index === 2) part[0] = 0
    return Buffer.concat([size, part])
  }),
).toString('base64')} weak`
export const SERVER = {
  hcloud: {
    address: 'hcloud_server.x',
    values: { name: 'web', location: 'fsn1', server_type: 'cx33', image: 'debian-13' },
  },
  openstack: {
    address: 'openstack_compute_instance_v2.x',
    values: { name: 'web', region: 'GRA11', flavor_name: 'b3-16', image_name: 'Debian 13' },
  },
  ovh: {
    address: 'ovh_cloud_project_instance.x',
    values: {
      name: 'web',
      region: 'GRA11',
      flavor: [{ flavor_id: 'b3-16' }],
      boot_from: [{ image_id: 'Debian 13' }],
    },
  },
  scaleway: {
    address: 'scaleway_instance_server.x',
    values: { name: 'web', zone: 'fr-par-1', type: 'PRO2-XS', image: 'debian_trixie' },
  },
  cloudstack: {
    address: 'cloudstack_instance.x',
    values: { name: 'web', zone: 'REIMS', service_offering: '2vcpu-4gb', template: 'Debian 13' },
  },
} as const
export const server = (provider: keyof typeof SERVER, values = {}, unknown = {}) =>
  r(SERVER[provider].address, { ...SERVER[provider].values, ...values }, unknown)
const CLOUD = '#cloud-config\npackages: [nftables]\n'
const SSHD = `${CLOUD}write_files:\n  - path: /etc/ssh/sshd_config.d/10.conf\n    content: |\n      PasswordAuthentication no\n`
const LEAK = `${CLOUD}runcmd:\n  - echo db_password=hunter2hunter2\n`
const KEYED = `${CLOUD}users:\n  - name: ops\n    ssh_authorized_keys: ['${OPERATOR_KEY}']\n`
/** Where each provider takes cloud-init. */
const WITH = {
  hcloud: (text: string) => ({ user_data: text }),
  openstack: (text: string) => ({ user_data: text }),
  ovh: (text: string) => ({ user_data: text }),
  scaleway: (text: string) => ({ cloud_init: text }),
  cloudstack: (text: string) => ({ user_data: text }),
} as const
const LATER = {
  hcloud: { user_data: true },
  openstack: { user_data: true },
  ovh: { user_data: true },
  scaleway: { cloud_init: true },
  cloudstack: { user_data: true },
} as const
type Name = keyof typeof SERVER
const forEach = <T>(make: (provider: Name) => T) =>
  Object.fromEntries((Object.keys(SERVER) as Name[]).map((name) => [name, make(name)])) as Record<Name, T>
const inside = (good: string, bad: string) =>
  forEach((name) => ({
    kept: [server(name, WITH[name](good))],
    broken: [server(name, WITH[name](bad))],
    unproven: [server(name, {}, LATER[name])],
  }))
const key = (address: string) => ({
  kept: [r(address, { name: 'ops', public_key: OPERATOR_KEY })],
  broken: [r(address, { name: 'old', public_key: RSA_1024 })],
  unproven: [r(address, { name: 'ops' }, { public_key: true })],
})
const gateway = (ike_policy: string, esp_policy: string) => [
  r('cloudstack_vpn_customer_gateway.x', { name: 'office', ike_policy, esp_policy }),
]
const s2s = (encryption: string, dh_group: string) => [
  r('scaleway_s2s_vpn_connection.x', {
    name: 'office',
    ikev2_ciphers: [{ encryption, integrity: 'sha256', dh_group }],
    esp_ciphers: [{ encryption: 'aes256gcm' }],
  }),
]
const ipsec = (values = {}, unknown = {}) => [
  r(
    'openstack_vpnaas_ipsec_policy_v2.x',
    {
      name: 'office',
      transform_protocol: 'esp',
      encryption_algorithm: 'aes-256',
      auth_algorithm: 'sha256',
      pfs: 'group14',
      ...values,
    },
    unknown,
  ),
]
const described = (address: string, attribute: string, unreadable: string) => ({
  kept: [
    r(address, {
      name: 'x',
      [attribute]: attribute === 'description' ? 'front of the shop' : { role: 'shop' },
    }),
  ],
  broken: [
    r(address, {
      name: 'x',
      [attribute]:
        attribute === 'description' ? 'password=hunter2hunter2' : { note: 'token: api_key=sk1234567890' },
    }),
  ],
  unproven: unreadable,
})
const SWAN = (proposals: string): string =>
  `${CLOUD}write_files:\n  - path: /etc/swanctl/conf.d/office.conf\n    content: |\n      proposals = ${proposals}\n`
/** A text on something that is no server: known always, since a person wrote it. */
export const STRAY_TEXTS: Rows = {
  'hygiene.secrets': {
    hcloud: described('hcloud_volume.x', 'labels', 'labels are written'),
    openstack: described('openstack_networking_network_v2.x', 'description', 'a description is written'),
    ovh: described('ovh_cloud_storage_block_volume_snapshot.x', 'description', 'a description is written'),
    scaleway: described('scaleway_instance_security_group.x', 'description', 'a description is written'),
    cloudstack: described('cloudstack_network.x', 'tags', 'tags are written'),
  },
}

export const ACCESS: Rows = {
  'hygiene.appliance-ciphers': inside(SWAN('aes256-sha256-ecp256'), SWAN('3des-md5-modp1024')),
  'hygiene.vpn-ciphers': {
    hcloud: 'the host sells no tunnel',
    openstack: {
      kept: ipsec(),
      broken: ipsec({ transform_protocol: 'ah' }),
      unproven: ipsec({}, { encryption_algorithm: true }),
    },
    ovh: 'the host sells no tunnel',
    scaleway: {
      kept: s2s('aes256', 'modp3072'),
      broken: s2s('aes256', 'modp1024'),
      unproven: [
        r(
          'scaleway_s2s_vpn_connection.x',
          { name: 'office', ikev2_ciphers: [{}], esp_ciphers: [] },
          { ikev2_ciphers: [{ encryption: true }] },
        ),
      ],
    },
    cloudstack: {
      kept: gateway('aes256-sha256;modp3072', 'aes256-sha256'),
      broken: gateway('3des-md5;modp1024', 'aes256-sha256'),
      unproven: [
        r(
          'cloudstack_vpn_customer_gateway.x',
          { name: 'office', esp_policy: 'aes256-sha256' },
          { ike_policy: true },
        ),
      ],
    },
  },
  'hygiene.weak-keys': {
    hcloud: key('hcloud_ssh_key.x'),
    openstack: key('openstack_compute_keypair_v2.x'),
    ovh: key('ovh_cloud_ssh_key.x'),
    scaleway: key('scaleway_iam_ssh_key.x'),
    cloudstack: key('cloudstack_ssh_keypair.x'),
  },
  'hygiene.password-login': inside(SSHD, SSHD.replace(' no\n', ' yes\n')),
  'hygiene.server-keys': {
    ...inside(KEYED, CLOUD),
    scaleway: {
      kept: [server('scaleway', WITH.scaleway(KEYED))],
      broken: 'the host puts the keys of the project on every server, and a document need not hold them',
      unproven: [server('scaleway', WITH.scaleway(CLOUD))],
    },
  },
  'hygiene.secrets': inside(CLOUD, LEAK),
  'hygiene.sensitive-in-clear': {
    hcloud: {
      kept: 'what is not in clear is not listed: nothing to judge',
      broken: [r('hcloud_storage_box.x', { name: 'bk', password: 'Fixture-0nly' })],
      unproven: 'a value is there or is not',
    },
    openstack: {
      kept: 'nothing to judge',
      broken: [r('openstack_compute_instance_v2.x', { name: 'web', admin_pass: 'Fixture-0nly' })],
      unproven: 'a value is there or is not',
    },
    ovh: {
      kept: 'nothing to judge',
      broken: [r('ovh_cloud_project_user.x', { password: 'Fixture-0nly' })],
      unproven: 'a value is there or is not',
    },
    scaleway: {
      kept: 'nothing to judge',
      broken: [r('scaleway_rdb_user.x', { password: 'Fixture-0nly' })],
      unproven: 'a value is there or is not',
    },
    cloudstack: {
      kept: 'nothing to judge',
      broken: [r('cloudstack_vpn_customer_gateway.x', { ipsec_psk: 'Fixture-0nly' })],
      unproven: 'a value is there or is not',
    },
  },
}
