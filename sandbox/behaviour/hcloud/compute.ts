import { isIPv4 } from 'node:net'
import { isList, isStruct, type Struct, type Value } from '../../cty/value.ts'
import { isWithin, known, notEmpty, oneOf, withdrawn } from '../checks.ts'
import type { Behaviours, Complaint, PlanCheck } from '../model.ts'
import { sha1Base64 } from '../normalise.ts'
import { labels } from './common.ts'

const networksOf = (config: Struct): Struct[] =>
  isList(config.network) ? config.network.filter(isStruct) : []

const refused = (summary: string, detail: string): Complaint[] => [{ at: null, summary, detail }]

/** A subnet is named by its network and its range: `4711-10.0.1.0/24`. */
const subnetOf = (name: Value): readonly [network: string, range: string] => {
  const [, network = '', range = ''] = /^([^-]*)-(.*)$/.exec(String(name)) ?? []
  return [network, range]
}

/** What is wrong with one `network` block; the provider looks at them only while planning. */
function wrongNetwork({ network_id: id = null, subnet_id: subnet = null, ip = null }: Struct): Complaint[] {
  if (id === null && subnet === null)
    return refused('must specify either network_id or subnet_id', 'A network block names neither.')
  if (typeof subnet !== 'string' || subnet === '') return []
  const [network, range] = subnetOf(subnet)
  if (known(id) && network !== String(id))
    return refused(`subnet_id ${subnet} does not belong to network ${String(id)}`, 'Write one of the two.')
  return typeof ip === 'string' && isIPv4(ip) && !isWithin(ip, range)
    ? refused(`ip ${ip} is outside subnet ${range}`, 'Write an address of the subnet, or none.')
    : []
}

/** A server joins a network only once, whether the network or a subnet of it is named. */
const eachNetworkOnce: PlanCheck = ({ config }) => {
  const wrong = networksOf(config).flatMap(wrongNetwork)
  if (wrong.length > 0) return wrong
  const joined = networksOf(config).flatMap(({ network_id: id = null, subnet_id: subnet = null }) => {
    if (known(id)) return [String(id)]
    return id === null && typeof subnet === 'string' ? [subnetOf(subnet)[0]] : []
  })
  const twice = joined.find((id, index) => joined.indexOf(id) < index)
  return twice === undefined
    ? []
    : refused('a server joins a network only once', `Network ${twice} is named by two blocks.`)
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
    checks: [labels, withdrawn('datacenter', 'location'), notEmpty('image'), notEmpty('ssh_keys')],
    planChecks: [eachNetworkOnce],
  },
  hcloud_ssh_key: { checks: [labels] },
  hcloud_placement_group: { checks: [labels, oneOf('type', ['spread'])] },
  hcloud_snapshot: { checks: [labels] },
}
