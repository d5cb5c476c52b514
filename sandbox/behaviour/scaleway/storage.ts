import { isList, isStruct } from '../../cty/value.ts'
import { each, known, visit } from '../checks.ts'
import type { Behaviours, Check, PlanCheck } from '../model.ts'

/** A bucket can only be locked when it keeps versions. */
const lockKeepsVersions: PlanCheck = ({ config }) => {
  const [versioning] = isList(config.versioning) ? config.versioning : []
  return config.object_lock_enabled === true && isStruct(versioning) && versioning.enabled === false
    ? [
        {
          at: null,
          summary: 'versioning must be enabled when object lock is enabled',
          detail: 'versioning.enabled is false.',
        },
      ]
    : []
}

/** An expiration says when in one way. */
const oneExpiration: PlanCheck = ({ config }) => {
  const rules = isList(config.lifecycle_rule) ? config.lifecycle_rule.filter(isStruct) : []
  const blocks = rules.flatMap((rule) => (isList(rule.expiration) ? rule.expiration.filter(isStruct) : []))
  const ways = ['days', 'date', 'expired_object_delete_marker'] as const
  return blocks.some((block) => ways.filter((way) => known(block[way] ?? null)).length !== 1)
    ? [
        {
          at: null,
          summary: `an expiration needs one, and only one, of ${ways.join(', ')}`,
          detail: 'See lifecycle_rule.',
        },
      ]
    : []
}

/** Reported for the whole body, as the provider does. */
const storageClasses: Check = (config, shape) =>
  visit(shape, config, 'lifecycle_rule.transition.storage_class')
    .filter(
      ({ value }) => typeof value === 'string' && !['STANDARD', 'GLACIER', 'ONEZONE_IA'].includes(value),
    )
    .map(({ value }) => ({
      at: null,
      summary: 'unknown storage class',
      detail: `${String(value)} is not a class of this host.`,
    }))

/** Days or years, not both. */
const daysOrYears: Check = (config, shape) =>
  visit(shape, config, 'rule.default_retention.days')
    .filter(({ value, within }) => value !== null && (within.years ?? null) !== null)
    .flatMap(({ steps }) =>
      ['days', 'years'].map((name) => ({
        at: [...steps.slice(0, -1), name],
        summary: 'Conflicting configuration arguments',
        detail: 'days and years cannot stand together.',
      })),
    )

export const behaviours: Behaviours = {
  scaleway_block_volume: {
    replace: ['snapshot_id'],
    // A volume grows in place and never shrinks.
    replaceIf: { size_in_gb: (before, after) => Number(after) < Number(before) },
  },
  scaleway_object_bucket: {
    checks: [
      storageClasses,
      each('lifecycle_rule.expiration.days', (days) =>
        Number(days) < 1 ? 'days must be at least 1.' : null,
      ),
    ],
    planChecks: [lockKeepsVersions, oneExpiration],
  },
  scaleway_object_bucket_lock_configuration: {
    checks: [daysOrYears],
  },
}
