import { BlockstorageVolumeV3 } from '@cdktf/provider-openstack/blockstorage-volume-v3'
import { ComputeInstanceV2 } from '@cdktf/provider-openstack/compute-instance-v2'
import { ComputeKeypairV2 } from '@cdktf/provider-openstack/compute-keypair-v2'
import { ComputeServergroupV2 } from '@cdktf/provider-openstack/compute-servergroup-v2'
import { ComputeVolumeAttachV2 } from '@cdktf/provider-openstack/compute-volume-attach-v2'
import { NetworkingSecgroupRuleV2 } from '@cdktf/provider-openstack/networking-secgroup-rule-v2'
import { NetworkingSecgroupV2 } from '@cdktf/provider-openstack/networking-secgroup-v2'
import { OpenstackProvider } from '@cdktf/provider-openstack/provider'
import { CloudProjectFailoverIpAttach } from '@cdktf/provider-ovh/cloud-project-failover-ip-attach'
import { CloudProjectStorage } from '@cdktf/provider-ovh/cloud-project-storage'
import { CloudProjectStorageObjectBucketLifecycleConfiguration } from '@cdktf/provider-ovh/cloud-project-storage-object-bucket-lifecycle-configuration'
import { DomainZoneRecord } from '@cdktf/provider-ovh/domain-zone-record'
import { OvhProvider } from '@cdktf/provider-ovh/provider'
import type { ITerraformDependable, TerraformStack } from 'cdktf'
import { Construct } from 'constructs'
import { DEBIAN_13 } from '../../../hosts/images.ts'
import type { FilterRequest, HostSession, KeyRequest, Ref, ServerRequest, VolumeRequest } from '../driver.ts'
import { ANYWHERE, isIpv6, labelOf, portRange, ruleId, SWITCH_TTL } from '../driver.ts'
import { openBalancer } from './balancer.ts'
import { openLan } from './lan.ts'
import { linksOf } from './link.ts'
import { PUBLIC_NETWORK, regionOf, zoneOf } from './public.ts'
import { metadataOf } from './settings.ts'

/**
 * OVHcloud Public Cloud: servers by the openstack provider (the only one of the two that takes user_data), buckets
 * by OVH's own. Accounts come from OS_* and OVH_*; the project from OVH_CLOUD_PROJECT_SERVICE. OpenStack has no
 * delete protection: volumes and buckets carry Terraform's prevent_destroy.
 */
export function openOvh(stack: TerraformStack): HostSession {
  new OpenstackProvider(stack, 'openstack')
  const ways = new Map<Ref, readonly ITerraformDependable[]>()
  /** Ports want a group's id where servers want its name. */
  const ids = new Map<Ref, Ref>()
  const links = linksOf()
  /** OpenStack's name for the project is OVHcloud's (its own tutorials set one from the other). */
  let project = ''
  const openOwn = once(() => new OvhProvider(stack, 'ovh'))

  return {
    host: 'ovh',
    vault: 'bucket',
    userDataLimit: 65_535,
    channel: () => 'openstack',

    keys: keyring(),

    spreadGroup: (scope, { name, site }) =>
      new ComputeServergroupV2(scope, `${site.code}-spread`, {
        name,
        region: regionOf(site),
        policies: ['anti-affinity'],
      }).id,

    filter: (scope, request) => {
      const { name, id, outbound, tenant } = securityGroup(scope, request)
      project ||= tenant
      ways.set(name, outbound)
      ids.set(name, id)
      return name
    },

    lan: (scope, request) => openLan(scope, request, ids),
    link: links.open,
    balancer: { over: 'addresses', open: openBalancer },

    record: (scope, request) => {
      openOwn()
      new DomainZoneRecord(scope, 'switch', {
        zone: request.zone,
        subdomain: labelOf(request),
        fieldtype: 'A',
        target: request.address,
        ttl: SWITCH_TTL,
        lifecycle: { ignoreChanges: ['target'] },
      })
    },

    address: (scope, { address, server }) => {
      openOwn()
      new CloudProjectFailoverIpAttach(scope, 'moving-address', {
        serviceName: project,
        ip: address,
        routedTo: server.ref,
        lifecycle: { ignoreChanges: ['routed_to'] },
      })
    },

    server: (scope, request) => {
      const { name, site, size, userData, filter, keys, spread } = request
      const linkPort = links.port(scope, request, ids)
      const server = new ComputeInstanceV2(scope, 'server', {
        name,
        region: regionOf(site),
        ...zoneOf(site),
        flavorName: size.code,
        imageName: DEBIAN_13.ovh,
        userData,
        ...(request.settings !== null && { metadata: metadataOf(name, request.settings) }),
        securityGroups: [filter],
        network: [
          ...(request.public === false ? [] : [{ name: PUBLIC_NETWORK }]),
          ...[...(request.lanPorts ?? []), ...(linkPort ? [linkPort] : [])].map((port) => ({ port })),
        ],
        ...(keys[0] !== undefined && { keyPair: keys[0] }),
        ...(spread !== undefined && { schedulerHints: [{ group: spread }] }),
        // Without a way out at first boot, cloud-init would install nothing.
        dependsOn: [...(ways.get(filter) ?? [])],
      })
      for (const volume of request.volumes) attachVolume(scope, request, volume, server.id)
      return { ref: server.id, name, site, publicIpv4: server.accessIpV4 }
    },

    bucket: (scope, { name, site, lockDays, protect }) => {
      // Not earlier: a client without backup needs no account there.
      openOwn()
      const bucket = new CloudProjectStorage(scope, 'bucket', {
        name,
        regionName: site.code,
        versioning: { status: 'enabled' },
        // Governance: the lock outlives stolen server credentials, and the project's owner can still lift it.
        objectLock: { status: 'enabled', rule: { mode: 'governance', period: `P${lockDays}D` } },
        encryption: { sseAlgorithm: 'AES256' },
        lifecycle: { preventDestroy: protect },
      })
      // What restic lets go stays behind as a locked version; it goes for good as soon as the lock has run out.
      new CloudProjectStorageObjectBucketLifecycleConfiguration(scope, 'lifecycle', {
        containerName: bucket.name,
        regionName: site.code,
        rules: [
          { id: 'let-go', status: 'enabled', noncurrentVersionExpiration: { noncurrentDays: 1 } },
          { id: 'aborted', status: 'enabled', abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
        ],
      })
      return `s3:https://s3.${site.code.toLowerCase()}.io.cloud.ovh.net/${name}`
    },
  }
}

/**
 * The project's default group lets everything in, so the server gets one of its own, emptied of the rules that
 * OpenStack adds by itself; outbound is opened again in words.
 */
function securityGroup(scope: Construct, { name, site, inbound }: FilterRequest) {
  const group = new NetworkingSecgroupV2(scope, `${site.code}-filter`, {
    name,
    region: regionOf(site),
    deleteDefaultRules: true,
    stateful: true,
  })
  const common = { region: regionOf(site), securityGroupId: group.id }
  for (const { port, sources } of inbound) {
    const { from, to, protocol } = portRange(port)
    for (const source of sources) {
      new NetworkingSecgroupRuleV2(scope, `${site.code}-in-${ruleId(port, source)}`, {
        ...common,
        direction: 'ingress',
        ethertype: isIpv6(source) ? 'IPv6' : 'IPv4',
        protocol,
        portRangeMin: from,
        portRangeMax: to,
        remoteIpPrefix: source,
      })
    }
  }
  const outbound = ANYWHERE.map((anywhere) => {
    const ethertype = isIpv6(anywhere) ? 'IPv6' : 'IPv4'
    return new NetworkingSecgroupRuleV2(scope, `${site.code}-out-${ethertype}`, {
      ...common,
      direction: 'egress',
      ethertype,
      remoteIpPrefix: anywhere,
    })
  })
  return { name: group.name, id: group.id, tenant: group.tenantId, outbound }
}

function attachVolume(scope: Construct, { name, site }: ServerRequest, request: VolumeRequest, server: Ref) {
  const { label, sizeGiB, protect } = request
  const held = new Construct(scope, label)
  const volume = new BlockstorageVolumeV3(held, 'volume', {
    name: `${name}-${label}`,
    region: regionOf(site),
    ...zoneOf(site),
    size: sizeGiB,
    enableOnlineResize: true,
    lifecycle: { preventDestroy: protect },
  })
  new ComputeVolumeAttachV2(held, 'attachment', {
    region: regionOf(site),
    instanceId: server,
    volumeId: volume.id,
  })
}

/** One key pair a service and region. An OpenStack server takes one; cloud-init puts the others in place. */
function keyring(): HostSession['keys'] {
  const known = new Map<string, Ref>()
  return (scope: Construct, { name, site, publicKeys }: KeyRequest) => {
    const [publicKey] = publicKeys
    if (publicKey === undefined) return []
    const regional = `${name}-${site.code.toLowerCase()}`
    const made =
      known.get(regional) ??
      new ComputeKeypairV2(scope, `${site.code}-key`, { name: regional, region: regionOf(site), publicKey })
        .name
    known.set(regional, made)
    return [made]
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
