import { Lb } from '@cdktf/provider-scaleway/lb'
import { LbBackend } from '@cdktf/provider-scaleway/lb-backend'
import { LbFrontend } from '@cdktf/provider-scaleway/lb-frontend'
import { LbIp } from '@cdktf/provider-scaleway/lb-ip'
import type { Construct } from 'constructs'
import type { BalancerRequest } from '../driver.ts'
import { CHECK } from '../driver.ts'

/** The smallest. */
const TYPE = 'LB-S'

/** Reaches its servers over a private network of the zone's region. */
export function openBalancer(
  scope: Construct,
  { name, site, ports, servers, network }: BalancerRequest,
): void {
  if (network === undefined) throw new Error('a balancer of this host reaches its servers over a network')
  const zone = site.code
  const address = new LbIp(scope, 'balancer-address', { zone })
  const balancer = new Lb(scope, 'balancer', {
    name,
    zone,
    type: TYPE,
    ipIds: [address.id],
    privateNetwork: [{ privateNetworkId: network.ref }],
  })
  for (const port of ports) {
    const backend = new LbBackend(scope, `balancer-${port}-backend`, {
      lbId: balancer.id,
      name: `${name}-${port}`,
      forwardProtocol: 'tcp',
      forwardPort: port,
      serverIps: servers.map(({ place }) => network.address(place)),
      healthCheckTcp: {},
      healthCheckPort: port,
      healthCheckDelay: `${CHECK.everySeconds}s`,
      healthCheckTimeout: `${CHECK.waitSeconds}s`,
      healthCheckMaxRetries: CHECK.failures,
    })
    new LbFrontend(scope, `balancer-${port}`, {
      lbId: balancer.id,
      backendId: backend.id,
      name: `${name}-${port}`,
      inboundPort: port,
    })
  }
}
