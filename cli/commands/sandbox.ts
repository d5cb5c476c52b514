/** `paraphe sandbox -- CMD…`: any Terraform or cdktf command against the rehearsal cloud; and that cloud by hand. */
import path from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { DamagedCloud, openCloud } from '../../sandbox/cloud/store.ts'
import type { Command, Context } from '../command.ts'
import { EXIT } from '../command.ts'
import { fault } from '../sandbox/fault.ts'
import { type Action, add, BY_HAND, edit, history, type Options, reset, show } from '../sandbox/hand.ts'
import { dateOf, runHostTool, runUnder } from '../sandbox/under.ts'

const DEFAULT_CLOUD = path.join('.paraphe', 'cloud.json')

const ACTIONS: Readonly<Record<string, Action>> = { show, add, edit, history, reset, fault }

/** A cloud that is no file, or that this user may not touch. */
function unreadable(error: unknown, name: string): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException
  const known = ['EISDIR', 'EACCES', 'EPERM', 'ENOTDIR', 'EROFS', 'ENOSPC'].includes(code ?? '')
  if (!known || (at !== undefined && !at.includes(path.basename(name)))) return error
  return refuse(
    { fr: `${name}\u00a0: impossible à lire ou à écrire`, en: `${name}: cannot be read or written` },
    (error as Error).message,
    '--cloud FILE',
  )
}

async function runTool(
  ctx: Context,
  cloudFile: string,
  tool: string,
  args: readonly string[],
): Promise<number> {
  const store = openCloud(cloudFile)
  try {
    await runHostTool(ctx, store, tool, args)
  } finally {
    await store.close()
  }
  return EXIT.kept
}

async function runByHand(
  ctx: Context,
  cloudFile: string,
  args: readonly string[],
  options: Options,
): Promise<number> {
  const [name = '', ...rest] = args
  const action = ACTIONS[name]
  if (!action) {
    const what =
      name === ''
        ? { fr: 'aucune commande à lancer', en: 'no command to run' }
        : { fr: `aucune action ${name}`, en: `no action ${name}` }
    throw refuse(
      what,
      'the sandbox runs what stands after --',
      `paraphe sandbox -- terraform plan, or ${Object.keys(ACTIONS).join(', ')}`,
    )
  }
  const store = openCloud(cloudFile)
  try {
    const { catchUp, setClock } = await import('../../sandbox/byhand.ts')
    const now = dateOf(options.now)
    if (now && name !== 'reset') await setClock(store, now, BY_HAND)
    else await catchUp(store)
    await action(ctx, store, rest, options)
  } finally {
    await store.close()
  }
  return EXIT.kept
}

export const command: Command = {
  name: 'sandbox',
  summary: {
    en: 'rehearse a Terraform or cdktf command against a simulated cloud, offline and without an account',
    fr: 'répéter une commande Terraform ou cdktf sur un cloud simulé, hors ligne et sans compte',
  },
  arguments: '[action] [details...]',
  options: [
    {
      flags: '--cloud <file>',
      summary: { en: 'the simulated cloud', fr: 'le cloud simulé' },
      default: DEFAULT_CLOUD,
    },
    {
      flags: '--now <date>',
      summary: { en: 'set the cloud’s clock', fr: 'régler l’horloge du cloud' },
    },
    {
      flags: '--schema <file>',
      summary: {
        en: 'another Terraform provider, from `terraform providers schema -json`',
        fr: 'un autre fournisseur Terraform, tiré de `terraform providers schema -json`',
      },
      many: true,
    },
    {
      flags: '--format <format>',
      summary: { en: 'output format of show and history', fr: 'format de show et history' },
      choices: ['text', 'json'],
    },
    { flags: '--delete', summary: { en: 'edit: delete the object', fr: 'edit\u00a0: supprimer l’objet' } },
    {
      flags: '--type <type>',
      summary: { en: 'fault, show: resource type', fr: 'fault, show\u00a0: type de ressource' },
    },
    { flags: '--count <n>', summary: { en: 'fault: number of times', fr: 'fault\u00a0: nombre de fois' } },
    {
      flags: '--probability <p>',
      summary: { en: 'fault: probability each time', fr: 'fault\u00a0: probabilité à chaque fois' },
    },
    {
      flags: '--seed <n>',
      summary: { en: 'fault: random seed', fr: 'fault\u00a0: graine aléatoire' },
    },
    {
      flags: '--seconds <n>',
      summary: { en: 'fault slow: response time', fr: 'fault slow\u00a0: temps de réponse' },
    },
  ],
  examples: [
    {
      command: 'paraphe sandbox -- cdktf deploy client',
      shows: { en: 'the deployment, rehearsed', fr: 'le déploiement, répété' },
    },
    {
      command: 'paraphe sandbox -- terraform plan',
      shows: {
        en: 'the plan the real providers would make',
        fr: 'le plan que feraient les vrais fournisseurs',
      },
    },
    {
      command: 'paraphe sandbox show',
      shows: { en: 'what the simulated cloud contains', fr: 'ce que contient le cloud simulé' },
    },
    {
      command: 'paraphe sandbox add hcloud_image labels.os=talos architecture=x86',
      shows: {
        en: 'an image of your own, for the data source that looks for it',
        fr: 'une image à vous, pour la source de données qui la cherche',
      },
    },
    {
      command: 'paraphe sandbox edit hcloud_server/web server_type=cx33',
      shows: { en: 'a change behind Terraform’s back', fr: 'un changement à l’insu de Terraform' },
    },
    {
      command: 'paraphe sandbox show --now 2027-01-31',
      shows: {
        en: 'the cloud on that day, with the backups the cloud providers have made by then',
        fr: 'le cloud ce jour-là, avec les sauvegardes faites d’ici là par les hébergeurs',
      },
    },
    {
      command: 'paraphe sandbox fault capacity --type hcloud_server --count 2',
      shows: {
        en: 'the next two servers find no capacity',
        fr: 'les deux prochains serveurs ne trouvent pas de capacité',
      },
    },
  ],
  passThrough: true,
  async run(ctx, args, options) {
    const rest = (options.rest ?? []) as readonly string[]
    const cloudFile = path.resolve(ctx.cwd, String(options.cloud ?? DEFAULT_CLOUD))
    try {
      if (args[0] === 'tool') return await runTool(ctx, cloudFile, args[1] ?? '', rest)
      return rest.length > 0
        ? await runUnder(ctx, cloudFile, rest, options)
        : await runByHand(ctx, cloudFile, args, options)
    } catch (error) {
      if (!(error instanceof DamagedCloud)) throw unreadable(error, path.relative(ctx.cwd, cloudFile))
      const { file, line, column, byte, reason } = error
      throw refuse(
        `${path.relative(ctx.cwd, file)}: ${reason}`,
        `damaged at byte ${byte}; the file was left as it is`,
        'repair it, or name another with --cloud',
        { file, line, column },
      )
    }
  },
}
