import { isList, isStruct, type Struct } from '../../cty/value.ts'
import { conflicts, each, isCidr, oneOf } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { placed, sameZone } from './common.ts'

/** The host's limit on a cloud-init text, in bytes. */
const CLOUD_INIT_BYTES = 127_998

const rootVolume = (config: Struct): Struct => {
  const blocks = isList(config.root_volume) ? config.root_volume : []
  return isStruct(blocks[0]) ? blocks[0] : {}
}

/** A server starts from an image or from a volume that exists. */
const imageOrVolume: Check = (config) => {
  const given = [config.image ?? null, rootVolume(config).volume_id ?? null].filter((value) => value !== null)
  if (given.length === 1) return []
  const detail = 'Exactly one of image and root_volume.0.volume_id must be given.'
  return [{ at: null, summary: 'Invalid combination of arguments', detail }]
}

/** The older kit counts a written `false` as given; the rule is only about `true`. */
function whenTrue(path: string, check: Check): Check {
  return (config, shape) => (config[path] === true ? check(config, shape) : [])
}

const policies = ['accept', 'drop']
const protocols = ['TCP', 'UDP', 'ICMP', 'ANY']

export const behaviours: Behaviours = {
  scaleway_instance_server: placed({
    defaults: {
      boot_type: 'local',
      enable_dynamic_ip: false,
      protected: false,
      replace_on_type_change: false,
      'root_volume.boot': false,
      'root_volume.delete_on_termination': true,
    },
    computedBlocks: ['filesystems', 'private_ips', 'public_ips', 'root_volume'],
    replace: ['image', 'root_volume.volume_type'],
    replaceIf: { type: (_before, _after, server) => server.replace_on_type_change === true },
    checks: [
      imageOrVolume,
      conflicts('ip_id', 'ip_ids'),
      oneOf('state', ['started', 'stopped', 'standby']),
      oneOf('boot_type', ['local', 'rescue', 'bootscript']),
      oneOf('root_volume.volume_type', ['l_ssd', 'sbs_volume', 'b_ssd', 'scratch']),
      each('cloud_init', (text) =>
        Buffer.byteLength(String(text)) > CLOUD_INIT_BYTES
          ? `cloud_init is longer than ${CLOUD_INIT_BYTES} bytes.`
          : null,
      ),
    ],
    planChecks: [sameZone('placement_group_id', 'additional_volume_ids', 'ip_id', 'ip_ids')],
  }),
  scaleway_instance_ip: placed({
    replace: ['type'],
    checks: [oneOf('type', ['routed_ipv4', 'routed_ipv6'])],
  }),
  scaleway_instance_placement_group: placed({
    defaults: { policy_mode: 'optional', policy_type: 'max_availability' },
    checks: [
      oneOf('policy_type', ['low_latency', 'max_availability']),
      oneOf('policy_mode', ['optional', 'enforced']),
    ],
  }),
  scaleway_instance_private_nic: placed({
    computedBlocks: ['private_ips'],
    replace: ['ip_ids', 'ipam_ip_ids', 'private_network_id', 'server_id'],
    planChecks: [sameZone('server_id')],
  }),
  scaleway_instance_security_group: placed({
    defaults: {
      enable_default_security: true,
      external_rules: false,
      inbound_default_policy: 'accept',
      'inbound_rule.protocol': 'TCP',
      outbound_default_policy: 'accept',
      'outbound_rule.protocol': 'TCP',
      stateful: true,
    },
    checks: [
      oneOf('inbound_default_policy', policies),
      oneOf('outbound_default_policy', policies),
      ...['inbound_rule', 'outbound_rule'].flatMap((rule) => [
        oneOf(`${rule}.action`, policies),
        oneOf(`${rule}.protocol`, protocols),
        isCidr(`${rule}.ip_range`, { network: true }),
      ]),
      whenTrue('external_rules', conflicts('external_rules', 'inbound_rule', 'outbound_rule')),
    ],
  }),
  scaleway_instance_snapshot: placed({
    replace: ['type', 'volume_id'],
    checks: [conflicts('volume_id', 'import'), oneOf('type', ['l_ssd', 'b_ssd', 'unified'])],
    planChecks: [sameZone('volume_id')],
  }),
  scaleway_instance_volume: placed({
    defaults: { migrate_to_sbs: false },
    replace: ['type', 'from_snapshot_id'],
  }),
  scaleway_iam_ssh_key: { defaults: { disabled: false }, replace: ['project_id', 'public_key'] },
}
