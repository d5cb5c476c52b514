/**
 * Writes `providers/<name>/generated/` from `providers/<name>/schema.json`: the TypeScript bindings of the
 * resource types and data sources that the package's `bindings` field lists, and of nothing else. A provider's
 * whole schema is a hundred times what the offers need. Deterministic: CI runs it and expects no difference.
 *
 *   npm run generate:bindings [name…]
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A missing ~/.terraformrc makes Terraform, which the generator asks for its version, warn on every run.
const scratch = mkdtempSync(join(tmpdir(), 'bindings-'))
process.env.TF_CLI_CONFIG_FILE = join(scratch, 'terraformrc')
writeFileSync(join(scratch, 'terraformrc'), '')

const require = createRequire(import.meta.url)
const { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } =
  require('@cdktf/provider-generator') as typeof import('@cdktf/provider-generator')
// Not part of the package's entry point, hence without types.
const { sanitizeProviderSchema } = require('@cdktf/provider-schema/src/provider-schema') as {
  sanitizeProviderSchema(schema: unknown): ConstructorParameters<typeof TerraformProviderGenerator>[1]
}

/** The `bindings` field of a provider package. */
interface Bindings {
  /** Registry address, `namespace/type`. */
  readonly source: string
  /** The release whose schema was read. */
  readonly version: string
  /** Constraint written into the stacks' `required_providers`. */
  readonly constraint: string
  readonly resources: readonly string[]
  readonly dataSources: readonly string[]
}

type Schemas = Record<string, unknown>
interface ProviderSchema {
  provider: unknown
  resource_schemas?: Schemas
  data_source_schemas?: Schemas
}

const providersFolder = join(import.meta.dirname, '..', 'providers')

/** The entries of `schemas` under `names`, in their order; a name that the schema lacks is an error. */
function pick(schemas: Schemas | undefined, names: readonly string[], what: string): Schemas {
  const missing = names.filter((name) => schemas?.[name] === undefined)
  if (missing.length > 0) throw new Error(`${what} not in schema.json: ${missing.join(', ')}`)
  return Object.fromEntries([...names].sort().map((name) => [name, schemas?.[name]]))
}

/** cdktf requires the very release whose schema was read; the lock file of a project pins better than we could. */
function loosen(code: string, { version, constraint }: Bindings): string {
  return code.replaceAll(`providerVersion: '${version}'`, `providerVersion: '${constraint}'`)
}

async function generate(name: string): Promise<number> {
  const folder = join(providersFolder, name)
  const { bindings } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bindings: Bindings
  }
  const read = JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8')) as {
    format_version: string
    provider_schemas: Record<string, ProviderSchema>
  }
  const address = `registry.terraform.io/${bindings.source}`
  const whole = read.provider_schemas[address]
  if (whole === undefined) throw new Error(`providers/${name}/schema.json does not describe ${address}`)
  const trimmed = {
    format_version: read.format_version,
    provider_versions: { [address]: bindings.version },
    provider_schemas: {
      [address]: {
        provider: whole.provider,
        resource_schemas: pick(whole.resource_schemas, bindings.resources, 'resource type'),
        data_source_schemas: pick(whole.data_source_schemas, bindings.dataSources, 'data source'),
      },
    },
  }

  const type = bindings.source.split('/')[1] as string
  const constraint = new TerraformProviderConstraint({
    name: type,
    source: bindings.source,
    version: bindings.constraint,
  })
  const generator = new TerraformProviderGenerator(
    new CodeMaker({ indentationLevel: 2 }),
    sanitizeProviderSchema(trimmed),
  )
  generator.generate(constraint as never)
  const out = join(scratch, name)
  await generator.save(out)

  const generated = join(folder, 'generated')
  rmSync(generated, { recursive: true, force: true })
  const resources = readdirSync(join(out, 'providers', type), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name: resource } of resources) {
    mkdirSync(join(generated, resource), { recursive: true })
    const code = readFileSync(join(out, 'providers', type, resource, 'index.ts'), 'utf8')
    writeFileSync(join(generated, resource, 'index.ts'), loosen(code, bindings))
  }
  return resources.length
}

const named = process.argv.slice(2)
const names = readdirSync(providersFolder)
  .filter((name) => existsSync(join(providersFolder, name, 'package.json')))
  .filter((name) => named.length === 0 || named.includes(name))
  .sort()
try {
  for (const name of names) console.log(`providers/${name}/generated: ${await generate(name)} bindings`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
