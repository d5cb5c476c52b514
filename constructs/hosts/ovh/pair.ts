import { NetworkingPortV2 } from '@cdktf/provider-openstack/networking-port-v2'
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/networking-subnet-v2'
import type { Construct } from 'constructs'
import type { GatewayPair, Ref } from '../driver.ts'
import { openEdge } from './edge.ts'

/** On the network between the two and the host's router. */
const SHARED = '10.29.0.10'
const edgeAddress = (half: 0 | 1): string => `10.29.0.${11 + half}`
/** The two on the LAN's cable, beside its addresses, without a route: DHCP must not send a gateway to itself. */
const BESIDE = '10.30.255.0/29'
const ownAddress = (half: 0 | 1): string => `10.30.255.${2 + half}`

interface Place {
  readonly name: string
  readonly region: string
  /** The LAN's network. */
  readonly lan: Ref
}

/**
 * Both halves behind a router of the host, which sends a floating address to the shared one, wherever that is: the
 * port that reserves it belongs to no server, and each half may use it (`allowed_address_pairs`). A floating address
 * of their own lets each be administered and supervised.
 */
export function openPair(scope: Construct, place: Place, groups: ReadonlyMap<Ref, Ref>): GatewayPair {
  const { name, region, lan } = place
  const { edge, subnet, publish } = openEdge(scope, place)
  const beside = new NetworkingSubnetV2(scope, 'pair-subnet', {
    name: `${name}-pair`,
    region,
    networkId: lan,
    cidr: BESIDE,
    ipVersion: 4,
    noGateway: true,
    enableDhcp: true,
  })
  const shared = new NetworkingPortV2(scope, 'shared-port', {
    name: `${name}-shared`,
    region,
    networkId: edge,
    fixedIp: [{ subnetId: subnet, ipAddress: SHARED }],
    noSecurityGroups: true,
  })
  publish(scope, 'shared-address', shared.id)
  return {
    address: SHARED,
    own: ownAddress,
    ports: (portScope, { name: portName, half, filter }) => {
      const outside = new NetworkingPortV2(portScope, 'edge-port', {
        name: `${portName}-edge`,
        region,
        networkId: edge,
        fixedIp: [{ subnetId: subnet, ipAddress: edgeAddress(half) }],
        allowedAddressPairs: [{ ipAddress: SHARED }],
        securityGroupIds: [groups.get(filter) ?? filter],
      })
      publish(portScope, 'address', outside.id)
      const inside = new NetworkingPortV2(portScope, 'port', {
        name: portName,
        region,
        networkId: lan,
        fixedIp: [{ subnetId: beside.id, ipAddress: ownAddress(half) }],
        portSecurityEnabled: false,
        noSecurityGroups: true,
      })
      return [outside.id, inside.id]
    },
  }
}
