/** CloudStack. */
import { among, type Case, changed, made, removed } from './model.ts'

const machine = { id: 'm', name: 'web', ip_address: '' }
const schedule = {
  id: 's',
  interval_type: 'DAILY',
  schedule: '02:30',
  max_snaps: 4,
  timezone: 'Europe/Paris',
}

export const cases: readonly Case[] = [
  among('cloudstack/instance-name', 'cloudstack_instance', machine, {
    cloudstack_instance: [{ id: 'o', name: 'web' }],
  }),
  made('cloudstack/instance-name', 'cloudstack_instance', machine, { user_data: 'x'.repeat(32_769) }),
  made(
    'cloudstack/affinity-type',
    'cloudstack_affinity_group',
    { id: 'g', name: 'g', type: 'host anti-affinity' },
    {
      type: 'spread',
    },
  ),
  made(
    'cloudstack/network-range',
    'cloudstack_network',
    { id: 'n', cidr: '10.0.0.0/24' },
    {
      cidr: '10.0.0.9/24',
    },
  ),
  made(
    'cloudstack/firewall-rule',
    'cloudstack_firewall',
    { id: 'f', rule: [{ protocol: 'tcp', ports: ['443'], cidr_list: ['0.0.0.0/0'] }] },
    { rule: [{ protocol: 'tcp', ports: ['0'], cidr_list: ['0.0.0.0/0'] }] },
  ),
  made('cloudstack/snapshot-schedule', 'cloudstack_snapshot_policy', schedule, { interval_type: 'WEEKLY' }),
  changed('cloudstack/volume-size', 'cloudstack_disk', { id: 'd', size: 20 }, { size: 30 }, { size: 10 }),
  removed('cloudstack/delete-protected', 'cloudstack_instance', machine, { delete_protection: true }),
]
