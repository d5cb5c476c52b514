import policy from '../../../policies/hygiene/public-address.ts'
import { HASHED, makeRule, UNKNOWN, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'something public enters' }],
  broken: [
    {
      name: 'nothing public enters',
      inventory: withGuest({
        firewall: {
          inboundPolicy: 'drop',
          stateful: true,
          rules: [makeRule({ port: 22, peers: ['10.0.0.0/8'] })],
          unread: [],
        },
      }),
    },
  ],
  unproven: [
    { name: 'filters known after apply', inventory: withServer({ filters: UNKNOWN }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
  silent: [{ name: 'no public address', inventory: withServer({ publicIpv4: false, publicIpv6: false }) }],
})
