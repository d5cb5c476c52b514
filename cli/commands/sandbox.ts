/** `paraphe sandbox -- CMD…`: any Terraform or cdktf command against the rehearsal cloud; and that cloud by hand. */
import path from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { Text } from '../../contract/promise.ts'
import type { FaultKind } from '../../sandbox/cloud/model.ts'
import { type CloudStore, DamagedCloud, openCloud } from '../../sandbox/cloud/store.ts'
import type { Command, Context } from '../command.ts'
import { EXIT } from '../command.ts'

const DEFAULT_CLOUD = path.join('.paraphe', 'cloud.json')
const BY_HAND = 'by hand'

type Options = Readonly<Record<string, unknown>>
type Action = (ctx: Context, store: CloudStore, args: readonly string[], options: Options) => Promise<void>

const hand = () => import('../../sandbox/byhand.ts')

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

const show: Action = async (ctx, store, _args, options) => {
  const { clockOf, rowsOf } = await hand()
  const rows = rowsOf(store.read(), clockOf(store))
  if (options.format === 'json') return ctx.out(`${JSON.stringify(rows, null, 2)}\n`)
  const head =
    ctx.lang === 'fr'
      ? ['type', 'clé', 'nom', 'lieu', 'état', 'jours', 'sauvegardes', '']
      : ['type', 'key', 'name', 'place', 'status', 'days', 'backups', '']
  const unconfirmed = ctx.lang === 'fr' ? 'non confirmé' : 'unconfirmed'
  const cells = rows.map((row) => [
    row.type,
    row.key,
    row.name,
    row.place,
    row.status,
    String(row.days),
    row.backups > 0 ? String(row.backups) : '',
    row.unconfirmed ? unconfirmed : '',
  ])
  ctx.out(table([head, ...cells]))
}

const edit: Action = async (_ctx, store, [which = '', ...changes], options) => {
  const { deleteObject, editObject, findObject, parseValue } = await hand()
  const object = findObject(store.read(), which)
  if (!object) {
    throw refuse(
      `no single object ${which || '(none named)'}`,
      'an object is named by type/key, key or name',
      'paraphe sandbox show',
    )
  }
  if (options.delete === true) return deleteObject(store, object, BY_HAND)
  const pairs = changes.map((change): [string, ReturnType<typeof parseValue>] => {
    const cut = change.indexOf('=')
    if (cut < 1)
      throw refuse(`${change} is not attribute=value`, null, `paraphe sandbox edit ${which} name=other`)
    return [change.slice(0, cut), parseValue(change.slice(cut + 1))]
  })
  if (pairs.length === 0) throw refuse('nothing to change', null, 'write attribute=value, or --delete')
  try {
    await editObject(store, object, pairs, BY_HAND)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuse(
      `${object.type} has no ${error.message}`,
      null,
      `its attributes: ${Object.keys(object.attributes).join(', ')}`,
    )
  }
}

const history: Action = async (ctx, store, _args, options) => {
  const entries = store.read().history
  if (options.format === 'json') return ctx.out(`${JSON.stringify(entries, null, 2)}\n`)
  ctx.out(
    table(entries.map(({ at, by, action, type, key, note }) => [at, by, action, type, key, note ?? ''])),
  )
}

const reset: Action = async (_ctx, store) => (await hand()).resetCloud(store, BY_HAND)

const fault: Action = async (ctx, store, [kind], options) => {
  const { FAULT_KINDS } = await import('../../sandbox/faults.ts')
  const { addFault, clearFaults } = await hand()
  if (kind === 'clear') return clearFaults(store, BY_HAND)
  if (kind === undefined) return ctx.out(`${JSON.stringify(store.read().faults, null, 2)}\n`)
  if (!FAULT_KINDS.includes(kind as FaultKind)) {
    throw refuse(`no fault ${kind}`, null, `one of ${FAULT_KINDS.join(', ')}, or clear`)
  }
  const left = Number(options.count ?? 1)
  const probability = Number(options.probability ?? 1)
  const seed = Number(options.seed ?? 1)
  const seconds = options.seconds === undefined ? undefined : Number(options.seconds)
  if (
    (seconds !== undefined && !(seconds > 0)) ||
    !(left >= 1) ||
    !(probability > 0 && probability <= 1) ||
    !Number.isInteger(seed)
  ) {
    throw refuse(
      '--count, --probability, --seed or --seconds is out of range',
      'a count from 1, a probability up to 1, a whole seed, a wait above 0',
    )
  }
  await addFault(
    store,
    {
      kind: kind as FaultKind,
      type: String(options.type ?? '*'),
      left,
      probability,
      seed,
      ...(seconds === undefined ? {} : { seconds }),
    },
    BY_HAND,
  )
}

const ACTIONS: Readonly<Record<string, Action>> = { show, edit, history, reset, fault }

function dateOf(text: unknown): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(String(text))
  if (Number.isNaN(date.getTime())) throw refuse(`${String(text)} is not a date`, null, '--now 2027-01-31')
  return date
}

async function runUnder(
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
  return runSandbox({ cloudFile, command, env: ctx.env, cwd: ctx.cwd, schemaFiles, ...(now ? { now } : {}) })
}

const REAL: Text = {
  en: 'no stand-in for this provider, the command would reach the real one:',
  fr: 'pas de doublure pour ce fournisseur, la commande atteindrait le vrai :',
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
    const what = name === '' ? 'no command to run' : `no action ${name}`
    throw refuse(
      what,
      'the sandbox runs what stands after --',
      `paraphe sandbox -- terraform plan, or ${Object.keys(ACTIONS).join(', ')}`,
    )
  }
  const store = openCloud(cloudFile)
  try {
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
      summary: { en: 'set the clock of the cloud', fr: 'régler l’horloge du cloud' },
    },
    {
      flags: '--schema <file>',
      summary: {
        en: 'another provider, from `terraform providers schema -json`',
        fr: 'un autre fournisseur, tiré de `terraform providers schema -json`',
      },
      many: true,
    },
    {
      flags: '--format <format>',
      summary: { en: 'how show and history print', fr: 'forme de show et history' },
      choices: ['text', 'json'],
    },
    { flags: '--delete', summary: { en: 'edit: delete the object', fr: 'edit : supprimer l’objet' } },
    { flags: '--type <type>', summary: { en: 'fault: resource type', fr: 'fault : type de ressource' } },
    { flags: '--count <n>', summary: { en: 'fault: how many times', fr: 'fault : combien de fois' } },
    {
      flags: '--probability <p>',
      summary: { en: 'fault: chance each time', fr: 'fault : chance à chaque fois' },
    },
    { flags: '--seed <n>', summary: { en: 'fault: seed of the chance', fr: 'fault : graine du hasard' } },
    {
      flags: '--seconds <n>',
      summary: { en: 'fault slow: how long an answer takes', fr: 'fault slow : durée d’une réponse' },
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
        en: 'the plan that the real providers would make',
        fr: 'le plan que feraient les vrais fournisseurs',
      },
    },
    {
      command: 'paraphe sandbox show',
      shows: { en: 'what the simulated cloud holds', fr: 'ce que contient le cloud simulé' },
    },
    {
      command: 'paraphe sandbox edit hcloud_server/web server_type=cx33',
      shows: { en: 'a change behind Terraform’s back', fr: 'un changement à l’insu de Terraform' },
    },
    {
      command: 'paraphe sandbox fault capacity --type hcloud_server --count 2',
      shows: {
        en: 'the next two servers find no room',
        fr: 'les deux prochains serveurs ne trouvent pas de place',
      },
    },
  ],
  passThrough: true,
  async run(ctx, args, options) {
    const rest = (options.rest ?? []) as readonly string[]
    const cloudFile = path.resolve(ctx.cwd, String(options.cloud ?? DEFAULT_CLOUD))
    try {
      return rest.length > 0
        ? await runUnder(ctx, cloudFile, rest, options)
        : await runByHand(ctx, cloudFile, args, options)
    } catch (error) {
      if (!(error instanceof DamagedCloud)) throw error
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
