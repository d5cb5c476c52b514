import { each } from '../checks.ts'
import type { Behaviours, Check, PlanCheck } from '../model.ts'

/** Once on, routing of a VPC stays on. */
const routingStays: PlanCheck = ({ config, prior }) =>
  prior?.enable_routing === true && config.enable_routing === false
    ? [{ at: null, summary: 'routing cannot be disabled on this VPC', detail: 'enable_routing was true.' }]
    : []

/** Above 1023 and below the ports of the system, or the one that a bastion has by itself. */
const bastionPort: Check = each('bastion_port', (port) =>
  Number(port) === 61_000 || (Number(port) >= 1024 && Number(port) <= 59_999)
    ? null
    : `bastion_port must be between 1024 and 59999, or 61000; got ${String(port)}.`,
)

export const behaviours: Behaviours = {
  scaleway_vpc_public_gateway: { checks: [bastionPort] },
  scaleway_vpc: { planChecks: [routingStays] },
  scaleway_vpc_private_network: {
    // A private network is regional; the zone is left from older versions and not looked at.
    ignoreChange: { zone: () => true },
  },
}
