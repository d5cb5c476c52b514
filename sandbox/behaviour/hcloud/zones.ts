import { absent, countBetween, present, when } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { labels } from './common.ts'

export const behaviours: Behaviours = {
  hcloud_zone: {
    defaults: { labels: {}, 'primary_nameservers.port': 53, ttl: 3600 },
    replace: ['mode', 'name'],
    volatile: ['authoritative_nameservers', 'registrar'],
    checks: [
      labels,
      when('mode', 'secondary', present('primary_nameservers')),
      when('mode', 'primary', absent('primary_nameservers')),
    ],
  },
  hcloud_zone_rrset: {
    defaults: { labels: {} },
    replace: ['name', 'type', 'zone'],
    checks: [labels, countBetween('records', 1, 1000)],
  },
  hcloud_zone_record: { replace: ['zone', 'name', 'type', 'value'] },
}
