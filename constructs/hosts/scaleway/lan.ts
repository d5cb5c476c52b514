import { InstancePrivateNic } from '@cdktf/provider-scaleway/instance-private-nic'
import { IpamIp } from '@cdktf/provider-scaleway/ipam-ip'
import { Vpc } from '@cdktf/provider-scaleway/vpc'
import { VpcPrivateNetwork } from '@cdktf/provider-scaleway/vpc-private-network'
import { VpcRoute } from '@cdktf/provider-scaleway/vpc-route'
import type { Construct } from 'constructs'
import type { Lan, LanRequest, Ref } from '../driver.ts'

const CIDR = '10.30.0.0/24'
const address = (place: number): string => `10.30.0.${10 + place}`

/** Plugs a server into a network, at an address that was reserved for it. */
export type Plug = (scope: Construct, server: Ref, zone: string) => void

/**
 * A private network of one region, in a VPC of its own so that no other network is routed to it. Its default route is
 * the gateway's interface, and DHCP tells every other machine so. The kernel's names are not stable here, the first
 * bytes of a private interface's address are; security groups do not see private traffic, the servers' own filters do.
 */
export function openLan(scope: Construct, request: LanRequest, plugs: Map<Ref, Plug>): Lan {
  const { name, site, gateway } = request
  const region = site.code.replace(/-\d+$/, '')
  const vpc = new Vpc(scope, 'vpc', { name, region, enableRouting: true })
  const network = new VpcPrivateNetwork(scope, 'lan', {
    name,
    region,
    vpcId: vpc.id,
    ipv4Subnet: { subnet: CIDR },
  })
  return {
    cidr: CIDR,
    address,
    devices: { outside: 'e*', inside: 'lan0', insideHardware: '02:00:00' },
    port: (portScope, { name: portName, place }) => {
      const reserved = new IpamIp(portScope, 'port', {
        region,
        address: address(place),
        source: [{ privateNetworkId: network.id }],
        tags: [portName],
      }).id
      plugs.set(reserved, (serverScope, serverId, zone) => {
        const nic = new InstancePrivateNic(serverScope, 'nic', {
          serverId,
          zone,
          privateNetworkId: network.id,
          ipamIpIds: [reserved],
        })
        if (place === gateway)
          new VpcRoute(serverScope, 'way-out', {
            vpcId: vpc.id,
            region,
            description: name,
            destination: '0.0.0.0/0',
            nexthopResourceId: nic.id,
          })
      })
      return reserved
    },
  }
}
