import { BlockVolume } from '@cdktf/provider-scaleway/block-volume'
import { DomainRecord } from '@cdktf/provider-scaleway/domain-record'
import { IamSshKey } from '@cdktf/provider-scaleway/iam-ssh-key'
import { InstanceIp } from '@cdktf/provider-scaleway/instance-ip'
import { InstancePlacementGroup } from '@cdktf/provider-scaleway/instance-placement-group'
import { InstanceSecurityGroup } from '@cdktf/provider-scaleway/instance-security-group'
import { InstanceServer } from '@cdktf/provider-scaleway/instance-server'
import { InstanceUserData } from '@cdktf/provider-scaleway/instance-user-data'
import { ObjectBucket } from '@cdktf/provider-scaleway/object-bucket'
import { ObjectBucketLockConfiguration } from '@cdktf/provider-scaleway/object-bucket-lock-configuration'
import { ScalewayProvider } from '@cdktf/provider-scaleway/provider'
import type { TerraformStack } from 'cdktf'
import { Construct } from 'constructs'
import { DEBIAN_13 } from '../../../hosts/images.ts'
import { anewWith } from '../boot-text.ts'
import type { FilterRequest, HostSession, KeyRequest, Ref, VolumeRequest } from '../driver.ts'
import { labelOf, portRange, SWITCH_TTL } from '../driver.ts'
import { openBalancer } from './balancer.ts'
import { openLan, type Plug } from './lan.ts'
import { joinLink, openLink } from './link.ts'

/** The system's own disk, in GB; data stands on volumes of their own. */
const SYSTEM_DISK_GB = 20

/**
 * Scaleway Instances. The account comes from SCW_*. Servers, groups and volumes are zonal, buckets regional; every
 * resource names its place, so that no default of the account moves it.
 */
export function openScaleway(stack: TerraformStack): HostSession {
  new ScalewayProvider(stack, 'scaleway')
  const plugs = new Map<Ref, Plug>()

  return {
    host: 'scaleway',
    vault: 'bucket',
    userDataLimit: 131_072,
    // A server without an address of its own boots from a drive and never reaches the metadata again.
    channel: ({ addressed }) => (addressed ? 'scaleway' : null),
    keys: keyring(),

    // The provider's default is `optional`, which places two members on one machine when it is full.
    spreadGroup: (scope, { name, site }) =>
      new InstancePlacementGroup(scope, `${site.code}-spread`, {
        name,
        zone: site.code,
        policyType: 'max_availability',
        policyMode: 'enforced',
      }).id,

    filter: (scope, { name, site, inbound }) =>
      new InstanceSecurityGroup(scope, `${site.code}-filter`, {
        name,
        zone: site.code,
        stateful: true,
        inboundDefaultPolicy: 'drop',
        outboundDefaultPolicy: 'accept',
        inboundRule: rulesOf(inbound),
      }).id,

    lan: (scope, request) => openLan(scope, request, plugs),
    link: openLink,
    balancer: { over: 'network', open: openBalancer },

    record: (scope, request) => {
      new DomainRecord(scope, 'switch', {
        dnsZone: request.zone,
        name: labelOf(request),
        type: 'A',
        data: request.address,
        ttl: SWITCH_TTL,
        lifecycle: { ignoreChanges: ['data'] },
      })
    },

    server: (scope, request) => {
      const { name, site } = request
      const volumes = request.volumes.map((volume) => volumeOf(scope, name, site.code, volume))
      const address =
        request.public === false
          ? null
          : new InstanceIp(scope, 'address', { type: 'routed_ipv4', zone: site.code })
      const server = new InstanceServer(scope, 'server', {
        name,
        zone: site.code,
        type: request.size.code,
        image: DEBIAN_13.scaleway,
        cloudInit: request.userData,
        rootVolume: { volumeType: 'sbs_volume', sizeInGb: SYSTEM_DISK_GB },
        additionalVolumeIds: volumes,
        ...(address && { ipIds: [address.id] }),
        securityGroupId: request.filter,
        ...(request.spread !== undefined && { placementGroupId: request.spread }),
        ...anewWith(scope, 'cloud_init', request.userData),
      })
      if (request.settings !== null)
        new InstanceUserData(scope, 'settings', {
          serverId: server.id,
          zone: site.code,
          key: 'contract-settings',
          value: request.settings,
        })
      joinLink(scope, request, server.id)
      for (const port of request.lanPorts ?? []) plugs.get(port)?.(scope, server.id, site.code)
      return { ref: server.id, name, site, publicIpv4: address?.address ?? '' }
    },

    bucket: (scope, { name, site, lockDays, protect }) => {
      const bucket = new ObjectBucket(scope, 'bucket', {
        name,
        region: site.code,
        versioning: { enabled: true },
        objectLockEnabled: true,
        lifecycleRule: [
          { id: 'let-go', enabled: true, noncurrentVersionExpiration: { noncurrentDays: 1 } },
          { id: 'aborted', enabled: true, abortIncompleteMultipartUploadDays: 1 },
        ],
        lifecycle: { preventDestroy: protect },
      })
      new ObjectBucketLockConfiguration(scope, 'lock', {
        bucket: bucket.name,
        region: site.code,
        rule: { defaultRetention: { mode: 'GOVERNANCE', days: lockDays } },
      })
      return `s3:https://s3.${site.code}.scw.cloud/${name}`
    },
  }
}

function rulesOf(inbound: FilterRequest['inbound']) {
  return inbound.flatMap(({ port, sources }) => {
    const { from, to, protocol } = portRange(port)
    const ports = from === to ? { port: from } : { portRange: `${from}-${to}` }
    return sources.map((ipRange) => ({
      action: 'accept',
      protocol: protocol.toUpperCase(),
      ipRange,
      ...ports,
    }))
  })
}

/** Scaleway counts volumes in GB: rounded up, so that the ordered GiB are there. */
function volumeOf(scope: Construct, server: string, zone: string, request: VolumeRequest): Ref {
  const { label, sizeGiB, protect } = request
  const sizeInGb = Math.ceil((sizeGiB * 2 ** 30) / 1e9)
  const held = new Construct(scope, label)
  return new BlockVolume(held, 'volume', {
    name: `${server}-${label}`,
    zone,
    iops: 5000,
    sizeInGb,
    lifecycle: { preventDestroy: protect },
  }).id
}

/** Keys belong to the project; every new server of the project gets them all. */
function keyring(): HostSession['keys'] {
  const known = new Map<string, Ref>()
  return (scope: Construct, { name, publicKeys }: KeyRequest) =>
    publicKeys.map((publicKey, index) => {
      const made =
        known.get(publicKey) ??
        new IamSshKey(scope, `key-${index + 1}`, { name: `${name}-${index + 1}`, publicKey }).id
      known.set(publicKey, made)
      return made
    })
}
