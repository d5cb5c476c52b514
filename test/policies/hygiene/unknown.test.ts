/**
 * What is taken away proves nothing: an attribute of a golden plan that turns unknown never makes a broken check kept or
 * silent, an unproven one kept, or a kept one broken. For every check of the pack, each plan of each provider.
 */
import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../../inventory/read.ts'
import { HYGIENE } from '../../../policies/hygiene/index.ts'
import type { Observation, Policy } from '../../../policies/model.ts'
import { goldenJson } from '../../inventory/golden.ts'
import { observe } from '../harness.ts'
import { PROVIDERS } from './providers/plan.ts'

interface Change {
  readonly address: string
  mode?: string
  readonly change: { after: Record<string, unknown> | null; after_unknown: unknown }
}
interface Written {
  readonly address: string
  expressions?: Record<string, unknown>
}
interface Plan {
  readonly resource_changes: readonly Change[]
  readonly configuration?: { readonly root_module: { readonly resources?: readonly Written[] } }
}

/** The reduced plans leave out that their resources are managed. */
function planOf(name: string): Plan {
  const plan = goldenJson(`${name}/plan.json`) as Plan
  for (const change of plan.resource_changes) change.mode ??= 'managed'
  return plan
}

const NAMES = PROVIDERS.flatMap((provider) =>
  readdirSync(`test/golden/${provider}`)
    .map((name) => `${provider}/${name}`)
    .filter((name) => existsSync(`test/golden/${name}/plan.json`)),
)

/** `plan` with one attribute of one resource known only after apply, as an expression that names a thing to come. */
function without(plan: Plan, at: number, attribute: string): Plan {
  const veiled = structuredClone(plan)
  const { address, change } = veiled.resource_changes[at] as Change
  delete change.after?.[attribute]
  change.after_unknown = { ...(change.after_unknown as object), [attribute]: true }
  const base = address.replace(/\[[^\]]*\]$/, '')
  const written = veiled.configuration?.root_module.resources?.find((one) => one.address === base)
  if (written) {
    const later = { references: ['random_id.later.hex', 'random_id.later'] }
    written.expressions = { ...written.expressions, [attribute]: later }
  }
  return veiled
}

type Outcome = Observation['outcome'] | 'silent'
const WORST = ['broken', 'unproven', 'kept'] as const

/** The worst outcome of each check: of the whole plan, and of each address that it names. */
function outcomesOf(plan: Plan): (key: string) => Outcome {
  const inventory = readInventory({ plan: readDocument('plan.json', JSON.stringify(plan)) })
  const seen = new Map<string, Set<Outcome>>()
  const put = (key: string, outcome: Outcome) => seen.set(key, (seen.get(key) ?? new Set()).add(outcome))
  for (const policy of HYGIENE.policies) {
    const example = { name: policy.id, inventory, level: 'declared' } as const
    for (const one of observe(policy as Policy<'security.base'>, { measures: [] }, example)) {
      put(policy.id, one.outcome)
      if ('address' in one) put(`${policy.id} ${one.address}`, one.outcome)
    }
  }
  keysOf.set(plan, [...seen.keys()])
  return (key) => WORST.find((outcome) => seen.get(key)?.has(outcome)) ?? 'silent'
}
const keysOf = new WeakMap<Plan, readonly string[]>()

/** What is not in the document is not in it in clear. */
const MAY_FALL_SILENT = /^hygiene\.sensitive-in-clear/
/** A zone that no table of sites holds says less than the region beside it, which counts once the zone is not known. */
const REGION_TELLS = { check: /^hygiene\.location/, attribute: 'availability_zone' }

function wrong(before: Outcome, after: Outcome, wholePlan: boolean): boolean {
  if (before === 'kept') return after === 'broken'
  if (before === 'unproven') return after === 'kept'
  // What is unproven may be told at another address, never nowhere.
  return before === 'broken' && (after === 'kept' || (wholePlan && after === 'silent'))
}

const attributes = fc.constantFrom(...NAMES).chain((name) => {
  const plan = planOf(name)
  const all = plan.resource_changes.flatMap(({ change: { after } }, at) =>
    Object.entries(after ?? {}).flatMap(([key, value]) => (value === null ? [] : [{ at, key }])),
  )
  return all.length === 0 ? fc.constant(null) : fc.constantFrom(...all).map((one) => ({ name, plan, ...one }))
})

describe('an attribute that turns unknown', () => {
  it('turns no check from broken or unproven into kept, nor from kept into broken', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(attributes, (chosen) => {
        if (chosen === null) return
        const { name, plan, at, key: attribute } = chosen
        const known = outcomesOf(plan)
        const veiled = outcomesOf(without(plan, at, attribute))
        const where = `${name} ${plan.resource_changes[at]?.address}.${attribute}`
        for (const key of keysOf.get(plan) ?? []) {
          if (MAY_FALL_SILENT.test(key)) continue
          if (attribute === REGION_TELLS.attribute && REGION_TELLS.check.test(key)) continue
          const told = `${where}: ${key} ${known(key)} → ${veiled(key)}`
          expect(wrong(known(key), veiled(key), !key.includes(' ')), told).toBe(false)
        }
      }),
      { numRuns: 600 },
    )
  })
})
