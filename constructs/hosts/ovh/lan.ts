import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/networking-network-v2'
import { NetworkingPortV2 } from '@cdktf/provider-openstack/networking-port-v2'
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/networking-subnet-v2'
import type { Construct } from 'constructs'
import type { Lan, LanRequest, Ref } from '../driver.ts'
import { openPair } from './pair.ts'
import { regionOf } from './public.ts'

const CIDR = '10.30.0.0/24'
const address = (place: number): string => `10.30.0.${10 + place}`

/**
 * A private network of one region whose gateway is a server of ours: DHCP tells every other machine so. Debian names
 * the devices of OpenStack's servers in the order of their networks, `ens3` then `ens4`.
 */
export function openLan(scope: Construct, request: LanRequest, groups: ReadonlyMap<Ref, Ref>): Lan {
  const { name, site, gateway } = request
  const network = new NetworkingNetworkV2(scope, 'lan', { name, region: regionOf(site), adminStateUp: true })
  const subnet = new NetworkingSubnetV2(scope, 'lan-subnet', {
    name,
    region: regionOf(site),
    networkId: network.id,
    cidr: CIDR,
    ipVersion: 4,
    gatewayIp: address(gateway),
    enableDhcp: true,
  })
  return {
    cidr: CIDR,
    address,
    devices: { outside: 'ens3', inside: 'ens4' },
    pair: (pairScope) => openPair(pairScope, { name, region: regionOf(site), lan: network.id }, groups),
    port: (portScope, { name: portName, place, filter }) =>
      new NetworkingPortV2(portScope, 'port', {
        name: portName,
        region: regionOf(site),
        networkId: network.id,
        fixedIp: [{ subnetId: subnet.id, ipAddress: address(place) }],
        // A port with security drops what is not addressed to it: a gateway must not have any.
        ...(filter === undefined
          ? { portSecurityEnabled: false, noSecurityGroups: true }
          : { securityGroupIds: [groups.get(filter) ?? filter] }),
      }).id,
  }
}
