/** The ledger for machines, as `schema/ledger.schema.json` describes it; reading it back gives the ledger. */
import type { Reporter } from './model.ts'
import { count } from './shape.ts'

export const json: Reporter = (ledger) => {
  const { schema, ...rest } = ledger
  return `${JSON.stringify({ schema, summary: count(ledger.verdicts), ...rest }, null, 2)}\n`
}
