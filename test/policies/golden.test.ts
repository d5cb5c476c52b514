/**
 * Every plan that a real provider made, through the hygiene pack and through a contract. The lists of verdicts are kept
 * beside this file: a policy that changes its mind changes them, and a reviewer sees it.
 */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { HYGIENE } from '../../policies/hygiene/index.ts'
import type { Policy } from '../../policies/model.ts'
import { goldenText } from '../inventory/golden.ts'
import { CONTRACTS, ledgerOf, verdictLines } from '../ledger/small-contracts.ts'
import { observe } from './harness.ts'

const PROVIDERS = Object.keys(CONTRACTS)
const plansOf = (provider: string): readonly string[] =>
  readdirSync(`test/golden/${provider}`, { withFileTypes: true })
    .filter((each) => each.isDirectory() && existsSync(`test/golden/${provider}/${each.name}/plan.json`))
    .map(({ name }) => name)
    .sort()

/** The stacks of the golden plans call everything `acme-…`; the contract's one service is `c-erp-…`. */
const read = (provider: string, plan: string) =>
  readInventory({
    plan: readDocument(
      'plan.json',
      goldenText(`${provider}/${plan}/plan.json`).replaceAll('"acme-', '"c-erp-'),
    ),
  })

function hygieneOf(provider: string, plan: string): string {
  const inventory = read(provider, plan)
  const lines = HYGIENE.policies.flatMap((policy) =>
    observe(policy as Policy<'security.base'>, { measures: [] }, { name: plan, inventory, level: 'declared' })
      .filter(({ outcome }) => outcome !== 'not-applicable')
      .map((seen) => {
        const path = 'path' in seen && seen.path !== null ? ` ${seen.path}` : ''
        return `  ${seen.outcome} ${policy.id} ${'address' in seen ? (seen.address ?? '-') : '-'}${path}`
      }),
  )
  return [plan, ...lines].join('\n')
}

describe.each(PROVIDERS)('%s', (provider) => {
  const plans = plansOf(provider)

  it('has plans', () => expect(plans.length).toBeGreaterThan(25))

  it('is judged by the hygiene pack without an error', async () => {
    const text = plans.map((plan) => hygieneOf(provider, plan)).join('\n')
    await expect(`${text}\n`).toMatchFileSnapshot(`verdicts/${provider}.hygiene.txt`)
  })

  it('is judged by its contract without an error', async () => {
    const contract = CONTRACTS[provider] as string
    const text = plans.map((plan) => {
      const lines = verdictLines(ledgerOf(contract, read(provider, plan)))
      if (/^(?:stack|change)-/.test(plan)) return [plan, ...lines].join('\n')
      const count = (status: string) => lines.filter((line) => line.startsWith(status)).length
      return `${plan}: ${['kept', 'broken', 'unproven'].map((status) => `${count(status)} ${status}`).join(', ')}`
    })
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(`verdicts/${provider}.contract.txt`)
  })
})
