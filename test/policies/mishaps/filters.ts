/** A server of each provider behind a group of its host, with the rules that somebody wrote into it. */
import { stringify } from 'yaml'
import { cloud, web } from '../hygiene/providers/network.ts'
import { type Planned, type Provider, r } from '../hygiene/providers/plan.ts'

export interface Written {
  readonly peer: string
  /** `any`: every port; else from and to. */
  readonly ports?: 'any' | readonly [number, number]
}

const SSH = [22, 22] as const
const v6 = (peer: string): boolean => peer.includes(':')

/** One rule each, as its provider writes it. */
const GROUP: Readonly<Record<Provider, (rules: readonly Written[]) => readonly Planned[]>> = {
  hcloud: (rules) => [
    r('hcloud_firewall.x', {
      ...{ id: '7', name: 'fw' },
      rule: rules.map(({ peer, ports = SSH }) => ({
        ...{ direction: 'in', protocol: 'tcp', source_ips: [peer] },
        port: ports === 'any' ? 'any' : ports[0] === ports[1] ? String(ports[0]) : ports.join('-'),
      })),
    }),
  ],
  openstack: (rules) => [
    r('openstack_networking_secgroup_v2.x', { id: 'g', name: 'fw', delete_default_rules: true }),
    ...rules.map(({ peer, ports = SSH }, index) =>
      r(`openstack_networking_secgroup_rule_v2.x${index}`, {
        ...{ security_group_id: 'g', direction: 'ingress', ethertype: v6(peer) ? 'IPv6' : 'IPv4' },
        ...(ports !== 'any' && { protocol: 'tcp', port_range_min: ports[0], port_range_max: ports[1] }),
        remote_ip_prefix: peer,
      }),
    ),
  ],
  ovh: (rules) => [
    r('ovh_cloud_security_group.x', {
      ...{ id: 'g', name: 'fw' },
      rule: rules.map(({ peer, ports = SSH }) => ({
        ...{ direction: 'INGRESS', ethernet_type: v6(peer) ? 'IPV6' : 'IPV4', remote_ip_prefix: peer },
        ...(ports !== 'any' && { protocol: 'TCP', port_range_min: ports[0], port_range_max: ports[1] }),
      })),
    }),
  ],
  scaleway: (rules) => [
    r('scaleway_instance_security_group.x', {
      ...{ id: 'g', name: 'fw', inbound_default_policy: 'drop', outbound_default_policy: 'drop' },
      inbound_rule: rules.map(({ peer, ports = SSH }) => ({
        ...{ action: 'accept', ip_range: peer },
        ...(ports === 'any'
          ? { protocol: 'ANY' }
          : {
              protocol: 'TCP',
              ...(ports[0] === ports[1] ? { port: ports[0] } : { port_range: ports.join('-') }),
            }),
      })),
    }),
  ],
  cloudstack: (rules) => [
    r('cloudstack_security_group.x', { id: 'g', name: 'fw' }),
    r('cloudstack_security_group_rule.x', {
      security_group_id: 'g',
      rule: rules.map(({ peer, ports = SSH }) => ({
        ...{ traffic_type: 'ingress', cidr_list: [peer] },
        ...(ports === 'any'
          ? { protocol: 'all' }
          : { protocol: 'tcp', ports: [ports[0] === ports[1] ? String(ports[0]) : ports.join('-')] }),
      })),
    }),
  ],
}

const ATTACHED: Readonly<Record<Provider, object>> = {
  hcloud: { firewall_ids: ['7'] },
  openstack: { security_groups: ['fw'], network: [{ name: 'lan', uuid: 'n' }] },
  ovh: { security_group_ids: ['g'] },
  scaleway: { security_group_id: 'g' },
  cloudstack: { security_group_ids: ['g'] },
}
export const GUEST: Readonly<Record<Provider, string>> = {
  ...{ hcloud: 'user_data', openstack: 'user_data', ovh: 'user_data' },
  ...{ scaleway: 'cloud_init', cloudstack: 'user_data' },
}

/** cloud-init that closes the VM but for SSH from one address. */
export const closedBut = (peer: string): string => {
  const match = (left: object, right: unknown) => ({ match: { op: '==', left: { payload: left }, right } })
  const nftables = [
    { add: { table: { family: 'inet', name: 'f' } } },
    {
      add: {
        chain: {
          ...{
            family: 'inet',
            table: 'f',
            name: 'i',
            type: 'filter',
            hook: 'input',
            prio: 0,
            policy: 'drop',
          },
        },
      },
    },
    {
      add: {
        rule: {
          ...{ family: 'inet', table: 'f', chain: 'i' },
          expr: [
            match({ protocol: 'ip', field: 'saddr' }, peer),
            match({ protocol: 'tcp', field: 'dport' }, 22),
            { accept: null },
          ],
        },
      },
    },
  ]
  return `#cloud-config\n${stringify({
    write_files: [
      { path: '/etc/fw.json', content: JSON.stringify({ nftables }) },
      {
        path: '/etc/systemd/system/fw.service',
        content:
          '[Service]\nExecStart=/usr/sbin/nft -j -f /etc/fw.json\n[Install]\nWantedBy=multi-user.target\n',
      },
    ],
    runcmd: ['systemctl enable --now fw.service'],
  })}`
}

/** A server that is closed by itself but for `signed`, behind a group with `rules`. */
export const behind = (provider: Provider, signed: string, rules: readonly Written[]): readonly Planned[] => {
  const inside = { [GUEST[provider]]: closedBut(signed) }
  const server =
    provider === 'ovh' ? cloud({ ...ATTACHED.ovh }) : web(provider, { ...ATTACHED[provider], ...inside })
  return [...GROUP[provider](rules), server]
}
