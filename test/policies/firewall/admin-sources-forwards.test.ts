import policy from '../../../policies/firewall/admin-sources.ts'
import {
  ADMIN,
  makeBalancer,
  makeFilter,
  makeForward,
  makeListener,
  makeRule,
  makeServer,
  UNKNOWN,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

const SSH = { from: 22, to: 22 }
const SERVER = makeServer().origin.address
const behindGroup = withServer(
  { filters: [{ address: makeFilter().origin.address }] },
  { filters: [makeFilter({ rules: [makeRule({ port: 22, peers: [ADMIN] })] })] },
)

policyTest(
  policy,
  {
    params: { sources: [ADMIN], ports: ['22/tcp'] },
    kept: [
      {
        name: 'a bastion for the signed source, beside the web for everyone',
        inventory: withServer(
          {},
          {
            forwards: [makeForward({ leadsTo: SSH, peers: [ADMIN] }), makeForward()],
            loadBalancers: [makeBalancer({ targets: [{ address: SERVER }] })],
          },
        ),
      },
      {
        name: 'a forward to SSH of a server that is not of this document',
        inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH, servers: [{ id: 'vm' }] })] }),
      },
    ],
    broken: [
      {
        name: 'a forwarded port that leads everyone to SSH, past a ruleset and a group that are right',
        inventory: {
          ...behindGroup,
          forwards: [makeForward({ ports: { from: 2222, to: 2222 }, leadsTo: SSH })],
        },
        says: 'everyone (0.0.0.0/0)',
      },
      {
        name: 'a balancer that leads two networks more to SSH',
        inventory: withServer(
          {},
          {
            loadBalancers: [
              makeBalancer({
                listeners: [
                  makeListener({ port: 2222, leadsTo: [22], peers: [ADMIN, '203.0.113.0/24', '192.0.2.1'] }),
                ],
                targets: [{ address: SERVER }],
              }),
            ],
          },
        ),
        says: '192.0.2.1/32, 203.0.113.0/24',
      },
    ],
    unproven: [
      {
        name: 'a forward to SSH of a server that nobody can tell yet',
        inventory: withServer({}, { forwards: [makeForward({ leadsTo: SSH, servers: [UNKNOWN] })] }),
      },
      {
        name: 'a forward to a port known after apply',
        inventory: withServer({}, { forwards: [makeForward({ leadsTo: UNKNOWN })] }),
      },
      {
        name: 'a listener of a balancer that is elsewhere',
        inventory: withServer({}, { strayListeners: [makeListener({ leadsTo: [22] })] }),
      },
    ],
  },
  'forwards',
)
