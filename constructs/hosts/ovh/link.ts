import { createHash } from 'node:crypto'
import { NetworkingNetworkV2 } from '@cdktf/provider-openstack/networking-network-v2'
import { NetworkingPortV2 } from '@cdktf/provider-openstack/networking-port-v2'
import { NetworkingSubnetV2 } from '@cdktf/provider-openstack/networking-subnet-v2'
import type { Construct } from 'constructs'
import type { NetworkHandle, NetworkRequest, Ref, ServerRequest } from '../driver.ts'
import { regionOf } from './public.ts'

const CIDR = '10.40.0.0/24'
/** Each region hands out its own part: the regions' DHCP servers do not know of each other. */
const POOLS = ['10.40.0.240', '10.40.0.248'] as const

/** In each region, by its code: the part of the link that is there. */
type Link = ReadonlyMap<string, { readonly network: Ref; readonly subnet: Ref }>

/** The links of a stack, and the port by which a server joins one. */
export interface Links {
  open(scope: Construct, request: NetworkRequest): NetworkHandle
  port(scope: Construct, request: ServerRequest, groups: ReadonlyMap<Ref, Ref>): Ref | null
}

/**
 * One network of the project's vRack in each region, all with one VLAN: that is what joins them; the zones of a region share its own. Without a gateway, so
 * that a server's way out stays the public one.
 */
export function linksOf(): Links {
  const links = new Map<Ref, Link>()
  return {
    open: (scope, { name, sites }) => {
      const regions = [...new Set(sites.map(regionOf))]
      const parts = regions.map((region, index) => {
        const network = new NetworkingNetworkV2(scope, `${region}-link`, {
          name,
          region,
          adminStateUp: true,
          valueSpecs: {
            'provider:network_type': 'vrack',
            'provider:segmentation_id': `${vlanOf(name)}`,
          },
        })
        const start = POOLS[index] ?? POOLS[0]
        const subnet = new NetworkingSubnetV2(scope, `${region}-link-subnet`, {
          name,
          region,
          networkId: network.id,
          cidr: CIDR,
          ipVersion: 4,
          noGateway: true,
          enableDhcp: true,
          allocationPool: [{ start, end: start.replace(/\d+$/, (last) => `${Number(last) + 6}`) }],
        })
        return [region, { network: network.id, subnet: subnet.id }] as const
      })
      const ref = parts[0]?.[1].network ?? ''
      links.set(ref, new Map(parts))
      return { ref, address: (place) => `10.40.0.${10 + place}` }
    },
    port: (scope, { name, site, network, filter }, groups) => {
      const part = network && links.get(network.ref)?.get(regionOf(site))
      if (network === undefined || part === undefined) return null
      return new NetworkingPortV2(scope, 'link-port', {
        name: `${name}-link`,
        region: regionOf(site),
        networkId: part.network,
        fixedIp: [{ subnetId: part.subnet, ipAddress: network.address }],
        securityGroupIds: [groups.get(filter) ?? filter],
      }).id
    },
  }
}

/** The same for the same name, 100 to 3999: two links of one project meet by chance only, and Neutron refuses the second. */
function vlanOf(name: string): number {
  return 100 + (createHash('sha256').update(name).digest().readUInt32BE(0) % 3900)
}
