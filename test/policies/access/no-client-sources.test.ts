import type { AllowRule } from '../../../inventory/model.ts'
import policy from '../../../policies/access/no-client-sources.ts'
import {
  BARE,
  makeBalancer,
  makeFilter,
  makeForward,
  makeGuest,
  makeListener,
  makeRule,
  UNKNOWN,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const host = (rules: readonly AllowRule[]) =>
  withServer({ filters: [{ address: makeFilter().origin.address }] }, { filters: [makeFilter({ rules })] })

const SSH = { from: 22, to: 22 }
const A = 'openstack_compute_instance_v2.a'

policyTest(policy, {
  params: { clientKeys: [], clientSources: ['203.0.113.0/24'] },
  kept: [
    { name: 'operators alone reach SSH' },
    {
      name: 'strangers reach SSH, where nobody knows an address of the client',
      params: { clientSources: [] },
      inventory: host([makeRule({ port: 22, peers: ['192.0.2.0/24'] })]),
    },
    {
      name: 'operators alone reach the bastion, everyone the web',
      inventory: withServer(
        {},
        { forwards: [makeForward({ leadsTo: SSH, peers: ['198.51.100.7/32'] }), makeForward()] },
      ),
    },
    {
      name: 'a bastion to another server',
      inventory: withServer(
        {},
        { forwards: [makeForward({ leadsTo: SSH, servers: [{ id: 'elsewhere' }] })] },
      ),
    },
    {
      name: 'on the VM as only planned',
      inventory: withServer(
        { guest: makeGuest({ proof: 'declared' }), filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter()] },
      ),
    },
    {
      name: 'an operator works from the client’s own network',
      params: { clientSources: ['198.51.100.0/24'] },
    },
    { name: 'web traffic may come from the client', inventory: host([makeRule({ port: 443 })]) },
  ],
  broken: [
    {
      name: 'everyone, where nobody knows an address of the client',
      params: { clientSources: [] },
      inventory: host([makeRule({ port: 22 })]),
      says: 'everyone (0.0.0.0/0 and ::/0)',
    },
    {
      name: 'a bastion for everyone, where nobody knows an address of the client',
      params: { clientSources: [] },
      inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH })] }),
      says: 'everyone (0.0.0.0/0)',
    },
    {
      name: 'a group that lets all in by default',
      inventory: withServer(
        { filters: [{ address: makeFilter().origin.address }] },
        { filters: [makeFilter({ inboundDefault: 'accept', rules: [] })] },
      ),
      says: 'all ingress is allowed by default',
    },
    {
      name: 'through a bastion that lets everyone in',
      inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH })] }),
      says: 'everyone',
    },
    {
      name: 'through a balancer that leads to SSH',
      inventory: withServer(
        {},
        {
          loadBalancers: [
            makeBalancer({
              listeners: [makeListener({ port: 2222, leadsTo: [22] })],
              targets: [{ address: A }],
            }),
          ],
        },
      ),
      says: 'everyone',
    },
    {
      name: 'an address of the client',
      inventory: host([makeRule({ port: 22, peers: ['203.0.113.9/32'] })]),
      says: '203.0.113.9/32',
    },
    {
      name: 'a range that holds the client',
      inventory: host([makeRule({ port: 22, peers: ['203.0.0.0/8'] })]),
      says: '203.0.113.0/24',
    },
    {
      name: 'any protocol',
      inventory: host([makeRule({ protocol: 'any', ports: { from: 0, to: 65535 }, peers: ['203.0.113.9'] })]),
    },
  ],
  unproven: [
    {
      name: 'a bastion to a private address that no server is known by',
      inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH, servers: [{ id: '10.0.0.9' }] })] }),
    },
    {
      name: 'a bastion that may lead to any server',
      inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH, servers: UNKNOWN })] }),
    },
    { name: 'rule known after apply', inventory: host([makeRule({ peers: UNKNOWN, port: 22 })]) },
    { name: 'a group of another document', inventory: withServer({ filters: [{ id: 'sg-1' }] }) },
    { name: 'nothing to read', inventory: BARE },
  ],
})
