/**
 * Writes what Pulumi's SDKs call things, from their own declarations: `pulumi/generated/` for the types that the
 * constructs build, `inventory/generated/pulumi-names.ts` for every type that the inventory may meet.
 *
 *   npm run generate:pulumi
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { boundTypes, type Reverse, readNames, reverseOf, SDKS, schemasOf, sdkFolder } from './pulumi-names.ts'

const HEAD = '/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */'
const reverse: { types: Record<string, string>; attributes: Record<string, Reverse['attributes'][string]> } =
  {
    types: {},
    attributes: {},
  }

for (const sdk of SDKS) {
  const folder = sdkFolder(sdk)
  if (folder === null) throw new Error(`${sdk.package} is not installed`)
  const { names } = readNames(sdk, folder, [...boundTypes(sdk)].sort())
  write(
    `pulumi/generated/${sdk.name}.ts`,
    `import type { Names } from '../build/names.ts'\n\nexport const ${sdk.name}: Names = ${text(names)}\n`,
  )
  const all = reverseOf(readNames(sdk, folder, Object.keys(schemasOf(sdk)).sort()))
  Object.assign(reverse.types, all.types)
  Object.assign(reverse.attributes, all.attributes)
}
write(
  'inventory/generated/pulumi-names.ts',
  [
    '/** Terraform’s resource type of a token without its class. */',
    `export const TYPES: Readonly<Record<string, string>> = ${text(reverse.types)}`,
    '',
    '/** Terraform’s names, by type and by Pulumi’s path in snake case, where the two differ. */',
    `export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = ${text(reverse.attributes)}`,
    '',
  ].join('\n'),
)

function text(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /\{\n\s+"name": ("\w+"),\n\s+"shape": ("\w+")\n\s+\}/g,
    '{ "name": $1, "shape": $2 }',
  )
}

function write(file: string, body: string): void {
  const path = join(import.meta.dirname, '..', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${HEAD}\n${body}`)
}
