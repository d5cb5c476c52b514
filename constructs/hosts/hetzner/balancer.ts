import { LoadBalancer } from '@cdktf/provider-hetzner/load-balancer'
import { LoadBalancerNetwork } from '@cdktf/provider-hetzner/load-balancer-network'
import { LoadBalancerService } from '@cdktf/provider-hetzner/load-balancer-service'
import { LoadBalancerTargetA } from '@cdktf/provider-hetzner/load-balancer-target'
import { type ITerraformDependable, Token } from 'cdktf'
import { Construct } from 'constructs'
import type { BalancerRequest } from '../driver.ts'
import { CHECK } from '../driver.ts'

/** The smallest: 5 services, 25 targets. */
const TYPE = 'lb11'

/** Reaches its servers over the network that they have anyway. */
export function openBalancer(
  scope: Construct,
  { name, site, ports, servers, network }: BalancerRequest,
  subnet: ITerraformDependable | undefined,
): void {
  if (network === undefined) throw new Error('a balancer of this host reaches its servers over a network')
  const balancer = new LoadBalancer(scope, 'balancer', {
    name,
    loadBalancerType: TYPE,
    location: site.code,
  })
  const loadBalancerId = Token.asNumber(balancer.id)
  const joined = new LoadBalancerNetwork(scope, 'balancer-network', {
    loadBalancerId,
    networkId: Token.asNumber(network.ref),
    ...(subnet && { dependsOn: [subnet] }),
  })
  for (const { server, part } of servers) {
    new LoadBalancerTargetA(new Construct(scope, `balancer-${part}`), 'target', {
      loadBalancerId,
      type: 'server',
      serverId: Token.asNumber(server.ref),
      usePrivateIp: true,
      dependsOn: [joined],
    })
  }
  for (const port of ports) {
    new LoadBalancerService(scope, `balancer-${port}`, {
      loadBalancerId: balancer.id,
      protocol: 'tcp',
      listenPort: port,
      destinationPort: port,
      healthCheck: {
        protocol: 'tcp',
        port,
        interval: CHECK.everySeconds,
        timeout: CHECK.waitSeconds,
        retries: CHECK.failures,
      },
    })
  }
}
