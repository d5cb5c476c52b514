import { isList, isUnknown, type Struct, type Value } from '../../cty/value.ts'
import { each } from '../checks.ts'
import type { Behaviour, Check, Complaint, Path, PlanCheck } from '../model.ts'

const ZONE = /^(fr-par|nl-ams|pl-waw|it-mil)-[1-3]$/
const REGION = /^(fr-par|nl-ams|pl-waw|it-mil)$/

const knownPlace = (path: Path, pattern: RegExp): Check =>
  each(path, (value) =>
    pattern.test(String(value)) ? null : `${String(value)} is not a ${path} this provider knows.`,
  )

/**
 * What all resources of the older kind share: where they are is unknown at creation even when it is written, and
 * a change of place or project makes another object.
 */
export function placed(behaviour: Behaviour): Behaviour {
  return {
    ...behaviour,
    unknownAtCreation: ['zone', 'region', ...(behaviour.unknownAtCreation ?? [])],
    replace: ['zone', 'region', 'project_id', ...(behaviour.replace ?? [])],
    warnings: [knownPlace('zone', ZONE), knownPlace('region', REGION), ...(behaviour.warnings ?? [])],
  }
}

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

const UNIT: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }

/** Milliseconds of `1h30m`, `0.5s`, `500ms`; null when it is no duration. */
export function durationOf(text: Value): number | null {
  if (typeof text !== 'string' || !/^(\d+(\.\d+)?(ms|h|m|s))+$/.test(text)) return text === '0' ? 0 : null
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)].reduce(
    (sum, [, amount = '0', unit = 's']) => sum + Number(amount) * (UNIT[unit] ?? 0),
    0,
  )
}

export const isDuration = (path: Path): Check =>
  each(path, (value) =>
    durationOf(value) === null ? `${path} must be a duration such as 30s; got ${String(value)}.` : null,
  )

export const sameDuration = (before: Value, after: Value): boolean => {
  const was = durationOf(before)
  return was !== null && was === durationOf(after)
}
