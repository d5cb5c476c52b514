import { isCidr } from '../checks.ts'
import type { Behaviours } from '../model.ts'

export const behaviours: Behaviours = {
  ovh_cloud_project_network_private_subnet_v2: {
    checks: [isCidr('cidr')],
  },
}
