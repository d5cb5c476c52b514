import type { Behaviours, PlanCheck } from '../model.ts'

/** Once on, routing of a VPC stays on. */
const routingStays: PlanCheck = ({ config, prior }) =>
  prior?.enable_routing === true && config.enable_routing === false
    ? [{ at: null, summary: 'routing cannot be disabled on this VPC', detail: 'enable_routing was true.' }]
    : []

export const behaviours: Behaviours = {
  scaleway_vpc: { planChecks: [routingStays] },
  scaleway_vpc_private_network: {
    // A private network is regional; the zone is left from older versions and not looked at.
    ignoreChange: { zone: () => true },
  },
}
