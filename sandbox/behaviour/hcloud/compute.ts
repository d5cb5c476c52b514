import { isList, isStruct, isUnknown, type Struct } from '../../cty/value.ts'
import { oneOf, withdrawn } from '../checks.ts'
import type { Behaviours, PlanCheck } from '../model.ts'
import { sha1Base64 } from '../normalise.ts'
import { labels } from './common.ts'

const networksOf = (config: Struct): Struct[] =>
  isList(config.network) ? config.network.filter(isStruct) : []

/** The provider looks at the `network` blocks only while planning. */
const eachNetworkOnce: PlanCheck = ({ config }) => {
  const networks = networksOf(config)
  const seen = new Set<string>()
  for (const { network_id: id = null, subnet_id: subnet = null } of networks) {
    if (id === null && subnet === null) {
      return [
        {
          at: null,
          summary: 'must specify either network_id or subnet_id',
          detail: 'A network block names neither.',
        },
      ]
    }
    if (id === null || isUnknown(id)) continue
    if (seen.has(String(id))) {
      return [
        {
          at: null,
          summary: 'a server joins a network only once',
          detail: `Network ${String(id)} is named by two blocks.`,
        },
      ]
    }
    seen.add(String(id))
  }
  return []
}

export const behaviours: Behaviours = {
  hcloud_server: {
    normalise: { user_data: sha1Base64 },
    ignoreChange: {
      // Firewalls applied from elsewhere are not removed by a shorter list.
      firewall_ids: (before, after, server) =>
        server.ignore_remote_firewall_ids === true &&
        isList(before) &&
        isList(after) &&
        after.every((id) => before.includes(id)),
    },
    checks: [labels, withdrawn('datacenter', 'location')],
    planChecks: [eachNetworkOnce],
  },
  hcloud_ssh_key: { checks: [labels] },
  hcloud_placement_group: { checks: [labels, oneOf('type', ['spread'])] },
  hcloud_snapshot: { checks: [labels] },
}
