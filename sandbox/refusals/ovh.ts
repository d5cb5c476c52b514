/** Refusals of OVHcloud's own API. */
import { isIP } from 'node:net'
import type { Struct } from '../cty/value.ts'
import { blockOf, overlap } from './cidr.ts'
import { type ApiRule, blocks, byId, type Change, first, list, others, text } from './model.ts'
import { regionKnown, zoneProblem } from './openstack-places.ts'

const API = 'OVHcloud API, /cloud/project'
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const CRON = /^(\S+\s+){4}\S+$/
const PERIOD = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/
/** Regions of the separate company in the United States. */
const AMERICAN = /^US-/i

const statusOf = (object: Struct | null, name: string): string =>
  text((object && blocks(object, name)[0]) ?? null, 'status')

/** What stands in one zone, which must be said where a region has three. */
const ZONAL = [
  'ovh_cloud_instance',
  'ovh_cloud_project_instance',
  'ovh_cloud_storage_block_volume',
  'ovh_cloud_project_volume',
]

const VOLUMES = [
  'ovh_cloud_storage_block_volume',
  'ovh_cloud_project_volume',
  'openstack_blockstorage_volume_v3',
]
const SERVERS = ['ovh_cloud_instance', 'ovh_cloud_project_instance', 'openstack_compute_instance_v2']

const placeOf = (object: Struct, name: string): string =>
  (text(object, name) || text(object, `${name}_name`)).toLowerCase()

const findAmong = ({ cloud }: Change, types: readonly string[], id: unknown): Struct | null =>
  types.map((type) => byId(cloud, type, String(id))).find((one) => one !== null) ?? null

/** The volumes that a server names, or the server that a volume names. */
function pairsOf(
  change: Change & { readonly object: Struct },
): (readonly [volume: Struct, server: Struct])[] {
  const { object, type } = change
  if (type === 'ovh_cloud_project_volume') {
    const server = findAmong(change, SERVERS, object.instance_id)
    return server ? [[object, server]] : []
  }
  return list(object.volume_ids).flatMap((id) => {
    const volume = findAmong(change, VOLUMES, id)
    return volume ? [[volume, object] as const] : []
  })
}

export const rules: readonly ApiRule[] = [
  {
    id: 'ovh/bucket-name',
    types: ['ovh_cloud_project_storage'],
    when: 'create',
    code: 'BucketAlreadyExists',
    source: `${API}/storage; S3 naming`,
    demands: 'a bucket name is lower case, 3 to 63 characters, and taken once among all customers',
    broken: (change) => {
      const name = text(change.object, 'name')
      if (!BUCKET.test(name)) return `${name} is not a bucket name`
      return others(change).some((one) => one.name === name) ? `bucket ${name} is already taken` : null
    },
  },
  {
    id: 'ovh/bucket-lock',
    types: ['ovh_cloud_project_storage'],
    when: 'write',
    code: 'InvalidBucketState',
    source: 'S3 object lock needs versioning; the lock is chosen at creation',
    demands: 'a locked bucket keeps versions, for a period, and stays locked',
    broken: ({ object, prior }) => {
      const lock = statusOf(object, 'object_lock')
      if (statusOf(prior, 'object_lock') === 'enabled' && lock !== 'enabled')
        return 'a locked bucket cannot be unlocked'
      if (lock !== 'enabled') return null
      if (statusOf(object, 'versioning') !== 'enabled') return 'object lock needs versioning'
      const [rule] = blocks(blocks(object, 'object_lock')[0] ?? {}, 'rule')
      return rule && text(rule, 'period') && !PERIOD.test(text(rule, 'period'))
        ? `${text(rule, 'period')} is not an ISO 8601 period`
        : null
    },
  },
  {
    id: 'ovh/bucket-replication',
    types: ['ovh_cloud_project_storage'],
    when: 'write',
    code: 'InvalidRequest',
    source: 'S3 replication needs versioning',
    demands: 'a replicated bucket keeps versions',
    broken: ({ object }) =>
      list(blocks(object, 'replication')[0]?.rules).length > 0 && statusOf(object, 'versioning') !== 'enabled'
        ? 'replication needs versioning'
        : null,
  },
  {
    id: 'ovh/buckets',
    types: ['ovh_cloud_project_storage'],
    when: 'create',
    code: 'QuotaExceeded',
    source: 'support.us.ovhcloud.com: 100 buckets a project by default',
    demands: 'a project holds 100 buckets',
    broken: (change) => (others(change).length >= 100 ? 'the project already holds 100 buckets' : null),
  },
  {
    id: 'ovh/region-known',
    types: [
      'ovh_cloud_project_storage',
      'ovh_cloud_project_workflow_backup',
      'ovh_cloud_project_network_private',
      'ovh_cloud_network_private_vrack',
      ...ZONAL,
    ],
    when: 'create',
    code: '404 Not Found',
    source: `${API}/region`,
    demands: 'the region exists at this endpoint and its zone belongs to it',
    broken: ({ object, config, type }) => {
      const region = text(object, 'region_name') || text(object, 'region')
      const all = [region, ...list(object.regions).map(String)].filter(Boolean)
      const foreign = all.find((name) => AMERICAN.test(name))
      if (foreign) return `region ${foreign} belongs to another endpoint`
      const lost = all.find((name) => !regionKnown(name))
      if (lost) return `region ${lost} does not exist`
      return zoneProblem(region, text(config, 'availability_zone'), ZONAL.includes(type))
    },
  },
  {
    id: 'ovh/attach-place',
    types: ['ovh_cloud_instance', 'ovh_cloud_project_volume'],
    when: 'write',
    code: '400 Bad Request',
    source: `${API}/instance, volume attach; OVHcloud 3-AZ reference architecture`,
    demands: 'a volume is attached in its own region, and in its own zone where a region has three',
    broken: (change) =>
      first(
        pairsOf(change).flatMap(([volume, server]) =>
          ['region', 'availability_zone'].map((name) => {
            const [there, here] = [placeOf(volume, name), placeOf(server, name)]
            return there && here && there !== here
              ? `the volume is in ${name} ${there}, the server in ${here}`
              : null
          }),
        ),
      ),
  },
  {
    id: 'ovh/backup-schedule',
    types: ['ovh_cloud_project_workflow_backup'],
    when: 'create',
    code: '400 Bad Request',
    source: `${API}/region/workflow/backup`,
    demands: 'a backup has a cron expression and keeps at least one copy',
    broken: ({ object }) => {
      if (!CRON.test(text(object, 'cron'))) return `${text(object, 'cron')} is not a cron expression`
      return Number(object.rotation) >= 1 ? null : 'rotation must be at least 1'
    },
  },
  {
    id: 'ovh/vlan',
    types: ['ovh_cloud_project_network_private'],
    when: 'create',
    code: '400 Bad Request',
    source: `${API}/network/private`,
    demands: 'a VLAN number is 0 to 4094 and used once',
    broken: (change) => {
      const vlan = Number(change.object.vlan_id)
      if (vlan < 0 || vlan > 4094) return `vlan ${vlan} is not between 0 and 4094`
      return vlan !== 0 && others(change).some((one) => Number(one.vlan_id) === vlan)
        ? `vlan ${vlan} is already used`
        : null
    },
  },
  {
    id: 'ovh/subnet-overlap',
    types: ['ovh_cloud_project_network_private_subnet_v2'],
    when: 'create',
    code: '400 Bad Request',
    source: `${API}/region/network/subnet`,
    demands: 'subnets of a network do not overlap in a region',
    broken: (change) => {
      const block = blockOf(text(change.object, 'cidr'))
      if (!block?.aligned) return `${text(change.object, 'cidr')} is not a network`
      const clash = others(change).find((one) => {
        const there = blockOf(text(one, 'cidr'))
        return (
          one.network_id === change.object.network_id &&
          one.region === change.object.region &&
          there !== null &&
          overlap(there, block)
        )
      })
      return clash ? `${text(change.object, 'cidr')} overlaps ${text(clash, 'cidr')}` : null
    },
  },
  {
    id: 'ovh/security-group-rule',
    types: ['ovh_cloud_security_group'],
    when: 'write',
    code: '400 Bad Request',
    source: `${API}, security groups`,
    demands: 'directions and kinds are upper case, ports in order with a protocol, one remote',
    broken: ({ object }) =>
      first(
        blocks(object, 'rule').map((rule) => {
          if (!['INGRESS', 'EGRESS'].includes(text(rule, 'direction')))
            return `direction ${text(rule, 'direction')} is not known`
          if (!['IPV4', 'IPV6'].includes(text(rule, 'ethernet_type')))
            return `ethernet_type ${text(rule, 'ethernet_type')} is not known`
          const ports = rule.port_range_min !== null || rule.port_range_max !== null
          if (ports && !text(rule, 'protocol')) return 'ports need a protocol'
          if (Number(rule.port_range_min) > Number(rule.port_range_max)) return 'the port range is reversed'
          const prefix = text(rule, 'remote_ip_prefix')
          if (prefix && !blockOf(prefix)) return `${prefix} is not a network`
          return prefix && text(rule, 'remote_group_id') ? 'a rule has one remote, a prefix or a group' : null
        }),
      ),
  },
  {
    id: 'ovh/record',
    types: ['ovh_domain_zone_record'],
    when: 'write',
    code: '400 Bad Request',
    source: 'OVHcloud API, /domain/zone/{zoneName}/record',
    demands: 'A and AAAA records are addresses',
    broken: ({ object }) => {
      const version = { A: 4, AAAA: 6 }[text(object, 'fieldtype')]
      return version && isIP(text(object, 'target')) !== version
        ? `${text(object, 'target')} is not an address`
        : null
    },
  },
]
