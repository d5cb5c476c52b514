import { Firewall } from '@cdktf/provider-hetzner/firewall'
import { Network } from '@cdktf/provider-hetzner/network'
import { NetworkSubnet } from '@cdktf/provider-hetzner/network-subnet'
import { PlacementGroup } from '@cdktf/provider-hetzner/placement-group'
import { HcloudProvider } from '@cdktf/provider-hetzner/provider'
import { Server } from '@cdktf/provider-hetzner/server'
import { SshKey } from '@cdktf/provider-hetzner/ssh-key'
import { Volume } from '@cdktf/provider-hetzner/volume'
import { VolumeAttachment } from '@cdktf/provider-hetzner/volume-attachment'
import { ZoneRrset } from '@cdktf/provider-hetzner/zone-rrset'
import { type ITerraformDependable, type TerraformStack, Token } from 'cdktf'
import { Construct } from 'constructs'
import { DEBIAN_13 } from '../../../hosts/images.ts'
import type { HostSession, KeyRequest, Ref, ServerRequest, VolumeRequest } from '../driver.ts'
import { labelOf, portRange, SWITCH_TTL } from '../driver.ts'
import { openBalancer } from './balancer.ts'
import { bootText, pushSettings } from './push.ts'

/** eu-central spans Falkenstein, Nuremberg and Helsinki, so a fixed address is known before anything exists. */
const RANGE = '10.20.0.0/16'
const SUBNET = '10.20.0.0/24'

/**
 * Hetzner Cloud. The account comes from HCLOUD_TOKEN. Rules are pushed to a server that lives. Servers are not protected against
 * deletion, because any other change of the cloud-init text replaces them and a protected server cannot be replaced in one apply; what must survive
 * stands on volumes, which are.
 */
export function openHetzner(stack: TerraformStack): HostSession {
  new HcloudProvider(stack, 'hcloud')
  const keys = keyring()
  const subnets = new Map<Ref, ITerraformDependable>()

  return {
    host: 'hetzner',
    vault: 'server',
    userDataLimit: 32_768,
    channel: ({ addressed, administered }) => (addressed && administered ? 'push' : null),
    keys,

    spreadGroup: (scope, { name, site }) =>
      new PlacementGroup(scope, `${site.code}-spread`, { name, type: 'spread' }).id,

    filter: (scope, { name, site, inbound }) =>
      new Firewall(scope, `${site.code}-filter`, {
        name,
        rule: inbound.map(({ port, sources }) => {
          const { from, to, protocol } = portRange(port)
          return {
            direction: 'in',
            protocol,
            port: from === to ? `${from}` : `${from}-${to}`,
            sourceIps: [...sources],
          }
        }),
      }).id,

    network: (scope, { name }) => {
      const network = new Network(scope, 'network', { name, ipRange: RANGE })
      const subnet = new NetworkSubnet(scope, 'subnet', {
        networkId: Token.asNumber(network.id),
        type: 'cloud',
        networkZone: 'eu-central',
        ipRange: SUBNET,
      })
      // Each reading of `network.id` is another token: one of them stands for the network from here on.
      const ref = network.id
      subnets.set(ref, subnet)
      return { ref, address: (place) => `10.20.0.${10 + place}` }
    },

    balancer: {
      over: 'network',
      open: (scope, request) =>
        openBalancer(scope, request, request.network && subnets.get(request.network.ref)),
    },

    record: (scope, request) => {
      new ZoneRrset(scope, 'switch', {
        zone: request.zone,
        name: labelOf(request) || '@',
        type: 'A',
        ttl: SWITCH_TTL,
        records: [{ value: request.address }],
        lifecycle: { ignoreChanges: ['records'] },
      })
    },

    server: (scope, request) => {
      const { name, site, network, settings, operators } = request
      const subnet = network && subnets.get(network.ref)
      const image = DEBIAN_13.hetzner
      const boot =
        settings === null ? null : bootText(scope, { ...request, settings, image, place: site.code })
      const server = new Server(scope, 'server', {
        name,
        serverType: request.size.code,
        image,
        location: site.code,
        userData: boot?.userData ?? request.userData,
        sshKeys: [...request.keys],
        firewallIds: [Token.asNumber(request.filter)],
        ...(request.spread && { placementGroupId: Token.asNumber(request.spread) }),
        ...(network && {
          network: [{ networkId: Token.asNumber(network.ref), ip: network.address, aliasIps: [] }],
        }),
        ...(subnet && { dependsOn: [subnet] }),
      })
      if (settings !== null && boot !== null) {
        const { id, ipv4Address: address } = server
        pushSettings(scope, { name, settings, operators, boot, server: id, address })
      }
      for (const volume of request.volumes) attachVolume(scope, request, volume, server.id)
      return { ref: server.id, name, site, publicIpv4: server.ipv4Address }
    },
  }
}

function attachVolume(scope: Construct, { name, site }: ServerRequest, request: VolumeRequest, server: Ref) {
  const { label, sizeGiB, protect } = request
  const held = new Construct(scope, label)
  const volume = new Volume(held, 'volume', {
    name: `${name}-${label}`,
    size: sizeGiB,
    location: site.code,
    deleteProtection: protect,
    lifecycle: { preventDestroy: protect },
  })
  new VolumeAttachment(held, 'attachment', {
    volumeId: Token.asNumber(volume.id),
    serverId: Token.asNumber(server),
  })
}

/** One key resource for each public key: Hetzner refuses the same key twice in a project. */
function keyring(): HostSession['keys'] {
  const known = new Map<string, Ref>()
  return (scope: Construct, { name, publicKeys }: KeyRequest) =>
    publicKeys.map((publicKey, index) => {
      const made = known.get(publicKey)
      if (made !== undefined) return made
      const part = index + 1
      const { id } = new SshKey(scope, `key-${part}`, { name: `${name}-${part}`, publicKey })
      known.set(publicKey, id)
      return id
    })
}
