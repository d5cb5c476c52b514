/** The client's part of a plan that several share: nobody's change is told to another client. */
import type { Contract } from '../../contract/model.ts'
import { claimedBy } from '../../ledger/attribution.ts'

/** `text` with only the changes of resources that the contract names; as it is where the contract names none. */
export function partOfPlan(text: string, { resources }: Pick<Contract, 'resources'>): string {
  if (!resources) return text
  let plan: unknown
  try {
    plan = JSON.parse(text)
  } catch {
    // Whoever reads it says what is wrong with it.
    return text
  }
  const changes = (plan as { readonly resource_changes?: unknown } | null)?.resource_changes
  if (!Array.isArray(changes)) return text
  const own = changes.filter((change: { readonly address?: unknown } | null) =>
    claimedBy(resources, String(change?.address)),
  )
  return JSON.stringify({ ...(plan as object), resource_changes: own })
}
