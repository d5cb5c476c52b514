import type { LoadBalancer } from '../../../inventory/model.ts'
import policy from '../../../policies/hygiene/balancer-tls.ts'
import { makeBalancer, makeInventory, makeListener, UNKNOWN } from '../builders.ts'
import { policyTest } from '../harness.ts'

const with_ = (parts: Partial<LoadBalancer>) => makeInventory({ loadBalancers: [makeBalancer(parts)] })

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'HTTPS', inventory: with_({}) },
    {
      name: 'HTTP beside HTTPS',
      inventory: with_({
        listeners: [
          makeListener({ protocol: 'http', port: 80 }),
          makeListener({ protocol: 'https', port: 443 }),
        ],
      }),
    },
    {
      name: 'TCP on 443 beside HTTP',
      inventory: with_({
        listeners: [
          makeListener({ protocol: 'http', port: 8080 }),
          makeListener({ protocol: 'tcp', port: 443 }),
        ],
      }),
    },
    {
      name: 'TLS on another port beside HTTP',
      inventory: with_({
        listeners: [
          makeListener({ protocol: 'HTTP', port: 80 }),
          makeListener({ protocol: 'tls', port: 8443 }),
        ],
      }),
    },
  ],
  broken: [
    {
      name: 'HTTP on two ports, beside what is neither',
      inventory: with_({
        listeners: [
          makeListener({ protocol: 'http', port: 80 }),
          makeListener({ protocol: 'http', port: 8080 }),
          makeListener({ protocol: 'udp', port: 53 }),
        ],
      }),
      says: 'http 80, http 8080',
    },
    {
      name: 'HTTP alone',
      inventory: with_({ listeners: [makeListener({ protocol: 'http', port: 80 })] }),
      says: 'http 80',
    },
    {
      name: 'TCP on port 80',
      inventory: with_({ listeners: [makeListener({ protocol: 'tcp', port: 80 })] }),
    },
  ],
  unproven: [
    {
      name: 'known after apply',
      inventory: with_({ listeners: [makeListener({ protocol: UNKNOWN, port: 80 })] }),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory() },
    {
      name: 'neither HTTP nor HTTPS',
      inventory: with_({ listeners: [makeListener({ protocol: 'udp', port: 53 })] }),
    },
    { name: 'no listener', inventory: with_({ listeners: [] }) },
  ],
})
