/** `paraphe snapshots`: the ones that outlive what articles 3.2 and 3.3 promise, and the job that removes them. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContract } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { both } from '../../contract/promise.ts'
import type { HostId } from '../../hosts/index.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { deletion, readListing } from '../snapshots/listing.ts'
import { type Limited, type Pruning, prune } from '../snapshots/prune.ts'
import { SCHEDULERS, type Scheduler, scheduleText } from '../snapshots/schedule.ts'

export const command: Command = {
  name: 'snapshots',
  summary: both(
    'les snapshots à supprimer, et la tâche planifiée qui le fait',
    'the snapshots to delete, and the scheduled job that does it',
  ),
  arguments: '<action>',
  options: [
    {
      flags: '--client <client>',
      summary: both('code client, fichier ou dossier', 'client code, file or folder'),
    },
    {
      flags: '--listing <file>',
      summary: both(
        'liste JSON de l’outil de l’hébergeur',
        'JSON listing from the cloud provider’s own tool',
      ),
      many: true,
    },
    {
      flags: '--dry-run',
      summary: both(
        'montrer ce qui serait supprimé, sans les commandes',
        'show what would be deleted, without the commands',
      ),
    },
    {
      flags: '--for <scheduler>',
      summary: both('planificateur de la tâche', 'scheduler of the job'),
      choices: SCHEDULERS,
      default: 'github',
    },
  ],
  examples: [
    {
      command:
        'hcloud image list -t snapshot -o json > list.json && paraphe snapshots prune --client acme --listing list.json | sh -e',
      shows: both(
        'supprime ce qui dépasse deux snapshots ou sept jours',
        'deletes what exceeds two snapshots or seven days',
      ),
    },
    {
      command: 'paraphe snapshots schedule --client acme --for gitlab',
      shows: both('écrit la tâche planifiée', 'writes the scheduled job'),
    },
  ],
  async run(ctx, [action], options) {
    const target = typeof options.client === 'string' ? options.client : undefined
    const loaded = loadContract(findContract(ctx.cwd, target), { cwd: ctx.cwd })
    if (action === 'schedule') {
      const { client, services } = loaded.contract
      const hosts = [
        ...new Set(services.flatMap(({ host }) => (host === undefined ? [] : [host]))),
      ] as HostId[]
      ctx.out(scheduleText(options.for as Scheduler, { client: client.code, hosts }))
      return EXIT.kept
    }
    if (action !== 'prune')
      throw refuse(
        both(`action inconnue\u00a0: ${action}`, `unknown action: ${action}`),
        null,
        'prune | schedule',
      )
    const found = prune(
      listed(ctx, (options.listing as readonly string[] | undefined) ?? []),
      loaded.contract.client.code,
      limitsOf(loaded),
      today(ctx),
    )
    print(ctx, found, options.dryRun === true)
    return EXIT.kept
  },
}

/** Today; under a rehearsal whose clock was set, the rehearsal's, and it is said. */
function today(ctx: Context): Date {
  const { PARAPHE_CLOCK: clock } = ctx.env
  if (clock === undefined || Number.isNaN(Date.parse(clock))) return ctx.now()
  ctx.err(`${both(`répétition\u00a0: nous sommes le ${clock}`, `rehearsal: it is ${clock}`)[ctx.lang]}\n`)
  return new Date(clock)
}

function listed(ctx: Context, files: readonly string[]) {
  if (files.length === 0)
    throw refuse(both('--listing manque', '--listing is missing'), null, '--listing snapshots.json')
  return files.flatMap((file) => {
    try {
      return readListing(readFileSync(resolve(ctx.cwd, file), 'utf8'), file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      throw refuse(both(`${file}\u00a0: illisible`, `${file}: cannot be read`), (error as Error).message)
    }
  })
}

/** What each service promises of its snapshots; nothing of those that promise nothing. */
function limitsOf({ contract, promises }: LoadedContract): Limited[] {
  return contract.services.map(({ id }) => {
    const promise = promises.find((one) => one.kind === 'snapshots' && one.service === id)
    return { id, limit: promise?.kind === 'snapshots' ? promise.params : null }
  })
}

/** Commands on the output, so that a shell can take them; words on the other channel. */
function print(ctx: Context, { gone, unclaimed }: Pruning, dryRun: boolean): void {
  for (const one of gone) {
    const told = `${one.createdAt}  ${one.of ?? one.name}  ${one.id}`
    ctx.out(dryRun ? `${told}\n` : `${deletion(one)} # ${one.createdAt}\n`)
  }
  const words = both(
    `${gone.length} à supprimer · ${unclaimed.length} d’aucun service, laissés en place`,
    `${gone.length} to delete · ${unclaimed.length} of no service, left in place`,
  )
  ctx.err(`${words[ctx.lang]}\n`)
}
