/** Every recorded configuration is planned by the real Terraform over the stand-ins; the plan must be the real provider's. */

import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDefaults, type PlannedCase } from './defaults.ts'
import {
  type Case,
  casesOf,
  compareChanges,
  GOLDEN,
  inSandbox,
  type Json,
  PROVIDERS,
  planOf,
  planTogether,
  readJson,
  temporary,
} from './golden.ts'

/** Cases that differ, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

const plannedOnce = new Map<string, ReturnType<typeof planCases>>()

const stateOf = ({ folder }: Case): string => path.join(folder, 'terraform.tfstate')
const onState = (one: Case): boolean => fs.existsSync(stateOf(one))

/** How many resources the recorded plans of these cases speak of. */
const sizeOf = (cases: readonly Case[]): number =>
  cases.reduce((sum, { folder }) => sum + (readJson(`${folder}/plan.json`).resource_changes ?? []).length, 0)

/** Where what was planned differs from the record, by case. */
const differing = (
  provider: string,
  cases: readonly Case[],
  planned: Readonly<Record<string, Json[]>>,
): Record<string, string[]> =>
  Object.fromEntries(
    cases
      .filter(({ name }) => !(`${provider}/${name}` in EXCEPTIONS))
      .map(({ name, folder }): [string, string[]] => [
        name,
        compareChanges(readJson(`${folder}/plan.json`).resource_changes ?? [], planned[name] ?? []),
      ])
      .filter(([, differences]) => differences.length > 0),
  )

async function planCases(provider: string) {
  const cases = casesOf(provider).filter((one) => !onState(one))
  const configurations: Record<string, Json> = Object.fromEntries(
    cases.map(({ name, folder }) => [name, readJson(`${folder}/main.tf.json`)]),
  )
  const planned = await inSandbox((sandbox, folder) => planTogether(sandbox, folder, configurations))
  return { configurations, planned }
}

/** Planned once for all tests of a provider. */
function plannedCases(provider: string) {
  const planning = plannedOnce.get(provider) ?? planCases(provider)
  plannedOnce.set(provider, planning)
  return planning
}

describe.each(PROVIDERS)('%s plans what the real provider planned', (provider) => {
  test('creations', async () => {
    const cases = casesOf(provider).filter((one) => !onState(one))
    const { planned } = await plannedCases(provider)
    expect(differing(provider, cases, planned)).toEqual({})
    expect(cases.length).toBeGreaterThan(0)
    console.info(`${provider}: ${cases.length} recorded creations of ${sizeOf(cases)} resources`)
  }, 240_000)

  test('defaults, unknowns and transformed values', async () => {
    const { configurations, planned } = await plannedCases(provider)
    const byType: Record<string, PlannedCase[]> = {}
    for (const [name, changes] of Object.entries(planned)) {
      // Stacks and variants write what the tables say of nothing written.
      if (name.startsWith('stack-') || name.endsWith('-variants')) continue
      for (const { type, name: label, change } of changes) {
        const config = configurations[name].resource?.[type]?.[label]
        byType[type] = [...(byType[type] ?? []), { name, config, change }]
      }
    }
    const { count, wrong, unseen } = checkDefaults(path.join(GOLDEN, provider, 'defaults.json'), byType)
    expect(wrong).toEqual([])
    expect(unseen).toEqual([])
    console.info(`${provider}: ${count} recorded defaults`)
  }, 240_000)

  test('changes of one attribute on a state', async () => {
    const cases = casesOf(provider).filter((one) => onState(one) && one.name !== 'change-mix')
    const configurations = Object.fromEntries(
      cases.map(({ name, folder }) => [name, readJson(`${folder}/main.tf.json`)]),
    )
    const states = Object.fromEntries(cases.map((one) => [one.name, readJson(stateOf(one))]))
    const planned = await inSandbox((sandbox, folder) =>
      planTogether(sandbox, folder, configurations, states),
    )
    expect(differing(provider, cases, planned)).toEqual({})
    expect(cases.length).toBeGreaterThan(0)
    console.info(`${provider}: ${cases.length} recorded states with ${sizeOf(cases)} changes`)
  }, 240_000)

  test('a mix of updates, replacements and deletions on a state', async () => {
    const [mix] = casesOf(provider).filter(({ name }) => name === 'change-mix')
    if (!mix) return
    const work = temporary()
    try {
      for (const name of ['main.tf.json', 'terraform.tfstate']) {
        fs.copyFileSync(path.join(mix.folder, name), path.join(work, name))
      }
      const plan = await inSandbox((sandbox) => planOf(sandbox, work))
      expect(
        compareChanges(readJson(`${mix.folder}/plan.json`).resource_changes, plan.resource_changes),
      ).toEqual([])
    } finally {
      fs.rmSync(work, { recursive: true, force: true })
    }
  }, 60_000)
})
