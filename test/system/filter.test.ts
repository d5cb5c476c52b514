/** The packet filter with real packets: what the contract opens passes, in both families, and nothing else does. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const spec = {
  ...minimal,
  firewall: {
    ports: ['443/tcp', '60000-60010/udp'],
    adminSources: ['203.0.113.0/24', '203.0.113.7', '2001:db8:1::/48'],
  },
  supervision: { sources: ['203.0.113.2'] },
}

describeWith(['nft', 'unshare', 'ip', 'nc', 'ping', 'cloud-init'], 'packet filter', () => {
  const machines: Machine[] = []
  let server: Machine, admin: Machine, stranger: Machine

  beforeAll(async () => {
    server = await boot('server', renderGuest(spec))
    admin = await bareMachine('admin')
    stranger = await bareMachine('stranger')
    machines.push(server, admin, stranger)
    connect(server, ['203.0.113.1/24', '2001:db8:1::1/64'], admin, ['203.0.113.2/24', '2001:db8:1::2/64'])
    connect(server, ['198.51.100.1/24', '2001:db8:2::1/64'], stranger, [
      '198.51.100.2/24',
      '2001:db8:2::2/64',
    ])
    server.run(['nft', '-j', '-f', '/etc/nftables.json'])
    for (const port of ['22', '443', '3306', '9100']) server.start(['nc', '-6', '-lk', port])
    for (const port of ['22', '443', '3306', '9100']) server.start(['nc', '-4', '-lk', port])
    server.run(['sh', '-c', 'until [ "$(ss -ltn | grep -c LISTEN)" -ge 8 ]; do sleep 0.1; done'])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  const reaches = (from: Machine, address: string, port: string) =>
    from.try(['nc', '-z', '-w', '1', address, port]).status === 0

  it.each([
    ['443', true, true],
    ['22', true, false],
    ['9100', true, false],
    ['3306', false, false],
  ])('port %s: administration %s, anybody %s', (port, byAdmin, byStranger) => {
    expect(reaches(admin, '203.0.113.1', port)).toBe(byAdmin)
    expect(reaches(stranger, '198.51.100.1', port)).toBe(byStranger)
  })

  it.each([
    ['443', true, true],
    ['22', true, false],
    ['3306', false, false],
  ])('port %s over IPv6: administration %s, anybody %s', (port, byAdmin, byStranger) => {
    expect(reaches(admin, '2001:db8:1::1', port)).toBe(byAdmin)
    expect(reaches(stranger, '2001:db8:2::1', port)).toBe(byStranger)
  })

  it('lets the server out, and lets pings and their answers through', () => {
    stranger.start(['nc', '-lk', '8080'])
    stranger.run(['sh', '-c', 'until ss -ltn | grep -q 8080; do sleep 0.1; done'])
    expect(reaches(server, '198.51.100.2', '8080')).toBe(true)
    expect(stranger.try(['ping', '-c1', '-W1', '198.51.100.1']).status).toBe(0)
    expect(stranger.try(['ping', '-6', '-c1', '-W1', '2001:db8:2::1']).status).toBe(0)
  })

  it('forwards nothing', () => {
    server.run(['sysctl', '-qw', 'net.ipv4.ip_forward=1'])
    admin.run(['ip', 'route', 'add', '198.51.100.0/24', 'via', '203.0.113.1'])
    stranger.run(['ip', 'route', 'add', '203.0.113.0/24', 'via', '198.51.100.1'])
    expect(admin.try(['ping', '-c1', '-W1', '198.51.100.2']).status).not.toBe(0)
  })

  it('is given back by the kernel as it was written', () => {
    const rules = (text: string) =>
      (JSON.parse(text) as { nftables: Record<string, never>[] }).nftables
        .map((item) => (item.add ?? item) as { rule?: { chain: string; expr: object[] } })
        .flatMap(({ rule }) => (rule ? [{ chain: rule.chain, expr: rule.expr.map(bare) }] : []))
    // The kernel adds its counts to a counter.
    const bare = (one: object) => ('counter' in one ? { counter: null } : one)
    const listed = rules(server.run(['nft', '-j', 'list', 'ruleset']))
    const written = rules(server.read('/etc/nftables.json'))
    expect(listed).toHaveLength(written.length)
    expect(JSON.stringify(listed.map(sorted))).toBe(JSON.stringify(written.map(sorted)))
  })

  it('counts what it refuses', () => {
    reaches(stranger, '198.51.100.1', '3306')
    const ruleset = server.run(['nft', 'list', 'chain', 'inet', 'filter', 'input'])
    expect(Number(/counter packets (\d+) bytes \d+ drop\n\t}/.exec(ruleset)?.[1])).toBeGreaterThan(0)
  })
})

/** Keys and set members in a fixed order: neither means anything. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'set' && Array.isArray(inner)
      ? inner.map((one) => JSON.stringify(sorted(one))).sort()
      : sorted(inner),
  ])
  return Object.fromEntries(entries.sort(([a], [b]) => String(a).localeCompare(String(b))))
}
