import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/firewall/basic.ts'
import {
  ADMIN,
  BARE,
  HASHED,
  makeBackup,
  makeContract,
  makeFilter,
  makeGuest,
  makeInventory,
  makeRule,
  makeServer,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const https = makeRule({ port: 443 })
const rules = (...list: AllowRule[]) =>
  withGuest({ firewall: { inboundPolicy: 'drop', stateful: true, rules: list, unread: [] } })

policyTest(policy, {
  params: { ports: ['443/tcp'] },
  kept: [
    {
      name: 'two ports signed, both open',
      params: { ports: ['443/tcp', '60000-60010/udp'] },
      inventory: rules(https, makeRule({ protocol: 'udp', ports: { from: 60000, to: 60010 } })),
    },
    { name: 'no port signed, none open', params: { ports: [] }, inventory: rules() },
    {
      name: 'what goes out is not asked here',
      inventory: rules(https, makeRule({ port: 8080, direction: 'out' })),
    },
    {
      name: 'a source of the contract may reach the collector',
      contract: makeContract({
        services: [
          {
            ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
            firewall: { tier: 'basic', ports: ['443/tcp'], adminSources: ['203.0.113.7/32'] },
          },
        ],
      }),
      inventory: rules(https, makeRule({ port: 9100, peers: ['203.0.113.7/32'] })),
    },
    {
      name: 'a server that only receives copies need not open the port',
      inventory: makeInventory({
        servers: [
          makeServer({
            guest: makeGuest({ backups: [makeBackup({ target: { kind: 'server', address: 'x.vault' } })] }),
          }),
          makeServer({
            address: 'x.vault',
            guest: makeGuest({
              backups: [],
              firewall: { inboundPolicy: 'drop', stateful: true, rules: [], unread: [] },
            }),
          }),
        ],
      }),
    },
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
      name: 'open by default, and nothing else is said of ports',
      inventory: withGuest({
        firewall: { inboundPolicy: 'accept', stateful: true, rules: [], unread: [] },
      }),
      says: 'accept',
    },
    {
      name: 'another port open, the signed one shut',
      inventory: rules(makeRule({ port: 80 })),
      says: '443/tcp open',
    },
    { name: 'open though none was signed', params: { ports: [] }, inventory: rules(https), says: 'no port' },
    {
      name: 'beside two that were signed',
      params: { ports: ['443/tcp', '80/tcp'] },
      inventory: rules(https, makeRule({ port: 80 }), makeRule({ port: 81 })),
      says: '443/tcp, 80/tcp',
    },
    {
      name: 'the signed port over every transport',
      inventory: rules(makeRule({ protocol: 'any', port: 443 })),
      says: '443/udp',
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
