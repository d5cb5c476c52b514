import { InstancePrivateNic } from '@cdktf/provider-scaleway/instance-private-nic'
import { IpamIp } from '@cdktf/provider-scaleway/ipam-ip'
import { VpcPrivateNetwork } from '@cdktf/provider-scaleway/vpc-private-network'
import type { Construct } from 'constructs'
import { HOSTS } from '../../../hosts/index.ts'
import { noLink } from '../../network-errors.ts'
import type { NetworkHandle, NetworkRequest, Ref, ServerRequest } from '../driver.ts'

const CIDR = '10.40.0.0/24'

/**
 * A private network reaches the zones of its region and no further: networks of two VPCs cannot be routed to each
 * other (the host's FAQ on VPC), so two regions have no link.
 */
export function openLink(scope: Construct, { name, sites }: NetworkRequest): NetworkHandle {
  const [region, ...others] = [...new Set(sites.map(({ code }) => code.replace(/-\d+$/, '')))]
  if (region === undefined || others.length > 0) throw noLink(HOSTS.scaleway.name, sites)
  const network = new VpcPrivateNetwork(scope, 'link', { name, region, ipv4Subnet: { subnet: CIDR } })
  return { ref: network.id, address: (place) => `10.40.0.${10 + place}` }
}

export function joinLink(scope: Construct, { name, site, network }: ServerRequest, serverId: Ref): void {
  if (network === undefined) return
  const reserved = new IpamIp(scope, 'link-address', {
    region: site.code.replace(/-\d+$/, ''),
    address: network.address,
    source: [{ privateNetworkId: network.ref }],
    tags: [name],
  })
  new InstancePrivateNic(scope, 'link-nic', {
    serverId,
    zone: site.code,
    privateNetworkId: network.ref,
    ipamIpIds: [reserved.id],
  })
}
