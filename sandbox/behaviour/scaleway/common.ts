import { isList, isUnknown, type Struct, type Value } from '../../cty/value.ts'
import type { Complaint, PlanCheck } from '../model.ts'

const localityOf = (id: Value): string | null =>
  typeof id === 'string' && id.includes('/') ? (id.split('/')[0] ?? null) : null

/** Zoned ids among these attributes must be of the resource's own zone. */
export function sameZone(...paths: string[]): PlanCheck {
  return ({ config, planned, prior, provider }) => {
    const kept = isUnknown(planned.zone) ? null : prior?.zone
    // An empty or unknown zone counts as none.
    const [zone = 'fr-par-1'] = [config.zone ?? kept, provider.zone].filter(
      (one): one is string => typeof one === 'string' && one !== '',
    )
    return paths.flatMap((path) => foreign(config, path, zone))
  }
}

function foreign(config: Struct, path: string, zone: string): Complaint[] {
  const value = config[path] ?? null
  const ids = isList(value) ? value : [value]
  return ids
    .filter((id) => {
      const locality = localityOf(id)
      return locality !== null && locality !== zone
    })
    .map((id) => ({
      at: null,
      summary: `${path} ${String(id)} is in another zone than the resource (${zone})`,
      detail: 'The two must be in the same zone.',
    }))
}
