/** Tries every rule of the real APIs on a change that is about to be made. */
import { refusal } from '../engine/diagnostics.ts'
import { rules as cloudstack } from './cloudstack.ts'
import { rules as hcloud } from './hcloud/index.ts'
import type { ApiRule, Change } from './model.ts'
import { rules as openstack } from './openstack.ts'
import { rules as ovh } from './ovh.ts'
import { rules as relations } from './relations/index.ts'
import { rules as scaleway } from './scaleway.ts'

export const API_RULES: readonly ApiRule[] = [
  ...hcloud,
  ...scaleway,
  ...ovh,
  ...openstack,
  ...cloudstack,
  ...relations,
]

const byType = new Map<string, ApiRule[]>()
for (const rule of API_RULES) {
  for (const type of rule.types) byType.set(type, [...(byType.get(type) ?? []), rule])
}

function applies(rule: ApiRule, { prior, object }: Change): boolean {
  if (object === null) return rule.when === 'delete'
  if (rule.when === 'create') return prior === null
  if (rule.when === 'update') return prior !== null
  return rule.when === 'write'
}

/** Throws a `Refusal` that names the rule when the real API would refuse the change. */
export function judgeChange(change: Change): void {
  for (const rule of byType.get(change.type) ?? []) {
    if (!applies(rule, change)) continue
    const sentence = rule.broken({ ...change, object: change.object ?? {} })
    if (sentence !== null) {
      const remedy = rule.remedy?.(change) ?? null
      throw refusal(
        `${sentence} (${rule.code})`,
        `Refused by the rehearsal cloud as the real API would: rule ${rule.id}, ${rule.demands}. Source: ${rule.source}.${remedy === null ? '' : ` If your cloud has it:\n\n  ${remedy}`}`,
      )
    }
  }
}
