import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/data-openstack-networking-network-v2'
import { NetworkingFloatingipV2 } from '@cdktf/provider-openstack/networking-floatingip-v2'
import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/networking-network-v2'
import { NetworkingRouterInterfaceV2 } from '@cdktf/provider-openstack/networking-router-interface-v2'
import { NetworkingRouterV2 } from '@cdktf/provider-openstack/networking-router-v2'
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/networking-subnet-v2'
import type { Construct } from 'constructs'
import type { Ref } from '../driver.ts'
import { PUBLIC_NETWORK } from './public.ts'

const CIDR = '10.29.0.0/24'

/**
 * A network behind a router of the host, which sends floating addresses to the ports that they are given to.
 */
export function openEdge(
  scope: Construct,
  { name, region }: { readonly name: string; readonly region: string },
) {
  const named = `${name}-edge`
  const network = new NetworkingNetworkV2(scope, 'edge', { name: named, region, adminStateUp: true })
  const subnet = new NetworkingSubnetV2(scope, 'edge-subnet', {
    name: named,
    region,
    networkId: network.id,
    cidr: CIDR,
    ipVersion: 4,
    enableDhcp: true,
  })
  const world = new DataOpenstackNetworkingNetworkV2(scope, 'world', { name: PUBLIC_NETWORK, region })
  const router = new NetworkingRouterV2(scope, 'router', {
    name: named,
    region,
    adminStateUp: true,
    externalNetworkId: world.id,
  })
  const way = new NetworkingRouterInterfaceV2(scope, 'router-interface', {
    region,
    routerId: router.id,
    subnetId: subnet.id,
  })
  const publish = (into: Construct, id: string, portId: Ref) =>
    new NetworkingFloatingipV2(into, id, { pool: PUBLIC_NETWORK, region, portId, dependsOn: [way] })
  return { edge: network.id, subnet: subnet.id, publish }
}
