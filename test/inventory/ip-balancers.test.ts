/** OVHcloud's IP Load Balancer: what it listens on, for whom, in which versions of TLS, and what stands behind. */
import { describe, expect, it } from 'vitest'
import { isUnknown } from '../../inventory/values.ts'
import balancerPorts from '../../policies/hygiene/balancer-ports.ts'
import tlsVersions from '../../policies/hygiene/tls-versions.ts'
import { observe } from '../policies/harness.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'
import { refs } from './golden.ts'

type Resources = Parameters<typeof planOf>[0]

const balancer = (values: object = {}, unknown: object = {}) =>
  r('ovh_iploadbalancing.lb', { id: 'lb', display_name: 'front', ...values }, { ...unknown })
const frontend = (values: object, unknown: object = {}, kind = 'tcp') =>
  r(`ovh_iploadbalancing_${kind}_frontend.f`, { service_name: 'lb', port: '2222', ...values }, { ...unknown })
const farm = (values: object = {}) => r('ovh_iploadbalancing_tcp_farm.farm', { id: 7, ...values })
const backend = (values: object, name = 'a', unknown: object = {}) =>
  r(
    `ovh_iploadbalancing_tcp_farm_server.${name}`,
    { farm_id: 7, address: '10.0.0.9', ...values },
    { ...unknown },
  )

const listenersOf = (...resources: Resources) => {
  const { loadBalancers, strayListeners } = planOf(resources)
  return [...loadBalancers.flatMap(({ listeners }) => listeners), ...strayListeners]
}
const shown = (value: unknown): unknown => (isUnknown(value) ? `?${value.unknown}` : value)
const outcomes = (policy: typeof balancerPorts, ...resources: Resources) =>
  observe(policy, { measures: [] }, { name: 'x', inventory: planOf(resources), level: 'declared' }).map(
    ({ outcome }) => outcome,
  )

describe('an IP Load Balancer', () => {
  it.each([
    ['80', [80]],
    ['443,8443', [443, 8443]],
    ['20-23, 80', [20, 21, 22, 23, 80]],
    ['1-49151', ['?ovh_iploadbalancing_tcp_frontend.f.port']],
    ['http', ['?ovh_iploadbalancing_tcp_frontend.f.port']],
  ])('listens on each of %s', (port, expected) => {
    expect(listenersOf(balancer(), frontend({ port })).map((one) => shown(one.port))).toEqual(expected)
  })

  it.each([
    ['of the server', [farm({ port: 8080 }), backend({ port: 22 })], [22]],
    ['of the farm', [farm({ port: 22 }), backend({})], [22]],
    ['of the frontend', [farm(), backend({})], [2222]],
    ['of nobody, as the server is inactive', [farm(), backend({ port: 22, status: 'inactive' })], []],
    ['of none in another farm', [farm(), backend({ port: 22, farm_id: 8 })], []],
    [
      'that nobody knows, as the farm is elsewhere',
      [],
      ['?ovh_iploadbalancing_tcp_frontend.f.default_farm_id'],
    ],
    [
      'that nobody knows yet',
      [farm(), backend({}, 'a', { port: true })],
      ['?ovh_iploadbalancing_tcp_farm_server.a.port'],
    ],
    [
      'that may be of this farm',
      [farm(), backend({ port: 22 }, 'a', { farm_id: true })],
      ['?ovh_iploadbalancing_tcp_farm_server.a.farm_id'],
    ],
  ])('leads to the port %s', (_, behind, expected) => {
    const [listener] = listenersOf(balancer(), frontend({ default_farm_id: 7 }), ...behind)
    expect(listener?.leadsTo.map(shown)).toEqual(expected)
  })

  it('knows its servers by their addresses', () => {
    const server = r('ovh_cloud_instance.web', { id: 'i', name: 'web', networks: [{ ip: '10.0.0.9' }] })
    const all = [server, balancer(), frontend({ default_farm_id: 7 }), farm(), backend({})]
    const { loadBalancers } = planOf([...all, backend({ address: '10.0.0.8' }, 'b')])
    expect(refs(loadBalancers[0]!.targets)).toEqual(['ovh_cloud_instance.web', '#10.0.0.8'])
  })

  it('is silent where it is disabled, and told without its balancer', () => {
    expect(listenersOf(balancer(), frontend({ disabled: true }))).toEqual([])
    expect(planOf([frontend({ service_name: 'elsewhere' })]).strayListeners.map(({ port }) => port)).toEqual([
      2222,
    ])
  })

  it('that hands everyone on to SSH is broken, for named sources it is not', () => {
    const behind = [farm(), backend({ port: 22 })]
    const open = frontend({ default_farm_id: 7 })
    expect(outcomes(balancerPorts, balancer(), open, ...behind)).toEqual(['broken'])
    const narrow = frontend({ default_farm_id: 7, allowed_source: ['198.51.100.7/32'] })
    expect(outcomes(balancerPorts, balancer(), narrow, ...behind)).toEqual(['kept'])
    const later = frontend({ default_farm_id: 7 }, { allowed_source: true })
    expect(outcomes(balancerPorts, balancer(), later, ...behind)).toEqual(['unproven'])
  })

  it.each([
    [{ ssl_configuration: 'modern' }, {}, ['kept']],
    [{ ssl_configuration: 'intermediate' }, {}, ['broken']],
    [{}, {}, ['broken']],
    [{}, { ssl_configuration: true }, ['unproven']],
  ])('%j %j of TLS', (values, unknown, expected) => {
    expect(outcomes(tlsVersions, balancer(values, unknown), frontend({ ssl: true }))).toEqual(expected)
    expect(outcomes(tlsVersions, balancer(values, unknown), frontend({ ssl: true }, {}, 'http'))).toEqual(
      expected,
    )
    expect(outcomes(tlsVersions, balancer(values, unknown), frontend({}))).toEqual(['not-applicable'])
  })

  it('tells no version where its balancer is elsewhere', () => {
    expect(outcomes(tlsVersions, frontend({ ssl: true, service_name: 'elsewhere' }))).toEqual(['unproven'])
  })

  it('shows a certificate that it names, and else who knows which', () => {
    const certified = (values: object) =>
      listenersOf(balancer(), frontend({ ssl: true, ...values }))[0]?.certified
    expect(certified({ default_ssl_id: 4 })).toBe(true)
    expect(isUnknown(certified({}))).toBe(true)
  })

  it('speaks what its frontend is for', () => {
    const protocols = (values: object, kind: string) =>
      listenersOf(balancer(), frontend(values, {}, kind)).map(({ protocol, redirects }) => [
        protocol,
        redirects,
      ])
    expect(protocols({ ssl: true }, 'http')).toEqual([['https', false]])
    expect(protocols({ redirect_location: 'https://shop.example' }, 'http')).toEqual([['http', true]])
    expect(protocols({ ssl: true }, 'tcp')).toEqual([['tls', false]])
    expect(protocols({}, 'udp')).toEqual([['udp', false]])
  })
})
