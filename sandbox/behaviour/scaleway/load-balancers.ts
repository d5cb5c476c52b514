import { isZero, type Value } from '../../cty/value.ts'
import type { Behaviours } from '../model.ts'

const left = (_: Value, after: Value): boolean => isZero(after)
const mapOf = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]))

export const behaviours: Behaviours = {
  scaleway_lb: {
    computedBlocks: ['private_network'],
    setKeys: { private_network: ['private_network_id'] },
    // A load balancer that has addresses keeps them for life.
    replaceIf: { ip_ids: (before) => !isZero(before) },
  },
  scaleway_lb_frontend: {
    ignoreChange: {
      certificate_ids: left,
      ...mapOf(['acl.match.ip_subnet', 'acl.action.redirect'], left),
      ...mapOf(
        ['code', 'target', 'type'].map((name) => `acl.action.redirect.${name}`),
        left,
      ),
    },
  },
}
