/** Access lists of CloudStack's VPCs: what they let in, whom they filter, and what of a forward they let through. */
import { describe, expect, it } from 'vitest'
import { isUnknown } from '../../inventory/values.ts'
import exposedPorts from '../../policies/hygiene/exposed-ports.ts'
import { observe } from '../policies/harness.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'
import { inventoryOf, openings, refs } from './golden.ts'

type Resources = Parameters<typeof planOf>[0]

const LIST = r('cloudstack_network_acl.list', { id: 'acl', name: 'web', vpc_id: 'vpc' })
const NETWORK = r('cloudstack_network.tier', {
  id: 'n',
  name: 'tier',
  zone: 'REIMS',
  acl_id: 'acl',
  vpc_id: 'vpc',
})
const SERVER = r('cloudstack_instance.web', { id: 'vm', name: 'web', network_id: 'n' })
const rule = (values: object) => ({
  ...{ action: 'allow', protocol: 'tcp', traffic_type: 'ingress', cidr_list: ['0.0.0.0/0'] },
  ...values,
})
const rules = (type: 'rule' | 'ruleset', ...all: readonly object[]) =>
  r(`cloudstack_network_acl_${type}.rules`, { acl_id: 'acl', rule: all.map(rule) })

describe('an access list', () => {
  it.each(['rule', 'ruleset'] as const)('lets in what its rules say (%s)', (type) => {
    const made = rules(
      type,
      { ports: ['80', '8000-8010'] },
      { port: '22', cidr_list: ['198.51.100.7/32'] },
      { port: '23', action: 'deny' },
      { protocol: 'all', traffic_type: 'egress' },
    )
    const [list] = planOf([LIST, made]).filters
    expect(openings(list!)).toEqual([
      'tcp/80-80 from 0.0.0.0/0',
      'tcp/8000-8010 from 0.0.0.0/0',
      'tcp/22-22 from 198.51.100.7/32',
    ])
    expect(list).toMatchObject({ inboundDefault: 'drop', outboundDefault: 'drop' })
  })

  it('lets everything out until a rule says what may leave', () => {
    expect(planOf([LIST, rules('rule', { port: '80' })]).filters[0]?.outboundDefault).toBe('accept')
  })

  it('may let in anything by a rule whose action is known after apply', () => {
    const made = r(
      'cloudstack_network_acl_rule.rules',
      { acl_id: 'acl', rule: [{ protocol: 'tcp', port: '22', cidr_list: ['0.0.0.0/0'] }] },
      { rule: [{ action: true }] },
    )
    const [list] = planOf([LIST, made]).filters
    expect(isUnknown(list?.rules[0]?.peers)).toBe(true)
  })

  it('is told without its list, and may be of any where that is known after apply', () => {
    expect(openings({ rules: planOf([rules('rule', { port: '22' })]).strayRules })).toEqual([
      'tcp/22-22 from 0.0.0.0/0',
    ])
    const later = r('cloudstack_network_acl_rule.rules', { rule: [rule({ port: '22' })] }, { acl_id: true })
    expect(openings(planOf([LIST, later]).filters[0]!)).toEqual(['?/? from ?'])
  })

  it('filters the machines of its network, and no network without one', () => {
    expect(refs(planOf([LIST, NETWORK, SERVER]).servers[0]!.filters)).toEqual(['cloudstack_network_acl.list'])
    expect(refs(planOf([NETWORK, SERVER]).servers[0]!.filters)).toEqual(['#acl'])
    const stack = inventoryOf('cloudstack/stack-one-site/plan.json')
    expect(stack.servers.flatMap(({ filters }) => refs(filters))).not.toContain('#none')
  })
})

describe('a forward behind an address of a VPC', () => {
  const IP = r('cloudstack_ipaddress.ip', { id: 'ip', vpc_id: 'vpc', zone: 'REIMS' })
  const forward = r('cloudstack_port_forward.f', {
    ip_address_id: 'ip',
    forward: [
      {
        ...{ protocol: 'tcp', public_port: 2222, public_end_port: 2222, virtual_machine_id: 'vm' },
        ...{ private_port: 22, private_end_port: 22 },
      },
    ],
  })
  const seen = (...resources: Resources) =>
    observe(exposedPorts, { measures: [] }, { name: 'x', inventory: planOf(resources), level: 'declared' })
      .filter((one) => 'address' in one && one.address === 'cloudstack_port_forward.f')
      .map(({ outcome }) => outcome)

  it('passes the list of the machine’s network, which looks at its own port', () => {
    const world = rules('rule', { port: '22' })
    const staff = rules('rule', { port: '22', cidr_list: ['198.51.100.7/32'] }, { port: '2222' })
    expect(seen(IP, LIST, NETWORK, SERVER, world, forward)).toEqual(['broken'])
    expect(seen(IP, LIST, NETWORK, SERVER, staff, forward)).toEqual(['kept'])
  })

  it('is unproven without that network, or without its list', () => {
    expect(seen(IP, SERVER, forward)).toEqual(['unproven'])
    expect(seen(IP, NETWORK, SERVER, forward)).toEqual(['unproven'])
    const bare = { ...NETWORK, values: { ...NETWORK.values, acl_id: 'none' } }
    expect(seen(IP, bare, SERVER, forward)).toEqual(['unproven'])
  })

  it('of a balancing rule passes the list of the network that the rule names', () => {
    const { loadBalancers } = planOf([
      ...[IP, LIST, NETWORK],
      r('cloudstack_loadbalancer_rule.lb', {
        ip_address_id: 'ip',
        network_id: 'n',
        public_port: 443,
        private_port: 8443,
      }),
    ])
    const { sieve } = loadBalancers[0]!.listeners[0]!
    expect(refs(sieve!.filters)).toEqual(['cloudstack_network_acl.list'])
    expect(sieve?.looksAt).toBe('leadsTo')
  })
})
