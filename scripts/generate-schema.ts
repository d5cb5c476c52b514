/** Writes the schemas of what people write by hand, from the zod schemas. `--check` only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { SCHEMAS } from './schemas.ts'

for (const [name, schema] of Object.entries(SCHEMAS)) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url)
  const text = `${JSON.stringify(schema(), null, 2)}\n`
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`schema/${name}.schema.json is stale: npm run schema`)
    process.exitCode = 1
  }
}
