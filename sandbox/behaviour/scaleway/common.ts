import { isList, isUnknown, type Struct, type Value } from '../../cty/value.ts'
import { each } from '../checks.ts'
import { durationOf } from '../durations.ts'
import type { Check, Complaint, Path, PlanCheck } from '../model.ts'

const localityOf = (id: Value): string | null =>
  typeof id === 'string' && id.includes('/') ? (id.split('/')[0] ?? null) : null

/** Zoned ids among these attributes must be of the resource's own zone. */
export function sameZone(...paths: string[]): PlanCheck {
  return ({ config, planned, prior, provider }) => {
    const zone = config.zone ?? (isUnknown(planned.zone) ? null : prior?.zone) ?? provider.zone ?? 'fr-par-1'
    if (typeof zone !== 'string') return []
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

export const isDuration = (path: Path): Check =>
  each(path, (value) =>
    durationOf(value) === null ? `${path} must be a duration such as 30s; got ${String(value)}.` : null,
  )

export const sameDuration = (before: Value, after: Value): boolean => {
  const was = durationOf(before)
  return was !== null && was === durationOf(after)
}
