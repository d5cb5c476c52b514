/** The schemas that editors complete YAML files from, by the name of their file under schema/. */
import { z } from 'zod'
import { contractJsonSchema } from '../contract/json-schema.ts'
import { waiversSchema } from '../ledger/waivers.ts'
import { drillFile } from '../lifecycle/drill/plan.ts'
import { journalSchema } from '../sla/sources/journal-schema.ts'

type Json = Record<string, unknown>

const of = (title: string, schema: z.ZodType) => (): Json => ({
  ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
  title,
})

export const SCHEMAS: Readonly<Record<string, () => Json>> = {
  contract: contractJsonSchema,
  journal: of('Journal des incidents (journal.yaml)', journalSchema),
  drill: of('Essais de restauration (drill.yaml)', drillFile),
  waivers: of('Dérogations (waivers.yaml, lint-waivers.yaml)', waiversSchema),
}
