/** A command of the user's under the rehearsal cloud; and the hosts' own command lines, which lead back here. */
import path from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { Text } from '../../contract/promise.ts'
import type { CloudStore } from '../../sandbox/cloud/store.ts'
import type { Context } from '../command.ts'
import type { Options } from './hand.ts'

export function dateOf(text: unknown): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(String(text))
  if (Number.isNaN(date.getTime())) throw refuse(`${String(text)} is not a date`, null, '--now 2027-01-31')
  return date
}

export async function runUnder(
  ctx: Context,
  cloudFile: string,
  command: readonly string[],
  options: Options,
): Promise<number> {
  const { runSandbox } = await import('../../sandbox/run.ts')
  const { unattachedProviders } = await import('../../sandbox/reach.ts')
  const { readSchemas } = await import('../../sandbox/schemas.ts')
  const schemaFiles = ((options.schema ?? []) as readonly string[]).map((file) => path.resolve(ctx.cwd, file))
  const served = schemaFiles.flatMap(readSchemas).map(({ address }) => address.split('/').slice(-2).join('/'))
  for (const source of unattachedProviders(ctx.cwd, served)) {
    ctx.err(`paraphe sandbox: ${REAL[ctx.lang]} ${source}\n`)
  }
  const now = dateOf(options.now)
  const tools = ctx.self ? [...ctx.self, 'sandbox', '--cloud', cloudFile, 'tool'] : undefined
  return runSandbox({
    ...{ cloudFile, command, env: ctx.env, cwd: ctx.cwd, schemaFiles },
    ...(now ? { now } : {}),
    ...(tools ? { tools } : {}),
  })
}

const REAL: Text = {
  en: 'no stand-in for this provider, the command would reach the real one:',
  fr: 'pas de doublure pour ce fournisseur, la commande atteindrait le vrai :',
}

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
      { fr: `${tool} : ${error.message} introuvable`, en: `${tool}: ${error.message} was not found` },
      null,
      'paraphe sandbox show',
    )
  }
  throw refuse(
    {
      fr: `la répétition ne joue pas « ${[tool, ...args].join(' ')} »`,
      en: `the rehearsal does not play "${[tool, ...args].join(' ')}"`,
    },
    'under the sandbox the hosts’ command lines list and delete snapshots, and do nothing else',
    'hcloud image list · scw instance|block snapshot list · openstack volume snapshot list · cmk list vmsnapshot',
  )
}
