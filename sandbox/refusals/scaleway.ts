/** Refusals of the Scaleway API. */
import { isIP } from 'node:net'
import { type ApiRule, blocks, byId, first, list, others, text } from './model.ts'
import { rules as places } from './scaleway-places.ts'

const API = 'Scaleway API'
const ZONE = /^(fr-par|nl-ams|pl-waw|it-mil)-[1-3]$/
const REGION = /^(fr-par|nl-ams|pl-waw|it-mil)$/
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const zoneOf = (id: string): string => (id.includes('/') ? (id.split('/')[0] ?? '') : '')

/** What is made in a zone or a region of its own choice. */
const PLACED = [
  'scaleway_instance_server',
  'scaleway_instance_ip',
  'scaleway_instance_volume',
  'scaleway_instance_placement_group',
  'scaleway_instance_security_group',
  'scaleway_instance_snapshot',
  'scaleway_instance_image',
  'scaleway_block_volume',
  'scaleway_block_snapshot',
  'scaleway_lb',
  'scaleway_lb_ip',
  'scaleway_vpc',
  'scaleway_vpc_private_network',
  'scaleway_vpc_public_gateway',
  'scaleway_vpc_public_gateway_ip',
  'scaleway_ipam_ip',
  'scaleway_s2s_vpn_gateway',
  'scaleway_object_bucket',
]

export const rules: readonly ApiRule[] = [
  ...places,
  {
    id: 'scaleway/place-known',
    types: PLACED,
    when: 'create',
    code: 'invalid_arguments',
    source: `${API}, zones and regions`,
    demands: 'the zone or region exists',
    broken: ({ object }) => {
      const [zone, region] = [text(object, 'zone'), text(object, 'region')]
      if (zone && !ZONE.test(zone)) return `zone ${zone} does not exist`
      return region && !REGION.test(region) ? `region ${region} does not exist` : null
    },
  },
  {
    id: 'scaleway/placement-group-full',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'quotas_exceeded',
    source: 'scaleway/docs-content#714',
    demands: 'a placement group holds at most 20 instances',
    broken: (change) => {
      const group = text(change.object, 'placement_group_id')
      if (!group || group === text(change.prior, 'placement_group_id')) return null
      const members = others(change).filter((server) => server.placement_group_id === group).length
      return members >= 20 ? `placement group ${group} already holds 20 instances` : null
    },
  },
  {
    id: 'scaleway/security-group-zone',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'invalid_arguments',
    source: `${API}, instances: a security group is zonal (not checked at plan)`,
    demands: 'a security group is of the zone of its instance',
    broken: ({ object }) => {
      const [group, zone] = [zoneOf(text(object, 'security_group_id')), text(object, 'zone')]
      return group && zone && group !== zone
        ? `the security group is in ${group}, the instance in ${zone}`
        : null
    },
  },
  {
    id: 'scaleway/server-protected',
    types: ['scaleway_instance_server'],
    when: 'delete',
    code: 'precondition_failed',
    source: `${API}, instances: protected`,
    demands: 'a protected instance is unprotected before it is deleted',
    broken: ({ prior }) => (prior?.protected === true ? 'the instance is protected against deletion' : null),
  },
  {
    id: 'scaleway/volumes-per-server',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'quotas_exceeded',
    source: `${API}, instances: 15 block volumes`,
    demands: 'an instance has at most 15 more volumes',
    broken: ({ object }) =>
      list(object.additional_volume_ids).length > 15 ? 'an instance has at most 15 more volumes' : null,
  },
  {
    id: 'scaleway/security-group-rule',
    types: ['scaleway_instance_security_group'],
    when: 'write',
    code: 'invalid_arguments',
    source: `${API}, security groups; docs-content PR 5740 (500 rules)`,
    demands: 'at most 500 rules; ports and ranges of ports that exist, not both',
    broken: ({ object }) => {
      const all = [...blocks(object, 'inbound_rule'), ...blocks(object, 'outbound_rule')]
      if (all.length > 500) return `a security group takes at most 500 rules, this one has ${all.length}`
      return first(
        all.map((rule) => {
          const [port, range] = [Number(rule.port ?? 0), text(rule, 'port_range')]
          if (port && range) return 'a rule has a port or a range of ports'
          if (port < 0 || port > 65535) return `${port} is not a port`
          return range && !/^\d{1,5}-\d{1,5}$/.test(range) ? `${range} is not a range of ports` : null
        }),
      )
    },
  },
  {
    id: 'scaleway/bucket-name',
    types: ['scaleway_object_bucket'],
    when: 'create',
    code: 'BucketAlreadyExists',
    source: 'S3 naming; names are shared by all customers',
    demands: 'a bucket name is lower case, 3 to 63 characters, and taken once',
    broken: (change) => {
      const name = text(change.object, 'name')
      if (!BUCKET.test(name)) return `${name} is not a bucket name`
      return others(change).some((one) => one.name === name) ? `bucket ${name} is already taken` : null
    },
  },
  {
    id: 'scaleway/storage-class',
    types: ['scaleway_object_bucket'],
    when: 'write',
    code: 'InvalidArgument',
    source:
      'dixneuf19/brassberry-gitops#1670; Scaleway storage classes by region (ONEZONE_IA: two pages disagree, allowed everywhere), read 2026-11-22',
    demands: 'GLACIER after 90 days and not in Warsaw',
    broken: ({ object }) => {
      const region = text(object, 'region')
      const moves = blocks(object, 'lifecycle_rule').flatMap((rule) => blocks(rule, 'transition'))
      return first(
        moves.map(({ storage_class: kind, days }) => {
          if (kind === 'GLACIER' && region === 'pl-waw') return 'GLACIER is not offered in pl-waw'
          return kind === 'GLACIER' && Number(days) < 90
            ? `a transition to GLACIER after ${String(days)} days is too early, 90 at least`
            : null
        }),
      )
    },
  },
  {
    id: 'scaleway/bucket-lock',
    types: ['scaleway_object_bucket_lock_configuration'],
    when: 'write',
    code: 'InvalidBucketState',
    source: 'S3 object lock',
    demands: 'a lock lasts some days or years, on a bucket made for locking',
    broken: ({ object, cloud }) => {
      const [retention] = blocks(object, 'rule').flatMap((rule) => blocks(rule, 'default_retention'))
      if (retention && !retention.days && !retention.years) return 'a retention needs days or years'
      const name = text(object, 'bucket').split('/').at(-1) ?? ''
      const bucket = Object.values(cloud.objects.scaleway_object_bucket ?? {}).find(
        ({ attributes }) => attributes.name === name,
      )?.attributes
      return bucket && bucket.object_lock_enabled !== true
        ? `bucket ${name} was made without object lock`
        : null
    },
  },
  {
    id: 'scaleway/bucket-unlock',
    types: ['scaleway_object_bucket_lock_configuration'],
    when: 'delete',
    code: 'AccessDenied',
    source: 'gkrost/scaleway-ops-mcp-server#13; S3 compliance mode',
    demands: 'a compliance lock stays for as long as its bucket',
    broken: ({ prior }) => {
      const [retention] = blocks(prior ?? {}, 'rule').flatMap((rule) => blocks(rule, 'default_retention'))
      return retention?.mode === 'COMPLIANCE' ? 'a bucket locked in COMPLIANCE mode cannot be unlocked' : null
    },
  },
  {
    id: 'scaleway/volume-from-somewhere',
    types: ['scaleway_block_volume'],
    when: 'create',
    code: 'invalid_arguments',
    source: `${API}, block storage`,
    demands: 'a block volume has a size or a snapshot, and 5000 or 15000 operations a second',
    broken: ({ object }) =>
      ['5000', '15000'].includes(text(object, 'iops'))
        ? null
        : `${text(object, 'iops')} iops are not offered`,
  },
  {
    id: 'scaleway/record',
    types: ['scaleway_domain_record'],
    when: 'write',
    code: 'invalid_arguments',
    source: `${API}, domains and DNS`,
    demands: 'A and AAAA records are addresses',
    broken: ({ object }) => {
      const version = { A: 4, AAAA: 6 }[text(object, 'type')]
      return version && isIP(text(object, 'data')) !== version
        ? `${text(object, 'data')} is not an address`
        : null
    },
  },
  {
    id: 'scaleway/address-taken',
    types: ['scaleway_instance_server'],
    when: 'write',
    code: 'resource_already_in_use',
    source: `${API}, instances: flexible IPs`,
    demands: 'an address belongs to one instance',
    broken: (change) => {
      const wanted = [change.object.ip_id, ...list(change.object.ip_ids)].filter(
        (id) => typeof id === 'string',
      )
      const taken = wanted.find((id) =>
        others(change).some((server) => server.ip_id === id || list(server.ip_ids).includes(id ?? null)),
      )
      const address = byId(change.cloud, 'scaleway_instance_ip', taken)
      return taken
        ? `address ${text(address, 'address') || String(taken)} already belongs to an instance`
        : null
    },
  },
]
