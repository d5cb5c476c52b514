import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/egress.ts'
import { makeFilter, makeInventory, makeRule, origin, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const out = (...rules: AllowRule[]) => makeInventory({ filters: [makeFilter({ rules })] })

const every = (parts: Partial<AllowRule>) =>
  makeRule({ direction: 'out', protocol: 'any', ports: { from: 0, to: 65535 }, ...parts })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'a named way out', inventory: out(makeRule({ direction: 'out', port: 443 })) },
    { name: 'every port of one transport', inventory: out(every({ protocol: 'tcp' })) },
    {
      name: 'one transport over IPv4 and the other over IPv6',
      inventory: out(
        every({ protocol: 'tcp', peers: ['0.0.0.0/0'] }),
        every({ protocol: 'udp', peers: ['::/0'] }),
      ),
    },
    {
      name: 'half of everything, beside some ports to everyone',
      inventory: out(every({ peers: ['0.0.0.0/1'] }), makeRule({ direction: 'out', port: 443 })),
    },
    { name: 'most ports', inventory: out(every({ ports: { from: 0, to: 65534 } })) },
    { name: 'all but the first two ports', inventory: out(every({ ports: { from: 2, to: 65535 } })) },
    { name: 'everything, to one network', inventory: out(every({ peers: ['10.0.0.0/8'] })) },
    { name: 'everything comes in, which another check tells', inventory: out(every({ direction: 'in' })) },
  ],
  broken: [
    { name: 'every port from the first on', inventory: out(every({ ports: { from: 1, to: 65535 } })) },
    { name: 'everything over IPv4', inventory: out(every({ peers: ['0.0.0.0/0'] })) },
    { name: 'everything over IPv6', inventory: out(every({ peers: ['::/0'] })) },
    {
      name: 'everything, by a rule of a group that is elsewhere',
      inventory: makeInventory({ strayRules: [every({})] }),
    },
    {
      name: 'everything, a transport a rule, as Hetzner writes it',
      inventory: out(every({ protocol: 'tcp' }), every({ protocol: 'icmp' }), every({ protocol: 'udp' })),
    },
    {
      name: 'everything, in halves',
      inventory: out(every({ peers: ['0.0.0.0/1'] }), every({ peers: ['128.0.0.0/1'] })),
    },
    {
      name: 'by default',
      inventory: makeInventory({ filters: [makeFilter({ outboundDefault: 'accept' })] }),
    },
    {
      name: 'everything',
      inventory: out(makeRule({ direction: 'out', protocol: 'any', ports: { from: 0, to: 65535 } })),
    },
  ],
  unproven: [
    {
      name: 'rules of which the network’s offering decides what they do',
      inventory: makeInventory({
        filters: [
          makeFilter({ origin: origin('cloudstack_egress_firewall.x'), outboundDefault: UNKNOWN, rules: [] }),
        ],
      }),
    },
    {
      name: 'the default known after apply',
      inventory: makeInventory({ filters: [makeFilter({ outboundDefault: UNKNOWN })] }),
    },
    {
      name: 'known after apply',
      inventory: out(
        makeRule({ direction: 'out', protocol: 'any', ports: { from: 0, to: 65535 }, peers: UNKNOWN }),
      ),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory() },
    {
      name: 'a filter that looks inward only',
      inventory: makeInventory({ filters: [makeFilter({ outboundDefault: null, rules: [every({})] })] }),
    },
  ],
})
