/** Routes of balancers: to whose servers they lead, by which ports, and for whom. */
import { describe, expect, it } from 'vitest'
import type { Forward, Listener, Value } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import balancerPorts from '../../policies/hygiene/balancer-ports.ts'
import exposedPorts from '../../policies/hygiene/exposed-ports.ts'
import { observe } from '../policies/harness.ts'
import { type Planned, planOf, r } from '../policies/hygiene/providers/plan.ts'
import { refs } from './golden.ts'

const list = (values: Value<readonly Value<string>[]> | null): string =>
  values === null
    ? 'everyone'
    : isUnknown(values)
      ? `?${values.unknown}`
      : values.map((one) => (isUnknown(one) ? '?' : one)).join(' ')
const span = (ports: Forward['ports']): string =>
  isUnknown(ports) ? '?' : `${ports.from}${ports.to === ports.from ? '' : `-${ports.to}`}`
const told = ({ ports, leadsTo, servers, peers }: Forward): string =>
  `${span(ports)} → ${span(leadsTo)} of ${refs(servers).join(' ')} for ${list(peers)}`
const toldIn = (resources: readonly Planned[]) => planOf(resources).forwards.map(told)

describe('a route of an IP Load Balancer', () => {
  const WORLD = '0.0.0.0/0 ::/0'
  const frontend = (values: object = {}, unknown: object = {}) =>
    r('ovh_iploadbalancing_tcp_frontend.f', { id: 5, port: '2222', ...values }, { ...unknown })
  const route = (values: object = {}, unknown: object = {}, name = 'r') =>
    r(
      `ovh_iploadbalancing_tcp_route.${name}`,
      { id: `${name}9`, frontend_id: 5, action: [{ type: 'farm', target: '7' }], ...values },
      { ...unknown },
    )
  const rule = (values: object, unknown: object = {}, of = 'r9') =>
    r(
      `ovh_iploadbalancing_tcp_route_rule.of_${of}`,
      { route_id: of, field: 'source', match: 'in', negate: false, ...values },
      { ...unknown },
    )
  const FARM = [
    r('ovh_iploadbalancing_tcp_farm.farm', { id: 7 }),
    r('ovh_iploadbalancing_tcp_farm_server.a', { farm_id: 7, address: '10.0.0.9', port: 22 }),
  ]
  const OPS = '198.51.100.7/32'
  const REJECT = [
    route({ action: [{ type: 'reject' }] }, {}, 'no'),
    rule({ pattern: OPS, negate: true }, {}, 'no9'),
  ]

  it('leads to the servers of its farm, from each port of its frontend', () => {
    expect(toldIn([frontend({ port: '443,2222' }), route(), ...FARM])).toEqual([
      `443 → 22 of #10.0.0.9 for ${WORLD}`,
      `2222 → 22 of #10.0.0.9 for ${WORLD}`,
    ])
    const server = r('ovh_cloud_instance.web', { id: 'i', name: 'web', networks: [{ ip: '10.0.0.9' }] })
    expect(toldIn([server, frontend(), route(), ...FARM])).toEqual([
      `2222 → 22 of ovh_cloud_instance.web for ${WORLD}`,
    ])
  })

  it.each([
    ['that rejects', [frontend(), route({ action: [{ type: 'reject' }] })]],
    ['that is attached to no frontend', [frontend(), route({ frontend_id: null })]],
    ['of a frontend that is disabled', [frontend({ disabled: true }), route()]],
  ])('%s leads nowhere', (_, resources) => expect(toldIn([...resources, ...FARM])).toEqual([]))

  it.each<[string, object, readonly Planned[], string]>([
    ['whom it names', {}, [rule({ pattern: `${OPS}, 192.0.2.0/24` })], `${OPS} 192.0.2.0/24`],
    ['everyone, by a name that the client gives', {}, [rule({ field: 'sni', pattern: 'a' })], WORLD],
    ['everyone but some, taken for everyone', {}, [rule({ pattern: OPS, negate: true })], WORLD],
    ['whom another route does not reject', {}, REJECT, OPS],
    [
      'everyone, as that one rejects only for a host too',
      {},
      [...REJECT, rule({ field: 'sni' }, {}, 'no9')],
      WORLD,
    ],
    ['whom its frontend takes', { allowed_source: [OPS] }, [], OPS],
    ['the narrower of two', { allowed_source: ['0.0.0.0/0'] }, [rule({ pattern: OPS })], OPS],
  ])('is for %s', (_, values, more, expected) => {
    const [told_] = toldIn([frontend(values), route(), ...more, ...FARM])
    expect(told_).toBe(`2222 → 22 of #10.0.0.9 for ${expected}`)
  })

  it.each<[string, readonly Planned[], string]>([
    [
      'its action',
      [frontend(), route({}, { action: true })],
      '2222 → ? of ?ovh_iploadbalancing_tcp_route.r.action[0].target for ?ovh_iploadbalancing_tcp_route.r.action[0].type',
    ],
    ['its frontend', [route()], '? → 22 of #10.0.0.9 for ?ovh_iploadbalancing_tcp_route.r.frontend_id.port'],
    [
      'a rule’s pattern',
      [frontend(), route(), rule({}, { pattern: true })],
      '2222 → 22 of #10.0.0.9 for ?ovh_iploadbalancing_tcp_route_rule.of_r9.pattern',
    ],
    [
      'whose a rule is',
      [frontend(), route(), rule({ pattern: OPS }, { route_id: true })],
      '2222 → 22 of #10.0.0.9 for ?ovh_iploadbalancing_tcp_route_rule.of_r9.route_id',
    ],
  ])('does not tell what nobody knows: %s', (_, resources, expected) =>
    expect(toldIn([...resources, ...FARM])).toEqual([expected]),
  )

  const listenersOf = (resources: readonly Planned[]): readonly Listener[] => planOf(resources).strayListeners

  it('that rejects everybody else narrows the frontend’s own farm', () => {
    const own = frontend({ default_farm_id: 7 })
    const seen = (...resources: readonly Planned[]) =>
      observe(balancerPorts, { measures: [] }, { name: 'x', inventory: planOf(resources), level: 'declared' })
    expect(seen(own, ...FARM).map(({ outcome }) => outcome)).toEqual(['broken'])
    expect(seen(own, ...REJECT, ...FARM).map(({ outcome }) => outcome)).toEqual(['kept'])
  })

  it('may redirect HTTP to HTTPS', () => {
    const web = r('ovh_iploadbalancing_http_frontend.f', { id: 5, port: '80' })
    const redirect = (values: object, unknown: object = {}) =>
      r('ovh_iploadbalancing_http_route.r', { frontend_id: 5, ...values }, { ...unknown })
    const to = (target: string) => redirect({ action: [{ type: 'redirect', target }] })
    expect(listenersOf([web, to('https://shop.example')])[0]?.redirects).toBe(true)
    expect(listenersOf([web, to('http://shop.example')])[0]?.redirects).toBe(false)
    expect(listenersOf([web, redirect({ action: [{ type: 'farm', target: '7' }] })])[0]?.redirects).toBe(
      false,
    )
    expect(isUnknown(listenersOf([web, redirect({}, { action: true })])[0]?.redirects)).toBe(true)
    const later = redirect({ action: [{ type: 'redirect' }] }, { frontend_id: true })
    expect(isUnknown(listenersOf([web, later])[0]?.redirects)).toBe(true)
  })
})

describe('a route of a Scaleway balancer', () => {
  const FRONT = [
    r('scaleway_lb.x', { id: 'lb', name: 'front', zone: 'fr-par-1', ip_ids: ['a'] }),
    r('scaleway_lb_frontend.f', { id: 'f', lb_id: 'lb', backend_id: 'w', inbound_port: 443 }),
  ]
  const ROUTE = r('scaleway_lb_route.r', { frontend_id: 'f', backend_id: 'b', match_sni: 'x' })
  const backend = (values: object = {}) =>
    r('scaleway_lb_backend.b', {
      id: 'b',
      lb_id: 'lb',
      forward_port: 22,
      server_ips: ['10.0.0.9'],
      ...values,
    })

  it('leads to the servers of its backend, past the access lists of its frontend', () => {
    expect(toldIn([...FRONT, ROUTE, backend()])).toEqual(['443 → 22 of #10.0.0.9 for 0.0.0.0/0 ::/0'])
    const acl = r('scaleway_lb_acl.a', {
      ...{ frontend_id: 'f', index: 1, action: [{ type: 'deny' }] },
      match: [{ ip_subnet: ['192.0.2.0/24'], invert: true }],
    })
    expect(toldIn([...FRONT, acl, ROUTE, backend()])).toEqual(['443 → 22 of #10.0.0.9 for 192.0.2.0/24'])
  })

  it('is told without its frontend or its backend', () => {
    expect(toldIn([ROUTE, backend()])).toEqual([
      '? → 22 of #10.0.0.9 for ?scaleway_lb_route.r.frontend_id.inbound_port',
    ])
    expect(toldIn([...FRONT, ROUTE])).toEqual([
      '443 → ? of ?scaleway_lb_route.r.backend_id.server_ips for 0.0.0.0/0 ::/0',
    ])
  })
})

it('a network ACL of a Scaleway VPC keeps nobody from the bastion: it filters between private networks alone', () => {
  const bastion = r('scaleway_vpc_public_gateway.gw', { name: 'gw', bastion_enabled: true })
  const acl = r('scaleway_vpc_acl.x', { vpc_id: 'v', default_policy: 'drop', rules: [] })
  const seen = observe(
    exposedPorts,
    { measures: [] },
    { name: 'x', inventory: planOf([bastion, acl]), level: 'declared' },
  )
  expect(seen.map(({ outcome }) => outcome)).toEqual(['broken'])
})
