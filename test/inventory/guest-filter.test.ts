/** The packet filter as cloud-init loads it, and as `nft -j list ruleset` shows it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firewallFromListing } from '../../inventory/guest/nftables.ts'
import { openings } from './golden.ts'
import { config, file, ORIGIN } from './guest-text.ts'

describe('the packet filter', () => {
  const table = { family: 'inet', name: 'f' }
  const input = (policy: string) => ({
    add: {
      chain: { family: 'inet', table: 'f', name: 'input', type: 'filter', hook: 'input', prio: 0, policy },
    },
  })
  const rule = (...expr: object[]) => ({
    add: { rule: { family: 'inet', table: 'f', chain: 'input', expr } },
  })
  const dport = (right: unknown, protocol = 'tcp') => ({
    match: { op: '==', left: { payload: { protocol, field: 'dport' } }, right },
  })
  const saddr = (right: unknown, op = '==') => ({
    match: { op, left: { payload: { protocol: 'ip', field: 'saddr' } }, right },
  })
  const state = (...states: string[]) => ({
    match: { op: 'in', left: { ct: { key: 'state' } }, right: states },
  })
  const accept = { accept: null }
  const drop = { drop: null }
  const firewall = (policy: string, ...commands: object[]) => {
    const document = {
      nftables: [{ flush: { ruleset: null } }, { add: { table } }, input(policy), ...commands],
    }
    const found = config({
      write_files: [
        file('/etc/fw.json', JSON.stringify(document)),
        file(
          '/etc/systemd/system/fw.service',
          '[Service]\nExecStart=/usr/sbin/nft -j -f /etc/fw.json\n[Install]\nWantedBy=sysinit.target\n',
        ),
      ],
      runcmd: [['systemctl', 'enable', 'fw.service']],
    }).firewall
    if (!found) throw new Error('no firewall')
    return found
  }

  it('is what a rule lets in, with answers making it stateful and the loopback left out', () => {
    const found = firewall(
      'drop',
      rule(state('established', 'related'), accept),
      rule({ match: { op: '==', left: { meta: { key: 'iifname' } }, right: 'lo' } }, accept),
      rule(dport({ set: [80, { range: [8000, 8010] }] }), { counter: null }, accept),
      rule(saddr({ prefix: { addr: '198.51.100.0', len: 24 } }), dport(22), accept),
    )
    expect(found).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
    expect(openings(found)).toEqual([
      'tcp/80-80 from 0.0.0.0/0,::/0',
      'tcp/8000-8010 from 0.0.0.0/0,::/0',
      'tcp/22-22 from 198.51.100.0/24',
    ])
  })

  it('follows jumps, named sets and verdict maps', () => {
    const found = firewall(
      'drop',
      {
        add: { set: { family: 'inet', table: 'f', name: 'admins', type: 'ipv4_addr', elem: ['192.0.2.1'] } },
      },
      { add: { element: { family: 'inet', table: 'f', name: 'admins', elem: ['192.0.2.2'] } } },
      { add: { chain: { family: 'inet', table: 'f', name: 'ssh' } } },
      { add: { rule: { family: 'inet', table: 'f', chain: 'ssh', expr: [saddr('@admins'), accept] } } },
      rule({
        vmap: {
          key: { ct: { key: 'state' } },
          data: {
            set: [
              ['established', accept],
              ['related', accept],
              ['invalid', drop],
            ],
          },
        },
      }),
      rule(dport(22), { jump: { target: 'ssh' } }),
    )
    expect(found.stateful).toBe(true)
    expect(openings(found)).toEqual(['tcp/22-22 from 192.0.2.1/32,192.0.2.2/32'])
  })

  it('reckons with a drop in front of an accept', () => {
    const found = firewall(
      'drop',
      rule(dport(3306), drop),
      rule(saddr({ prefix: { addr: '198.51.100.0', len: 24 } }, '!='), dport(22), drop),
      rule(dport({ set: [22, 3306] }), accept),
      rule(dport(3306), accept),
    )
    // The second drop speaks of IPv4 alone.
    expect(openings(found)).toEqual(['tcp/22-22 from 198.51.100.0/24', 'tcp/22-22 from ::/0'])
  })

  it('does not take a drop up to some rate for a closed door', () => {
    const limit = { limit: { rate: 5, per: 'second' } }
    expect(firewall('accept', rule(limit, drop)).inboundPolicy).toBe('accept')
    expect(
      openings(firewall('drop', rule(dport(22), limit, drop), rule(dport(22), limit, accept))),
    ).toHaveLength(1)
  })

  it('reads what nft itself lists', () => {
    const listing = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', 'ruleset.json'), 'utf8'))
    const found = firewallFromListing(listing, ORIGIN)
    expect(found).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
    expect(openings(found)).toEqual([
      'icmp/0-65535 from 0.0.0.0/0,::/0',
      'icmpv6/0-65535 from 0.0.0.0/0,::/0',
      'tcp/80-80 from 0.0.0.0/0,::/0',
      'tcp/443-443 from 0.0.0.0/0,::/0',
      'tcp/8000-8010 from 0.0.0.0/0,::/0',
      'tcp/22-22 from 192.0.2.7/32,198.51.100.0/24',
      'tcp/22-22 from 2001:db8::/32',
      'udp/60000-61000 from 0.0.0.0/0,::/0',
      'tcp/5432-5432 from 10.0.0.1/32,10.1.0.0/16',
    ])
  })

  it('lists what it does not understand, and a family that nothing filters', () => {
    const odd = { match: { op: '==', left: { fib: { result: 'type', flags: ['daddr'] } }, right: 'local' } }
    expect(firewall('drop', rule(odd, accept)).unread).toHaveLength(1)
    const v4 = {
      nftables: [
        { add: { table: { family: 'ip', name: 'f' } } },
        {
          add: {
            chain: { family: 'ip', table: 'f', name: 'i', type: 'filter', hook: 'input', policy: 'drop' },
          },
        },
      ],
    }
    const found = config({
      write_files: [file('/etc/nftables.conf', JSON.stringify(v4))],
      runcmd: ['systemctl enable --now nftables'],
    }).firewall
    expect(found && openings(found)).toEqual(['any/0-65535 from ::/0'])
  })

  it('never takes an accepting policy, a text ruleset or a first-boot load for a closed door', () => {
    expect(firewall('accept', rule(dport(22), drop)).inboundPolicy).toBe('accept')
    expect(firewall('accept', rule(drop)).inboundPolicy).toBe('drop')
    const text = config({
      write_files: [file('/etc/nftables.conf', 'flush ruleset\n')],
      runcmd: ['systemctl enable nftables'],
    }).firewall
    expect(text).toMatchObject({ inboundPolicy: 'accept', rules: [] })
    expect(text?.unread).toHaveLength(1)
    const once = config({
      write_files: [file('/etc/fw.json', '{"nftables": []}')],
      runcmd: ['nft -j -f /etc/fw.json'],
    }).firewall
    expect(once?.unread[0]).toContain('first-boot command only')
    expect(config({ runcmd: ['ufw allow 22/tcp'] }).firewall?.unread).toEqual(['ufw allow 22/tcp'])
    expect(config({ runcmd: ['echo nft'] }).firewall).toBeNull()
  })
})
