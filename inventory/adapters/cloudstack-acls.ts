/** Access lists of CloudStack's VPCs: what comes into a network, and what leaves it, by numbered rules. */
import { addFilter, addressOf, anyRule, type Scene } from '../draft.ts'
import type { AllowRule, Ref, Value } from '../model.ts'
import { isWritten, type Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'
import { rulesOf } from './cloudstack-filters.ts'

const LIST = ['cloudstack_network_acl']

/** Rules are resources of their own, all or some of a list in one. */
export function listRules(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const list = reading.relation(resource, ['acl_id'], LIST)
  const rules = rulesOf(scene, resource)
  if (!draft.filters.has(addressOf(list) ?? '')) draft.strayRules.push(...rules)
  for (const filter of draft.filters.values()) {
    if (filter.origin.type !== LIST[0]) continue
    if (!isUnknown(list) && addressOf(list) !== filter.origin.address) continue
    // One whose list is not known may open any of them.
    filter.rules.push(...(isUnknown(list) ? rules.map((rule) => perhaps(rule, list)) : rules))
    if (rules.some(({ direction }) => direction === 'out'))
      filter.outboundDefault = isUnknown(list) ? list : 'drop'
  }
}

const perhaps = ({ origin, path, direction }: AllowRule, why: Parameters<typeof anyRule>[2]): AllowRule =>
  anyRule(origin, path, why, direction)

/** The list of a network filters every machine on it. */
export function bindList(scene: Scene, resource: Resource): void {
  const list = listOf(scene, resource)
  if (list === null) return
  for (const member of scene.draft.networks.get(resource.address)?.members ?? []) {
    const server = scene.draft.servers.get(member)
    if (server) addFilter(server, list)
  }
}

/** The list that a network names; null where it names none, which the provider writes as `none`. */
export function listOf({ reading }: Scene, network: Resource): Value<Ref> | null {
  const list = reading.relation(network, ['acl_id'], LIST)
  const written = isWritten(network, ['acl_id'])
  const none = list !== null && 'id' in list && list.id === 'none'
  return none || (isUnknown(list) && !written) ? null : list
}
