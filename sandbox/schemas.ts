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

const { resolve } = createRequire(import.meta.url)

/** The five providers of the product, with the types that the rehearsal describes. */
export function bundledSchemas(): NamedSchema[] {
  return PACKAGES.flatMap((name) => readSchemas(resolve(`${name}/schema.json`)))
}

/** The types of the same providers that it knows by nothing but their schema. */
export function otherSchemas(): NamedSchema[] {
  return PACKAGES.flatMap((name) => readSchemas(resolve(`${name}/rest.json`)))
}

export interface ServedSchema extends NamedSchema {
  /** Resource types of which a user is told that they are planned by their schema alone. */
  readonly bare: ReadonlySet<string>
}

/** Everything that the five providers have, described or not. */
export function servedSchemas(): ServedSchema[] {
  const others = new Map(otherSchemas().map(({ address, schema }) => [address, schema]))
  return bundledSchemas().map(({ address, schema }) => {
    const other = others.get(address)
    const whole = {
      provider: schema.provider,
      resource_schemas: { ...schema.resource_schemas, ...other?.resource_schemas },
      data_source_schemas: { ...schema.data_source_schemas, ...other?.data_source_schemas },
    } as ProviderJson
    return { address, schema: whole, bare: new Set(Object.keys(other?.resource_schemas ?? {})) }
  })
}
