import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/firewall/basic.ts'
import { ADMIN, BARE, HASHED, makeFilter, makeGuest, makeRule, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

const https = makeRule({ port: 443 })
const rules = (...list: AllowRule[]) =>
  withGuest({ firewall: { inboundPolicy: 'drop', stateful: true, rules: list, unread: [] } })

policyTest(policy, {
  params: { ports: ['443/tcp'] },
  kept: [
    { name: 'closed, stateful, the signed port open' },
    {
      name: 'a private peer may reach more',
      inventory: rules(https, makeRule({ port: 3306, peers: ['10.0.0.0/8'] })),
    },
    {
      name: 'the provider’s own address may reach the collector',
      inventory: rules(https, makeRule({ port: 9100, peers: [ADMIN] })),
    },
    {
      name: 'the port open by two halves',
      inventory: rules(
        makeRule({ port: 443, peers: ['0.0.0.0/1'] }),
        makeRule({ port: 443, peers: ['128.0.0.0/1'] }),
      ),
    },
  ],
  broken: [
    { name: 'no firewall on the VM', inventory: withGuest({ firewall: null }), says: 'none' },
    {
      name: 'a group of the host does not stand in',
      inventory: withServer(
        { guest: makeGuest({ firewall: null }), filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter()] },
      ),
    },
    {
      name: 'open by default',
      inventory: withGuest({
        firewall: { inboundPolicy: 'accept', stateful: true, rules: [https], unread: [] },
      }),
      says: 'accept',
    },
    {
      name: 'stateless',
      inventory: withGuest({
        firewall: { inboundPolicy: 'drop', stateful: false, rules: [https], unread: [] },
      }),
      says: 'stateless',
    },
    {
      name: 'a port that was not signed',
      inventory: rules(https, makeRule({ port: 8080 })),
      says: '8080/tcp',
    },
    {
      name: 'a range around the signed port',
      inventory: rules(makeRule({ ports: { from: 440, to: 450 } })),
      says: '440-442/tcp, 444-450/tcp',
    },
    {
      name: 'IPv6 left open',
      inventory: rules(https, makeRule({ port: 8080, peers: ['::/0'] })),
      says: 'IPv6',
    },
    {
      name: 'any protocol',
      inventory: rules(https, makeRule({ protocol: 'any', ports: { from: 0, to: 65535 } })),
      says: 'udp',
    },
    { name: 'the signed port is shut', inventory: rules(), says: 'closed' },
    {
      name: 'the signed port is open to half the world',
      inventory: rules(makeRule({ port: 443, peers: ['0.0.0.0/1'] })),
      says: 'closed',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no cloud-init', inventory: BARE },
    {
      name: 'a rule not understood',
      inventory: withGuest({
        firewall: { inboundPolicy: 'drop', stateful: true, rules: [https], unread: ['jump x'] },
      }),
    },
  ],
})
