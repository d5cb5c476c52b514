/** Refusals of the Hetzner Cloud API: firewalls. */
import type { Struct } from '../../cty/value.ts'
import { type ApiRule, blocks, byId, type Change, first, list, others, text } from '../model.ts'
import { API, isPrivateOnly, same, serversOf } from './common.ts'

function portProblem(rule: Struct): string | null {
  const { protocol, port } = rule
  const written = text(rule, 'port')
  if (protocol !== 'tcp' && protocol !== 'udp') {
    return written ? `a ${String(protocol)} rule takes no port` : null
  }
  if (!written) return `a ${String(protocol)} rule needs a port`
  if (written === 'any') return null
  const [low = '', high = low] = written.split('-')
  const good = [low, high].every((part) => /^\d+$/.test(part) && Number(part) >= 1 && Number(part) <= 65535)
  return good && Number(low) <= Number(high) ? null : `${String(port)} is not a port or a range of ports`
}

function addressesProblem(rule: Struct): string | null {
  const name = rule.direction === 'in' ? 'source_ips' : 'destination_ips'
  const cidrs = list(rule[name])
  if (cidrs.length === 0) return `an ${String(rule.direction)} rule needs ${name}`
  return cidrs.length > 100 ? `a rule takes at most 100 addresses, this one has ${cidrs.length}` : null
}

const effectiveRules = (rule: Struct): number =>
  Math.max(1, list(rule.direction === 'in' ? rule.source_ips : rule.destination_ips).length)

function firewallsOf(server: string, change: Change): Set<string> {
  const found = new Set<string>()
  for (const one of others(change, 'hcloud_firewall_attachment')) {
    if (list(one.server_ids).some((id) => same(id, server))) found.add(text(one, 'firewall_id'))
  }
  return found
}

export const rules: readonly ApiRule[] = [
  {
    id: 'hcloud/firewall-rules',
    types: ['hcloud_firewall'],
    when: 'write',
    code: 'invalid_input',
    source: `${API}, firewalls set_rules; docs.hetzner.com firewalls FAQ; hetznercloud/hcloud-python#146`,
    demands:
      'at most 50 rules, 100 addresses a rule, 500 of both, a port for tcp and udp only, addresses on the right side',
    broken: ({ object }) => {
      const written = blocks(object, 'rule')
      if (written.length > 50) return `a firewall takes at most 50 rules, this one has ${written.length}`
      const effective = written.reduce((sum, rule) => sum + effectiveRules(rule), 0)
      if (effective > 500)
        return `a firewall takes at most 500 rules and addresses, this one has ${effective}`
      return first(written.flatMap((one) => [portProblem(one), addressesProblem(one)]))
    },
  },
  {
    id: 'hcloud/firewalls-per-server',
    types: ['hcloud_server', 'hcloud_firewall_attachment'],
    when: 'write',
    code: 'resource_limit_exceeded',
    source: 'docs.hetzner.com firewalls FAQ',
    demands: 'a server has at most 5 firewalls',
    broken: (change) => {
      const { object, type } = change
      const servers = type === 'hcloud_server' ? [text(object, 'id')] : list(object.server_ids).map(String)
      return first(
        servers.map((id) => {
          const all = firewallsOf(id, change)
          const own = type === 'hcloud_server' ? object : byId(change.cloud, 'hcloud_server', id)
          for (const firewall of list(own?.firewall_ids)) all.add(String(firewall))
          if (type !== 'hcloud_server') all.add(text(object, 'firewall_id'))
          return all.size > 5 ? `server ${id} would have ${all.size} firewalls` : null
        }),
      )
    },
  },
  {
    id: 'hcloud/firewall-needs-public',
    types: ['hcloud_server', 'hcloud_firewall_attachment'],
    when: 'write',
    code: 'private_net_only_server',
    source: `${API}, firewalls apply_to_resources; kube-hetzner#914`,
    demands: 'a cloud firewall is put on a server that has a public interface',
    broken: ({ object, type, cloud }) => {
      if (type === 'hcloud_server') {
        return list(object.firewall_ids).length > 0 && isPrivateOnly(object)
          ? 'the server has no public interface'
          : null
      }
      const server = list(object.server_ids)
        .map((id) => byId(cloud, 'hcloud_server', id))
        .find((one) => one && isPrivateOnly(one))
      return server ? `server ${text(server, 'name')} has no public interface` : null
    },
  },
  {
    id: 'hcloud/firewall-in-use',
    types: ['hcloud_firewall'],
    when: 'delete',
    code: 'resource_in_use',
    source: `${API}, firewalls`,
    demands: 'a firewall is taken off its servers before it is deleted',
    broken: (change) => {
      const id = change.prior?.id
      const users = serversOf(change).filter((server) =>
        list(server.firewall_ids).some((one) => same(one, id)),
      )
      return users.length > 0 ? `the firewall is on ${users.length} server(s)` : null
    },
  },
]
