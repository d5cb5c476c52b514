/** What gets through a way in: which ports, for whom, and to which servers. */
import { describe, expect, it } from 'vitest'
import type { Forward, Inventory } from '../../../inventory/model.ts'
import { isUnknownRead } from '../../../inventory/values.ts'
import { forwardsOf, passagesOf, rulesOf, throughForwards } from '../../../policies/lib/forwards.ts'
import { broken, kept } from '../../../policies/lib/say.ts'
import {
  makeBalancer,
  makeFilter,
  makeForward,
  makeInventory,
  makeListener,
  makeRule,
  makeServer,
  origin,
  UNKNOWN,
} from '../builders.ts'

const FILTER = makeFilter().origin.address
const span = (from: number, to: number = from) => ({ from, to })
const shown = ({ from, to }: { from: number; to: number }) => (from === to ? `${from}` : `${from}-${to}`)
const past = (looksAt: 'ports' | 'leadsTo') =>
  ({ sieve: { filters: [{ address: FILTER }], looksAt } }) as const

/** `tcp 2222 → 22 from 192.0.2.0/24`. */
const told = (forward: Partial<Forward>, ...rules: readonly ReturnType<typeof makeRule>[]) =>
  passagesOf(makeForward(forward), { filters: [makeFilter({ rules: [...rules] })] }).map(
    ({ protocol, outside, inside, peers }) =>
      `${protocol} ${shown(outside)} → ${shown(inside)} from ${peers.join(' ')}`,
  )

describe('what gets through', () => {
  const shifted = { ports: span(2000, 2010), leadsTo: span(20, 30) }

  it('is all of it where nothing filters', () => {
    expect(told(shifted)).toEqual(['tcp 2000-2010 → 20-30 from 0.0.0.0/0'])
    expect(told({ ...shifted, protocol: 'any' }).map((one) => one.slice(0, 3))).toEqual(['tcp', 'udp'])
    expect(told({ ...shifted, protocol: 'icmp' })).toEqual([])
    expect(told({ ...shifted, peers: [] })).toEqual([])
  })

  it.each([
    ['ports', span(2002, 2004), ['tcp 2002-2004 → 22-24 from 0.0.0.0/0']],
    ['ports', span(1, 2000), ['tcp 2000 → 20 from 0.0.0.0/0']],
    ['ports', span(2010, 9999), ['tcp 2010 → 30 from 0.0.0.0/0']],
    ['ports', span(20, 30), []],
    ['ports', span(2011), []],
    ['leadsTo', span(22, 24), ['tcp 2002-2004 → 22-24 from 0.0.0.0/0']],
    ['leadsTo', span(1, 65535), ['tcp 2000-2010 → 20-30 from 0.0.0.0/0']],
    ['leadsTo', span(2002), []],
  ] as const)('is what a rule opens, by %s at %j', (looksAt, ports, expected) => {
    expect(told({ ...shifted, ...past(looksAt) }, makeRule({ ports, peers: ['0.0.0.0/0'] }))).toEqual(
      expected,
    )
  })

  it('never goes beyond the last port, where the two sides are not as wide', () => {
    const open = makeRule({ ports: span(1, 65535), peers: ['0.0.0.0/0'] })
    const uneven = { ports: span(2000, 2010), leadsTo: span(20, 22), ...past('ports') }
    expect(told(uneven, open)).toEqual(['tcp 2000-2010 → 20-22 from 0.0.0.0/0'])
  })

  it('is of the protocol that both let through', () => {
    const rule = (protocol: string) => makeRule({ port: 2222, protocol, peers: ['0.0.0.0/0'] })
    const ssh = { ports: span(2222), leadsTo: span(22), ...past('ports') }
    expect(told(ssh, rule('udp'))).toEqual([])
    expect(told(ssh, rule('any'))).toEqual(['tcp 2222 → 22 from 0.0.0.0/0'])
    expect(told({ ...ssh, protocol: 'any' }, rule('udp'))).toEqual(['udp 2222 → 22 from 0.0.0.0/0'])
  })

  it('is for those whom both let in', () => {
    const ssh = { ports: span(2222), leadsTo: span(22), ...past('ports') }
    const rule = (...peers: readonly string[]) => makeRule({ port: 2222, peers })
    const from = (peers: readonly string[], ...rules: Parameters<typeof told>[1][]) =>
      told({ ...ssh, peers }, ...rules)
    expect(from(['192.0.2.0/24'], rule('192.0.2.128/25', '203.0.113.0/24'))).toEqual([
      'tcp 2222 → 22 from 192.0.2.128/25',
    ])
    expect(from(['192.0.2.0/24'], rule('203.0.113.0/24'))).toEqual([])
    // What is no address is nobody's to leave out.
    expect(from(['192.0.2.0/24', 'office'], rule('0.0.0.0/0'))).toEqual([
      'tcp 2222 → 22 from 192.0.2.0/24 office',
    ])
    expect(from(['192.0.2.0/24'], rule('203.0.113.0/24', 'elsewhere'))).toEqual([
      'tcp 2222 → 22 from elsewhere',
    ])
  })

  it('is not known where a filter is not', () => {
    const reads = (forward: Partial<Forward>) => {
      try {
        return told({ ...past('ports'), ...forward })
      } catch (error) {
        return isUnknownRead(error) ? error.value.unknown : error
      }
    }
    const by = (filters: NonNullable<Forward['sieve']>['filters']) =>
      reads({ sieve: { filters, looksAt: 'ports' } })
    expect(by([{ address: 'x.elsewhere' }])).toBe('x.elsewhere')
    expect(by([{ id: 'sg-1' }])).toBe('sg-1')
    expect(by(UNKNOWN)).toBe(UNKNOWN.unknown)
    expect(by([UNKNOWN])).toBe(UNKNOWN.unknown)
    expect(by([])).toEqual([])
  })
})

describe('as rules', () => {
  const portsOf = (ports: Forward['ports'], leadsTo: Forward['leadsTo']) =>
    rulesOf(makeForward({ ports, leadsTo }), { filters: [] }).map((rule) => rule.ports)

  it.each([
    [span(22), span(22), [span(22)]],
    [span(2222), span(22), [span(22), span(2222)]],
    [span(20, 30), span(20, 22), [span(20, 22), span(20, 30)]],
    [span(20, 30), span(25, 30), [span(25, 30), span(20, 30)]],
  ])('%j to %j opens both', (ports, leadsTo, expected) => expect(portsOf(ports, leadsTo)).toEqual(expected))

  it('they stand where the forward does', () => {
    const [rule] = rulesOf(makeForward({ peers: ['192.0.2.1'] }), { filters: [] })
    expect(rule).toMatchObject({
      path: 'private_port',
      direction: 'in',
      protocol: 'tcp',
      peers: ['192.0.2.1'],
    })
  })
})

describe('a listener', () => {
  it('is a forward for each port behind it', () => {
    const [first, second, ...more] = forwardsOf(makeListener({ port: 2222, leadsTo: [22, UNKNOWN] }), [
      { id: 'vm' },
    ])
    expect(first).toMatchObject({
      ...{ protocol: 'tcp', ports: span(2222), leadsTo: span(22), peers: ['0.0.0.0/0', '::/0'] },
      ...{ path: 'destination_port', servers: [{ id: 'vm' }], sieve: null },
    })
    expect(second).toMatchObject({ leadsTo: UNKNOWN })
    expect(more).toEqual([])
  })

  it('speaks UDP where it says so', () => {
    const protocolOf = (protocol: typeof UNKNOWN | string) =>
      forwardsOf(makeListener({ protocol }), [])[0]?.protocol
    expect([protocolOf('udp'), protocolOf('tls'), protocolOf(UNKNOWN)]).toEqual(['udp', 'tcp', 'tcp'])
  })

  it('of a balancer that lists its pools is found in there', () => {
    const listed = makeListener({
      origin: origin('ovh_cloud_project_loadbalancer.lb'),
      path: 'listeners[1]',
    })
    expect(forwardsOf(listed, [])[0]?.path).toBe('listeners[1].pool')
  })
})

describe('the ways in to a server', () => {
  const server = makeServer()
  const mine = { address: server.origin.address }
  const flaw = broken({ expected: 'x', found: 'y', level: 'deployed', address: 'a', path: 'p' })
  const judged = (whole: Partial<Inventory>, seen = flaw) =>
    throughForwards(server, makeInventory(whole), 'deployed', ({ where, open, rules }) => {
      expect([where, open]).toEqual(['host', false])
      return rules.length > 0 ? [seen] : []
    }).map(({ outcome }) => outcome)

  it.each([
    ['its own', [mine], ['broken']],
    ['its own, told twice', [mine, mine], ['broken']],
    ['another’s', [{ address: 'x.other' }], []],
    ['one elsewhere', [{ id: 'vm-7' }], []],
    ['a private address that nobody has', [{ id: '10.0.0.9' }], ['unproven']],
    ['nobody knows which', [UNKNOWN], ['unproven']],
    ['its own, and who knows which', [mine, UNKNOWN], ['broken']],
    ['another’s, and who knows which', [{ address: 'x.other' }, UNKNOWN], ['unproven']],
  ])('%s', (_, servers, expected) =>
    expect(judged({ forwards: [makeForward({ servers })] })).toEqual(expected),
  )

  it('leaves what is right as it is, wherever it leads', () => {
    const right = kept('fine', 'deployed')
    expect(judged({ forwards: [makeForward({ servers: UNKNOWN })] }, right)).toEqual(['kept'])
  })

  it('go through balancers, of this document or not', () => {
    const listeners = [makeListener()]
    expect(judged({ loadBalancers: [makeBalancer({ listeners, targets: [mine] })] })).toEqual(['broken'])
    expect(judged({ loadBalancers: [makeBalancer({ listeners })] })).toEqual([])
    expect(judged({ strayListeners: listeners })).toEqual(['unproven'])
  })

  it('that are not known are told with what is missing', () => {
    const seen = throughForwards(
      ...([server, makeInventory({ forwards: [makeForward({ servers: [mine], ports: UNKNOWN })] })] as const),
      ...(['deployed', () => []] as const),
    )
    expect(seen).toMatchObject([{ outcome: 'unproven', path: UNKNOWN.unknown }])
  })
})
