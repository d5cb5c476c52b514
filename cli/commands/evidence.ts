/** `paraphe evidence`: take it here, have it taken on a server every night, or check what was taken. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { loadContract, shownPath } from '../../contract/load.ts'
import { both } from '../../contract/promise.ts'
import { takeEvidence } from '../collect/collect.ts'
import { COLLECTORS, type Collector, collectorOf } from '../collect/kinds.ts'
import { SCRIPT_PATH, type Settings, unitsOf } from '../collect/script.ts'
import { standings, tableOf } from '../collect/standing.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { EVIDENCE_FOLDER, signersFor } from '../evidence.ts'
import { verifyOne } from './verify.ts'

interface Options {
  readonly kind?: readonly string[]
  readonly client?: string
  readonly subject?: string
  readonly service?: string
  readonly key?: string
  readonly out?: string
  readonly send?: string
  readonly allowedSigners?: string
}

const ACTIONS = { collect, script, verify } as const

export const command: Command = {
  name: 'evidence',
  summary: both(
    'relever ce qui tourne, le signer, le vérifier',
    'collect evidence of what runs, sign it, verify it',
  ),
  arguments: '<action> [targets...]',
  options: [
    {
      flags: '--kind <kind>',
      summary: both('genre de relevé\u00a0; tous par défaut', 'kind of evidence; all kinds by default'),
      choices: COLLECTORS.map(({ kind }) => kind),
      many: true,
    },
    { flags: '--client <code>', summary: both('code du client', 'client code') },
    {
      flags: '--subject <name>',
      summary: both('nom du serveur dans la pile', 'server name in the stack'),
    },
    {
      flags: '--service <id>',
      summary: both('service que porte ce serveur', 'service that runs on that server'),
    },
    { flags: '--key <file>', summary: both('clé OpenSSH de signature', 'OpenSSH key to sign with') },
    {
      flags: '--out <folder>',
      summary: both(
        'où écrire (collect\u00a0: evidence\u00a0; script\u00a0: paraphe-evidence)',
        'where to write (collect: evidence; script: paraphe-evidence)',
      ),
    },
    {
      flags: '--send <command>',
      summary: both(
        'commande, sur le serveur, qui exporte le dossier',
        'command on the server that ships the folder',
      ),
    },
    {
      flags: '--allowed-signers <file>',
      summary: both(
        'qui peut signer (défaut\u00a0: à côté du contrat)',
        'who may sign (default: next to the contract)',
      ),
    },
  ],
  examples: [
    {
      command:
        'paraphe evidence collect --client avance-ovh --subject avance-ovh-erp-a --key ~/.ssh/id_ed25519',
      shows: both(
        'relève cette machine, ici et maintenant',
        'collects evidence of this machine, here and now',
      ),
    },
    {
      command: 'paraphe evidence script --client avance-ovh --subject avance-ovh-erp-a --service erp',
      shows: both(
        'le script et le timer d’un serveur sans Node',
        'the script and the timer for a server without Node',
      ),
    },
    {
      command: 'paraphe evidence verify avance-ovh',
      shows: both(
        'contrat, verrou, signatures et expirations, hors ligne',
        'contract, lock, signatures and expiry dates, offline',
      ),
    },
  ],
  run(ctx, [action = '', ...targets], options) {
    if (Object.hasOwn(ACTIONS, action))
      return ACTIONS[action as keyof typeof ACTIONS](ctx, options as Options, targets)
    throw refuse(
      both(`evidence ${action}\u00a0?`, `evidence ${action}?`),
      null,
      Object.keys(ACTIONS).join(' | '),
    )
  },
}

async function collect(ctx: Context, options: Options): Promise<number> {
  const folder = resolve(ctx.cwd, options.out ?? EVIDENCE_FOLDER)
  const key = options.key === undefined ? undefined : resolve(ctx.cwd, options.key)
  const settings = settingsOf(options, folder, key)
  const collectors = settings.collectors.filter(({ needs }) => options.kind || !needs || ctx.env[needs])
  const { files, complaints } = await takeEvidence({ ...settings, collectors }, ctx.env)
  for (const file of files) ctx.out(`${shownPath(ctx.cwd, join(folder, file))}\n`)
  for (const complaint of complaints) ctx.err(`${complaint}\n`)
  return complaints.length === 0 ? EXIT.kept : EXIT.broken
}

/** Where the script on a server writes, and the key that is made there and never leaves. */
const ON_SERVER = { out: '/var/lib/paraphe-evidence', key: '/etc/paraphe-evidence.key' }

async function script(ctx: Context, options: Options): Promise<number> {
  const folder = resolve(ctx.cwd, options.out ?? 'paraphe-evidence')
  const settings = settingsOf(options, ON_SERVER.out, options.key ?? ON_SERVER.key)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(unitsOf(settings, options.send))) {
    const file = join(folder, name)
    writeFileSync(file, text)
    if (name === 'paraphe-evidence') chmodSync(file, 0o755)
    ctx.out(`${shownPath(ctx.cwd, file)}\n`)
  }
  ctx.err(installation(settings))
  return EXIT.kept
}

/** As comments and commands, so that it can be pasted. */
const installation = ({ subject, key }: Settings): string =>
  [
    `# on ${subject}, as root`,
    `install -m 0755 paraphe-evidence ${SCRIPT_PATH}`,
    'install -m 0644 paraphe-evidence.service paraphe-evidence.timer /etc/systemd/system/',
    `ssh-keygen -q -t ed25519 -N '' -C ${subject} -f ${key}`,
    'systemctl daemon-reload && systemctl enable --now paraphe-evidence.timer',
    '# into allowed_signers, beside the contract',
    `echo "${subject} namespaces=\\"paraphe-evidence\\" $(cat ${key}.pub)"`,
    '',
  ].join('\n')

function settingsOf(options: Options, out: string, key: string | undefined): Settings {
  const { client, subject } = options
  if (client === undefined || subject === undefined) {
    throw refuse(
      both('de quelle machine, de quel client\u00a0?', 'of which machine, of which client?'),
      both('un relevé porte sur un serveur nommé', 'evidence is about a named server'),
      '--client <code> --subject <name>',
    )
  }
  for (const word of [client, subject, options.service ?? '']) refuseOddName(word)
  return {
    ...{ client, subject, out, collectors: collectorsFor(options) },
    service: options.service ?? '',
    ...(key !== undefined && { key }),
  }
}

/** Names stand in file names and in JSON: what could leave either is refused. */
function refuseOddName(word: string): void {
  if (/^[A-Za-z0-9._-]*$/.test(word) && !word.startsWith('-')) return
  throw refuse(both(`nom invalide\u00a0: ${word}`, `invalid name: ${word}`), null, 'A-Z a-z 0-9 . _ -')
}

function collectorsFor({ kind, service }: Options): readonly Collector[] {
  const chosen = kind?.map(collectorOf).filter((one) => one !== undefined)
  if (chosen === undefined)
    return COLLECTORS.filter(({ about }) => about === 'server' || service !== undefined)
  const lost = chosen.find(({ about }) => about === 'service' && service === undefined)
  if (lost === undefined) return chosen
  throw refuse(
    both(`${lost.kind}\u00a0: de quel service\u00a0?`, `${lost.kind}: of which service?`),
    null,
    '--service <id>',
  )
}

/** One command for a third party: the contract as signed, then each statement. */
async function verify(
  ctx: Context,
  { allowedSigners }: Options,
  targets: readonly string[],
): Promise<number> {
  let sound = true
  for (const path of findContracts(ctx.cwd, targets)) {
    const loaded = loadContract(path, { cwd: ctx.cwd })
    const signers = signersFor(loaded, ctx.cwd, allowedSigners)
    const signed = verifyOne(loaded, signers, ctx)
    const folder = join(dirname(path), EVIDENCE_FOLDER)
    const told = await standings(folder, signers, { cwd: ctx.cwd, lang: ctx.lang, now: ctx.now() })
    ctx.out(told.length > 0 ? tableOf(told, ctx.lang) : NONE[ctx.lang])
    sound &&= signed && told.length > 0 && told.every(({ state }) => state === 'valid')
  }
  return sound ? EXIT.kept : EXIT.broken
}

const NONE = both('  ◌ aucun relevé\n', '  ◌ no evidence\n')
