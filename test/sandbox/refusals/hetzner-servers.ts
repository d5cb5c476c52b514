/** Hetzner: projects, servers and their addresses. */
import { ip, offline, server, sound9, withIp } from './hetzner-things.ts'
import { among, type Case, changed, made, many, removed } from './model.ts'

export const cases: readonly Case[] = [
  among('hcloud/name-unique', 'hcloud_server', server({ id: '2' }), { hcloud_server: [server()] }),
  made('hcloud/location-known', 'hcloud_server', server(), { location: 'par1' }),
  removed('hcloud/delete-protected', 'hcloud_server', server({ delete_protection: false }), {
    delete_protection: true,
  }),
  among(
    'hcloud/quota',
    'hcloud_placement_group',
    { id: 'x', name: 'x', type: 'spread' },
    { hcloud_placement_group: many(50, (n) => ({ id: `${n}`, name: `g${n}` })) },
  ),
  made('hcloud/server-name', 'hcloud_server', server(), { name: 'web_1' }),
  made('hcloud/server-type-sold', 'hcloud_server', server(), { location: 'ash' }),
  made('hcloud/server-type-sold', 'hcloud_server', server({ server_type: 'cpx11', location: 'hil' }), {
    location: 'hel1',
  }),
  made('hcloud/server-type-sold', 'hcloud_server', server({ server_type: 'cx23' }), { server_type: 'cx22' }),
  changed(
    'hcloud/server-type-fits',
    'hcloud_server',
    server({ primary_disk_size: 80 }),
    { server_type: 'cx33' },
    { server_type: 'cax21' },
  ),
  changed(
    'hcloud/server-type-fits',
    'hcloud_server',
    server({ server_type: 'cx33', primary_disk_size: 80 }),
    { server_type: 'cx43' },
    { server_type: 'cx23' },
  ),
  made('hcloud/image-known', 'hcloud_server', server(), { image: 'windows' }),
  made('hcloud/image-known', 'hcloud_server', server(), { image: 'debian-99' }),
  among(
    'hcloud/image-known',
    'hcloud_server',
    server({ image: '55', server_type: 'cax11' }),
    { hcloud_snapshot: [{ id: '55', server_id: 1 }], hcloud_server: [server({ name: 'x' })] },
    {
      hcloud_snapshot: [{ id: '55', server_id: 1 }],
      hcloud_server: [server({ name: 'x', server_type: 'cax11' })],
    },
  ),
  made('hcloud/server-reachable', 'hcloud_server', server(), { public_net: offline }),
  made('hcloud/user-data-size', 'hcloud_server', server(), { user_data: 'x'.repeat(32_769) }),
  made('hcloud/protections-equal', 'hcloud_server', server(), { delete_protection: true }),
  among(
    'hcloud/placement-group-full',
    'hcloud_server',
    server({ id: '99', placement_group_id: 5 }),
    { hcloud_server: many(10, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
    { hcloud_server: many(9, (n) => server({ id: `${n}`, name: `s${n}`, placement_group_id: 5 })) },
  ),
  [
    'hcloud/placement-group-off',
    {
      type: 'hcloud_server',
      prior: server({ status: 'running' }),
      object: server({ placement_group_id: 5, status: 'running' }),
    },
    {
      type: 'hcloud_server',
      prior: server({ status: 'off' }),
      object: server({ placement_group_id: 5, status: 'off' }),
    },
  ],
  among('hcloud/primary-ip-place', 'hcloud_server', withIp(9), ip({ location: 'hel1' }), sound9),
  among('hcloud/primary-ip-version', 'hcloud_server', withIp(9), ip({ type: 'ipv6' }), sound9),
  among(
    'hcloud/primary-ip-free',
    'hcloud_server',
    withIp(9),
    { ...sound9, hcloud_server: [{ ...withIp(9), id: '8', name: 'other' }] },
    sound9,
  ),
]
