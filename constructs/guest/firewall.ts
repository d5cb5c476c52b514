/** The software firewall on the VM: everything inbound is dropped but what the contract opens (Axantis 3.6). */
import { splitSources } from './addresses.ts'
import {
  accept,
  type Chain,
  counter,
  drop,
  match,
  meta,
  nftDocument,
  oneOf,
  payload,
  portMatch,
  prefixes,
  type Statement,
  type Table,
} from './nft.ts'
import type { GuestPart } from './part.ts'
import { settingPath } from './settings.ts'
import type { GuestSpec } from './spec.ts'
import { unitText } from './systemd.ts'

export const RULESET = settingPath('nftables')

type Rule = Chain['rules'][number]

const rule = (...does: Statement[]): Rule => ({ does })

/** What IPv6 and path MTU discovery need to work at all, and ping, which the supervision uses. */
const PLUMBING: readonly Rule[] = [
  rule(match({ ct: { key: 'state' } }, { set: ['established', 'related'] }), counter, accept),
  rule(match({ ct: { key: 'state' } }, 'invalid', 'in'), counter, drop),
  rule(match(meta('iifname'), 'lo'), accept),
  rule(
    match(
      payload('icmp', 'type'),
      oneOf(['echo-request', 'destination-unreachable', 'time-exceeded', 'parameter-problem']),
    ),
    counter,
    accept,
  ),
  rule(
    match(
      payload('icmpv6', 'type'),
      oneOf([
        'echo-request',
        'destination-unreachable',
        'packet-too-big',
        'time-exceeded',
        'parameter-problem',
        'nd-router-advert',
        'nd-neighbor-solicit',
        'nd-neighbor-advert',
        'mld-listener-query',
      ]),
    ),
    counter,
    accept,
  ),
]

const DHCPV6 = rule(
  match(payload('ip6', 'saddr'), { prefix: { addr: 'fe80::', len: 10 } }),
  match(payload('udp', 'sport'), 547),
  match(payload('udp', 'dport'), 546),
  counter,
  accept,
)

/** Rules that open `ports` to `sources` only, one a family and port; none when nobody is named. */
export function openTo(sources: readonly string[], ports: readonly string[]): Rule[] {
  const { v4, v6 } = splitSources(sources)
  return ports.flatMap((port) => [
    ...(v4.length === 0
      ? []
      : [rule(match(payload('ip', 'saddr'), prefixes(v4)), portMatch(port), counter, accept)]),
    ...(v6.length === 0
      ? []
      : [rule(match(payload('ip6', 'saddr'), prefixes(v6)), portMatch(port), counter, accept)]),
  ])
}

/** The filter table of a VM: input as the contract says, nothing forwarded, outbound free. */
export function filterTable(spec: Pick<GuestSpec, 'firewall' | 'supervision' | 'vault'>): Table {
  const { firewall, supervision, vault } = spec
  const input = [
    ...PLUMBING,
    ...(firewall.dhcpv6 ? [DHCPV6] : []),
    ...firewall.ports.map((port) => rule(portMatch(port), counter, accept)),
    ...openTo([...firewall.adminSources, ...(vault?.sources ?? [])], ['22/tcp']),
    ...openTo(supervision?.sources ?? [], ['9100/tcp']),
    rule(counter, drop),
  ]
  return {
    family: 'inet',
    name: 'filter',
    chains: [
      { name: 'input', hook: 'input', policy: 'drop', rules: input },
      { name: 'forward', hook: 'forward', policy: 'drop', rules: [] },
      { name: 'output', hook: 'output', policy: 'accept', rules: [] },
    ],
  }
}

/** Until the rules are there: answers and what the network needs to work, nothing else in, nothing passed on. */
const CLOSED = nftDocument([filterTable({ firewall: { ports: [], adminSources: [] } })])

/** The ruleset and the unit that loads it before the network comes up. */
export function firewallPart(tables: readonly Table[]): GuestPart {
  const load = `/usr/sbin/nft -j -f ${RULESET}`
  return {
    packages: ['nftables'],
    settings: [{ name: 'nftables', content: nftDocument(tables), before: CLOSED }],
    files: [
      {
        path: '/etc/systemd/system/firewall.service',
        content: unitText({
          Unit: {
            Description: 'Packet filter of the contract',
            DefaultDependencies: 'no',
            Wants: 'network-pre.target',
            Before: 'network-pre.target shutdown.target',
            Conflicts: 'shutdown.target',
          },
          Service: { Type: 'oneshot', RemainAfterExit: 'yes', ExecStart: load, ExecReload: load },
          Install: { WantedBy: 'sysinit.target' },
        }),
      },
    ],
    units: ['firewall.service'],
  }
}
