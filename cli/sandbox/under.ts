/** A command of the user's under the rehearsal cloud; and the hosts' own command lines, which lead back here. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { Text } from '../../contract/promise.ts'
import { findBreak } from '../../sandbox/cloud/json.ts'
import type { CloudStore } from '../../sandbox/cloud/store.ts'
import type { Context } from '../command.ts'
import type { Options } from './hand.ts'

export function dateOf(text: unknown): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(String(text))
  if (Number.isNaN(date.getTime())) {
    const en = `${String(text)} is not a date`
    throw refuse({ fr: `${String(text)} n’est pas une date`, en }, null, '--now 2027-01-31')
  }
  return date
}

/** The files of `--schema`, each a schema that can be served. Throws `InputError` for one that is none. */
export function schemaFilesOf(ctx: Context, options: Options): string[] {
  const files = ((options.schema ?? []) as readonly string[]).map((file) => path.resolve(ctx.cwd, file))
  for (const file of files) checkSchema(path.relative(ctx.cwd, file), file)
  return files
}

const HOW = 'terraform providers schema -json > schema.json'

function checkSchema(name: string, file: string): void {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw refuse(
      { fr: `${name}\u00a0: illisible`, en: `${name}: cannot be read` },
      (error as Error).message,
      HOW,
    )
  }
  const broken = findBreak(text)
  if (broken) {
    const { line, column, message } = broken
    throw refuse({ fr: `${name}\u00a0: pas du JSON`, en: `${name}: not JSON` }, message, HOW, {
      file: name,
      line,
      column,
    })
  }
  const { provider_schemas: schemas } = (JSON.parse(text) ?? {}) as { provider_schemas?: unknown }
  const sound =
    typeof schemas === 'object' &&
    schemas !== null &&
    Object.keys(schemas).length > 0 &&
    Object.keys(schemas).every((address) => address.split('/').length === 3)
  if (!sound) {
    throw refuse(
      { fr: `${name}\u00a0: aucun schéma de fournisseur`, en: `${name}: no provider schema` },
      'provider_schemas names each provider by its full address, registry.terraform.io/namespace/name',
      HOW,
    )
  }
}

export async function runUnder(
  ctx: Context,
  cloudFile: string,
  command: readonly string[],
  options: Options,
): Promise<number> {
  const { runSandbox } = await import('../../sandbox/run.ts')
  const { mirroredProviders, unattachedProviders, unsourcedProviders } = await import(
    '../../sandbox/reach.ts'
  )
  const { readSchemas } = await import('../../sandbox/schemas.ts')
  const schemaFiles = schemaFilesOf(ctx, options)
  const served = schemaFiles.flatMap(readSchemas).map(({ address }) => address.split('/').slice(-2).join('/'))
  for (const source of unattachedProviders(ctx.cwd, served)) {
    ctx.err(`paraphe sandbox: ${REAL[ctx.lang]} ${source}\n`)
  }
  for (const source of unsourcedProviders(ctx.cwd)) {
    const name = source.split('/')[1]
    const block = `terraform { required_providers { ${name} = { source = "${source}" } } }`
    ctx.err(`paraphe sandbox: ${UNSOURCED[ctx.lang]} ${name}; ${WRITE[ctx.lang]} ${block}\n`)
  }
  const now = dateOf(options.now)
  const tools = ctx.self ? [...ctx.self, 'sandbox', '--cloud', cloudFile, 'tool'] : undefined
  return runSandbox({
    ...{ cloudFile, command, env: ctx.env, cwd: ctx.cwd, schemaFiles },
    mirrored: mirroredProviders(ctx.cwd),
    ...(now ? { now } : {}),
    ...(tools ? { tools } : {}),
  })
}

const REAL: Text = {
  en: 'no stand-in for this provider, the command would reach the real one:',
  fr: 'pas de doublure pour ce fournisseur, la commande atteindrait le vrai\u00a0:',
}

const UNSOURCED: Text = {
  en: 'Terraform looks under hashicorp/ for a provider whose source is not named:',
  fr: 'Terraform cherche sous hashicorp/ un fournisseur dont la source n’est pas indiquée\u00a0:',
}
const WRITE: Text = { en: 'write', fr: 'écrivez' }

/** `paraphe sandbox tool hcloud -- image list …`: what the host's own command line would print. */
export async function runHostTool(
  ctx: Context,
  store: CloudStore,
  tool: string,
  args: readonly string[],
): Promise<void> {
  const { runTool } = await import('../../sandbox/tools.ts')
  try {
    const printed = await runTool(store, tool, args)
    if (printed !== null) return ctx.out(printed)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuse(
      { fr: `${tool}\u00a0: ${error.message} introuvable`, en: `${tool}: ${error.message} was not found` },
      null,
      'paraphe sandbox show',
    )
  }
  throw refuse(
    {
      fr: `la répétition n’exécute pas «\u00a0${[tool, ...args].join(' ')}\u00a0»`,
      en: `the rehearsal does not run "${[tool, ...args].join(' ')}"`,
    },
    'under the sandbox the hosts’ command lines list and delete snapshots, and do nothing else',
    'hcloud image list · scw instance|block snapshot list · openstack volume snapshot list · cmk list vmsnapshot',
  )
}
