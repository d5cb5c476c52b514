import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inboundRules } from '../../constructs/basic-firewall.ts'
import { portRange, ruleId } from '../../constructs/hosts/driver.ts'
import { all, contractOf, ref, synthesize } from '../stacks/synth.ts'

describe('the host’s group, as defence in depth', () => {
  it('is the server’s own, emptied of default rules, with the way out in words', () => {
    const { resources } = synthesize(contractOf({ service: {} }))
    const [group] = all(resources, 'openstack_networking_secgroup_v2')
    expect(group).toMatchObject({
      name: 'acme-web-gra11-filter',
      delete_default_rules: true,
      region: 'GRA11',
    })
    expect(all(resources, 'openstack_compute_instance_v2')[0]).toMatchObject({
      security_groups: [ref('openstack_networking_secgroup_v2.web_firewall_GRA11-filter.name')],
      depends_on: [
        'openstack_networking_secgroup_rule_v2.web_firewall_GRA11-out-IPv4',
        'openstack_networking_secgroup_rule_v2.web_firewall_GRA11-out-IPv6',
      ],
    })
    const rules = all(resources, 'openstack_networking_secgroup_rule_v2')
    const inbound = rules
      .filter(({ direction }) => direction === 'ingress')
      .map(
        ({ port_range_min: port, remote_ip_prefix: source, ethertype }) => `${port} ${ethertype} ${source}`,
      )
    expect(inbound.sort()).toEqual([
      '22 IPv4 198.51.100.7/32',
      '22 IPv4 203.0.113.0/29',
      '443 IPv4 0.0.0.0/0',
      '443 IPv6 ::/0',
      '9100 IPv4 203.0.113.0/29',
    ])
  })

  it('opens nothing that has no source: hosts read an empty list as everybody', () => {
    expect(inboundRules({ ports: [], adminSources: [] })).toEqual([])
    expect(inboundRules({ ports: ['53/udp'], adminSources: [] })).toEqual([
      { port: '53/udp', sources: ['0.0.0.0/0', '::/0'] },
    ])
  })
})

const port = fc.integer({ min: 1, max: 65535 })
const cidr = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
)

describe('rules', () => {
  it('keep the figures of a port', () => {
    fc.assert(
      fc.property(port, port, fc.constantFrom('tcp', 'udp'), (a, b, protocol) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        expect(portRange(`${from}-${to}/${protocol}`)).toEqual({ from, to, protocol })
        expect(portRange(`${from}/${protocol}`)).toEqual({ from, to: from, protocol })
      }),
    )
  })

  it('have ids that Terraform takes', () => {
    fc.assert(
      fc.property(port, cidr, (number, [address, length]) => {
        expect(ruleId(`${number}/tcp`, `${address}/${length}`)).toMatch(/^[\w-]+$/)
      }),
    )
  })
})
