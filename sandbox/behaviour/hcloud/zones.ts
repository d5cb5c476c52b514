import { absent, countBetween, present, when } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { labels } from './common.ts'

export const behaviours: Behaviours = {
  hcloud_zone: {
    checks: [
      labels,
      when('mode', 'secondary', present('primary_nameservers')),
      when('mode', 'primary', absent('primary_nameservers')),
    ],
  },
  hcloud_zone_rrset: {
    checks: [labels, countBetween('records', 1, 1000)],
  },
}
