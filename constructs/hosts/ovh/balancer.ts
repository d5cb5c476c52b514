import { LbListenerV2 } from '@cdktf/provider-openstack/lb-listener-v2'
import { LbLoadbalancerV2 } from '@cdktf/provider-openstack/lb-loadbalancer-v2'
import { LbMemberV2 } from '@cdktf/provider-openstack/lb-member-v2'
import { LbMonitorV2 } from '@cdktf/provider-openstack/lb-monitor-v2'
import { LbPoolV2 } from '@cdktf/provider-openstack/lb-pool-v2'
import type { Construct } from 'constructs'
import type { BalancerRequest } from '../driver.ts'
import { CHECK } from '../driver.ts'
import { openEdge } from './edge.ts'
import { regionOf } from './public.ts'

/**
 * Octavia behind a router of the host and a floating address; it reaches its servers at the addresses that they have on
 * the Internet, since the servers of an offer have no other.
 */
export function openBalancer(scope: Construct, { name, site, ports, servers }: BalancerRequest): void {
  const region = regionOf(site)
  const { subnet, publish } = openEdge(scope, { name, region })
  const balancer = new LbLoadbalancerV2(scope, 'balancer', { name, region, vipSubnetId: subnet })
  publish(scope, 'balancer-address', balancer.vipPortId)
  for (const port of ports) {
    const common = { region, name: `${name}-${port}` }
    const listener = new LbListenerV2(scope, `balancer-${port}`, {
      ...common,
      loadbalancerId: balancer.id,
      protocol: 'TCP',
      protocolPort: port,
    })
    const pool = new LbPoolV2(scope, `balancer-${port}-pool`, {
      ...common,
      listenerId: listener.id,
      protocol: 'TCP',
      lbMethod: 'ROUND_ROBIN',
    })
    for (const { server, part } of servers)
      new LbMemberV2(scope, `balancer-${port}-${part}`, {
        region,
        name: server.name,
        poolId: pool.id,
        address: server.publicIpv4,
        protocolPort: port,
      })
    new LbMonitorV2(scope, `balancer-${port}-check`, {
      ...common,
      poolId: pool.id,
      type: 'TCP',
      delay: CHECK.everySeconds,
      timeout: CHECK.waitSeconds,
      maxRetries: CHECK.failures,
    })
  }
}
