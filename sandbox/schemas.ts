/** Where the schemas of the stand-in providers are: in the packages that hold the bindings. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { ProviderJson } from './cty/schema.ts'

/** Package → what its schema's provider is called in messages. */
export const PACKAGES = [
  '@cdktf/provider-hetzner',
  '@cdktf/provider-openstack',
  '@cdktf/provider-ovh',
  '@cdktf/provider-scaleway',
  '@cdktf/provider-cloudstack',
] as const

export interface NamedSchema {
  readonly address: string
  readonly schema: ProviderJson
}

/** Reads a file in the format of `terraform providers schema -json`. */
export function readSchemas(file: string): NamedSchema[] {
  const { provider_schemas: schemas } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    provider_schemas: Record<string, ProviderJson>
  }
  return Object.entries(schemas).map(([address, schema]) => ({ address, schema }))
}

/** The five providers of the product. */
export function bundledSchemas(): NamedSchema[] {
  const { resolve } = createRequire(import.meta.url)
  return PACKAGES.flatMap((name) => readSchemas(resolve(`${name}/schema.json`)))
}
