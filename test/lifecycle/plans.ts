/** Plans, and what the class of a change says of them. */
import { readFileSync } from 'node:fs'
import type { classifyChange } from '../../lifecycle/change/classify.ts'
import { readPlan } from '../../lifecycle/change/plan.ts'

export const golden = (provider: string) => {
  const file = `test/golden/${provider}/change-mix/plan.json`
  return readPlan(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file)
}
/** A plan of one resource change, as `terraform show -json` writes it. */
export const plan = (
  type: string,
  actions: string[],
  before: object | null,
  after: object | null,
  replace: string[] = [],
) =>
  readPlan(
    JSON.stringify({
      format_version: '1.2',
      resource_changes: [
        {
          address: `${type}.x`,
          mode: 'managed',
          type,
          change: { actions, before, after, after_unknown: {}, replace_paths: replace.map((one) => [one]) },
        },
      ],
    }),
    'plan.json',
  )
export const said = (result: ReturnType<typeof classifyChange>) =>
  Object.fromEntries(result.reasons.map((one) => [`${one.address} ${one.rule}`, one.class]))
