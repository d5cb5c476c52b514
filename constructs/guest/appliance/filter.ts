/** Stateful filter, translation of addresses and ports, and the way through the inspection. */
import { filterTable, openTo } from '../firewall.ts'
import {
  accept,
  type Chain,
  counter,
  drop,
  match,
  meta,
  payload,
  portMatch,
  type Statement,
  type Table,
} from '../nft.ts'
import { fromPeer } from './pair.ts'
import { type ApplianceSpec, FILTER_PORT, PROXY_PORT } from './spec.ts'

type Rule = Chain['rules'][number]
const rule = (...does: Statement[]): Rule => ({ does })
const network = (cidr: string) => {
  const [addr = '', len] = cidr.split('/')
  return { prefix: { addr, len: Number(len) } }
}
const from = (cidr: string) => match(payload('ip', 'saddr'), network(cidr))
const to = (cidr: string) => match(payload('ip', 'daddr'), network(cidr))
const enters = (device: string) => match(meta('iifname'), device)
const leaves = (device: string) => match(meta('oifname'), device)

/** Device of the SSL VPN. */
export const TUNNEL = 'tun0'

/** The two tables of the appliance. Everything that is forwarded goes through the inspection when there is one. */
export function applianceTables(spec: ApplianceSpec): Table[] {
  const own = filterTable(spec)
  const chains = own.chains.map((chain) => {
    if (chain.name === 'input') return { ...chain, rules: withServices(spec, chain.rules) }
    return chain.name === 'forward' ? { ...chain, rules: forwarded(spec) } : chain
  })
  return [{ ...own, chains }, translation(spec)]
}

/** Before the last rule, which drops: what the appliance itself serves. */
function withServices(spec: ApplianceSpec, rules: readonly Rule[]): Rule[] {
  const { inside, ipsec, sslVpn, inspection } = spec
  const proxy = `${inspection ? FILTER_PORT : PROXY_PORT}/tcp`
  const peers = ipsec.map(({ address }) => address)
  const esp = ipsec.map(({ address }) =>
    rule(match(payload('ip', 'saddr'), address), match(payload('ip', 'protocol'), 'esp'), counter, accept),
  )
  return [
    ...rules.slice(0, -1),
    ...fromPeer(spec),
    rule(from(inside.network), portMatch(proxy), counter, accept),
    ...openTo(peers, ['500/udp', '4500/udp']),
    ...esp,
    rule(portMatch(sslVpn.port ?? '1194/udp'), counter, accept),
    ...rules.slice(-1),
  ]
}

function forwarded(spec: ApplianceSpec): Rule[] {
  const { outside, inside, ipsec, sslVpn, published } = spec
  // Suricata gives the verdict; while it is not running packets pass, and the supervision rings.
  const pass: Statement = spec.inspection ? { queue: { num: 0, flags: 'bypass' } } : accept
  const remote = ipsec.flatMap(({ remoteNetworks }) => remoteNetworks)
  return [
    rule(match({ ct: { key: 'state' } }, 'invalid', 'in'), counter, drop),
    // What claims to come from a joined site, and did not come through the tunnel, is forged.
    ...remote.map((site) =>
      rule(enters(outside.interface), match(meta('secpath'), false), from(site), counter, drop),
    ),
    rule(match({ ct: { key: 'state' } }, { set: ['established', 'related'] }), counter, pass),
    ...published.map(({ port, to: server, toPort }) => {
      const [number, protocol] = port.split('/')
      return rule(
        enters(outside.interface),
        match(payload('ip', 'daddr'), server),
        portMatch(`${toPort ?? number}/${protocol}`),
        counter,
        pass,
      )
    }),
    ...remote.flatMap((site) => [
      rule(from(site), to(inside.network), counter, pass),
      rule(from(inside.network), to(site), counter, pass),
    ]),
    rule(enters(TUNNEL), from(sslVpn.network), to(inside.network), counter, pass),
    ...directly(spec).map((does) => rule(...does, counter, pass)),
    rule(counter, drop),
  ]
}

/** The web only through the proxy, so that it cannot be gone round; the rest directly. */
function directly({ inside, outside }: ApplianceSpec): Statement[][] {
  const way = [enters(inside.interface), leaves(outside.interface), from(inside.network)]
  return [
    [...way, match(payload('tcp', 'dport'), { set: [80, 443] }, '!=')],
    [...way, match(payload('udp', 'dport'), 443, '!=')],
    [...way, match(meta('l4proto'), 'icmp')],
  ]
}

function translation({ outside, inside, published, ipsec }: ApplianceSpec): Table {
  const remote = ipsec.flatMap(({ remoteNetworks }) => remoteNetworks)
  const arriving = published.map(({ port, to: server, toPort }) =>
    rule(
      enters(outside.interface),
      ...(outside.address === null ? [] : [match(payload('ip', 'daddr'), outside.address)]),
      portMatch(port),
      counter,
      {
        dnat: { family: 'ip', addr: server, port: toPort ?? Number(port.split('/')[0]) },
      },
    ),
  )
  return {
    family: 'inet',
    name: 'nat',
    chains: [
      { name: 'prerouting', type: 'nat', hook: 'prerouting', priority: -100, rules: arriving },
      {
        name: 'postrouting',
        type: 'nat',
        hook: 'postrouting',
        priority: 100,
        rules: [
          // A joined site sees the servers under their own addresses.
          ...remote.map((site) => rule(to(site), counter, accept)),
          rule(leaves(outside.interface), from(inside.network), counter, { masquerade: null }),
        ],
      },
    ],
  }
}
