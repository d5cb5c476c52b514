/** Refusals of a CloudStack API. */
import { isIP } from 'node:net'
import { blockOf } from './cidr.ts'
import { type ApiRule, blocks, first, list, others, text } from './model.ts'

const API = 'Apache CloudStack API'
/** CloudStack answers most mistakes with this number. */
const PARAMETER = '431'

const portProblem = (port: string): string | null => {
  const [low = '', high = low] = port.split('-')
  const good = [low, high].every((part) => /^\d+$/.test(part) && Number(part) >= 1 && Number(part) <= 65535)
  return good && Number(low) <= Number(high) ? null : `${port} is not a port or a range of ports`
}

export const rules: readonly ApiRule[] = [
  {
    id: 'cloudstack/instance-name',
    types: ['cloudstack_instance'],
    when: 'create',
    code: PARAMETER,
    source: `${API}, deployVirtualMachine`,
    demands: 'an instance name is used once, its address is an address, its user data fits into 32 KiB',
    broken: (change) => {
      const { name, ip_address: ip } = change.object
      if (others(change).some((one) => one.name === name))
        return `an instance named ${String(name)} already exists`
      if (ip !== null && ip !== '' && isIP(String(ip)) === 0) return `${String(ip)} is not an address`
      const bytes = Buffer.byteLength(text(change.config, 'user_data'))
      return bytes > 32_768 ? `user data of ${bytes} bytes does not fit into 32 KiB` : null
    },
  },
  {
    id: 'cloudstack/affinity-type',
    types: ['cloudstack_affinity_group'],
    when: 'create',
    code: PARAMETER,
    source: `${API}, createAffinityGroup`,
    demands: 'the affinity type exists and the name is used once',
    broken: (change) => {
      const types = [
        'host anti-affinity',
        'host affinity',
        'non-strict host anti-affinity',
        'non-strict host affinity',
      ]
      if (!types.includes(text(change.object, 'type')))
        return `affinity type ${text(change.object, 'type')} does not exist`
      return others(change).some((one) => one.name === change.object.name)
        ? `group ${text(change.object, 'name')} already exists`
        : null
    },
  },
  {
    id: 'cloudstack/network-range',
    types: ['cloudstack_network'],
    when: 'create',
    code: PARAMETER,
    source: `${API}, createNetwork`,
    demands: 'a network range is a network',
    broken: ({ object }) => {
      const cidr = text(object, 'cidr')
      return cidr && !blockOf(cidr)?.aligned ? `${cidr} is not a network` : null
    },
  },
  {
    id: 'cloudstack/firewall-rule',
    types: ['cloudstack_firewall', 'cloudstack_egress_firewall', 'cloudstack_security_group_rule'],
    when: 'write',
    code: PARAMETER,
    source: `${API}, createFirewallRule`,
    demands: 'networks that are networks, ports for tcp and udp, a known protocol',
    broken: ({ object }) =>
      first(
        blocks(object, 'rule').flatMap((rule) => {
          const protocol = text(rule, 'protocol')
          const bad = list(rule.cidr_list).find((cidr) => !blockOf(String(cidr)))
          const ports = list(rule.ports).map(String)
          return [
            ['tcp', 'udp', 'icmp', 'all'].includes(protocol) ? null : `protocol ${protocol} is not known`,
            bad === undefined ? null : `${String(bad)} is not a network`,
            ...ports.map(portProblem),
          ]
        }),
      ),
  },
  {
    id: 'cloudstack/snapshot-schedule',
    types: ['cloudstack_snapshot_policy'],
    when: 'create',
    code: PARAMETER,
    source: `${API}, createSnapshotPolicy`,
    demands: 'an interval that exists with a schedule of its form, at least one snapshot, a known timezone',
    broken: ({ object }) => {
      const forms: Readonly<Record<string, RegExp>> = {
        HOURLY: /^\d{1,2}$/,
        DAILY: /^\d{2}:\d{2}$/,
        WEEKLY: /^\d{2}:\d{2}:[1-7]$/,
        MONTHLY: /^\d{2}:\d{2}:\d{1,2}$/,
      }
      const form = forms[text(object, 'interval_type')]
      if (!form) return `interval ${text(object, 'interval_type')} does not exist`
      if (!form.test(text(object, 'schedule')))
        return `schedule ${text(object, 'schedule')} is not of the form of ${text(object, 'interval_type')}`
      if (Number(object.max_snaps) < 1) return 'at least one snapshot is kept'
      return timezoneKnown(text(object, 'timezone'))
        ? null
        : `timezone ${text(object, 'timezone')} does not exist`
    },
  },
  {
    id: 'cloudstack/volume-size',
    types: ['cloudstack_disk'],
    when: 'write',
    code: PARAMETER,
    source: `${API}, resizeVolume`,
    demands: 'a disk shrinks only when shrink_ok says so, and is attached to an instance that is named',
    broken: ({ object, prior }) => {
      if (prior && Number(object.size) < Number(prior.size) && object.shrink_ok !== true)
        return 'the disk would shrink and shrink_ok is not set'
      return object.attach === true && !text(object, 'virtual_machine_id')
        ? 'attach needs virtual_machine_id'
        : null
    },
  },
  {
    id: 'cloudstack/delete-protected',
    types: ['cloudstack_instance', 'cloudstack_disk'],
    when: 'delete',
    code: PARAMETER,
    source:
      'apache/cloudstack: InvalidParameterValueException of UserVmManagerImpl (#9633), PARAM_ERROR 431, read 2026-11-22',
    demands: 'a protected instance or disk is unprotected before it is deleted',
    broken: ({ prior }) => (prior?.delete_protection === true ? 'delete protection is enabled' : null),
  },
]

function timezoneKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
