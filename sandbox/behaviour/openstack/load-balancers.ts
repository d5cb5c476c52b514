import { exactlyOneOf } from '../checks.ts'
import type { Behaviours } from '../model.ts'

export const behaviours: Behaviours = {
  openstack_lb_loadbalancer_v2: {
    checks: [
      (config, shape) =>
        // One of the three is enough; several may stand together.
        ['vip_network_id', 'vip_port_id', 'vip_subnet_id'].some((name) => config[name] !== null)
          ? []
          : exactlyOneOf('vip_network_id', 'vip_port_id', 'vip_subnet_id')(config, shape),
    ],
  },
}
