/** Writes schema/contract.schema.json from the zod schema. `--check` only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { contractJsonSchema } from '../contract/json-schema.ts'

const file = new URL('../schema/contract.schema.json', import.meta.url)
const text = `${JSON.stringify(contractJsonSchema(), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/contract.schema.json is stale: npm run schema')
  process.exitCode = 1
}
