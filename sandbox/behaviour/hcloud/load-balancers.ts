import { exactlyOneOf, isAddress } from '../checks.ts'
import type { Behaviours } from '../model.ts'
import { labels } from './common.ts'

export const behaviours: Behaviours = {
  hcloud_load_balancer: {
    checks: [labels],
  },
  hcloud_load_balancer_network: {
    checks: [exactlyOneOf('network_id', 'subnet_id'), isAddress('ip')],
  },
  hcloud_managed_certificate: { checks: [labels] },
  hcloud_uploaded_certificate: { checks: [labels] },
}
