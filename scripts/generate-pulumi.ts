/**
 * Writes what Pulumi's SDKs call things, from their own declarations: `pulumi/generated/` for the types that the
 * constructs build, `inventory/generated/pulumi-names.ts` for every type that the inventory may meet.
 *
 *   npm run generate:pulumi
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generated } from './pulumi-tables.ts'

for (const [file, text] of generated()) {
  const path = join(import.meta.dirname, '..', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
