import { conflicts, each } from '../checks.ts'
import type { Behaviours, Check } from '../model.ts'
import { sameZone } from './common.ts'

/** The host's limit on a cloud-init text, in bytes. */
const CLOUD_INIT_BYTES = 127_998

/** The older kit counts a written `false` as given; the rule is only about `true`. */
function whenTrue(path: string, check: Check): Check {
  return (config, shape) => (config[path] === true ? check(config, shape) : [])
}

export const behaviours: Behaviours = {
  scaleway_instance_server: {
    replace: ['image'],
    replaceIf: { type: (_before, _after, server) => server.replace_on_type_change === true },
    checks: [
      each('cloud_init', (text) =>
        Buffer.byteLength(String(text)) > CLOUD_INIT_BYTES
          ? `cloud_init is longer than ${CLOUD_INIT_BYTES} bytes.`
          : null,
      ),
    ],
    planChecks: [sameZone('placement_group_id', 'additional_volume_ids', 'ip_id', 'ip_ids')],
  },
  scaleway_instance_private_nic: {
    planChecks: [sameZone('server_id')],
  },
  scaleway_instance_security_group: {
    checks: [whenTrue('external_rules', conflicts('external_rules', 'inbound_rule', 'outbound_rule'))],
  },
  scaleway_instance_snapshot: {
    planChecks: [sameZone('volume_id')],
  },
  scaleway_instance_user_data: { planChecks: [sameZone('server_id')] },
}
