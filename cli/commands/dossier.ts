/** `paraphe dossier`: the verdicts with everything they rest on, in one folder; and the same folder checked. */

import { join, resolve } from 'node:path'
import { type Problem, refuse } from '../../contract/errors.ts'
import { shownPath } from '../../contract/load.ts'
import { both } from '../../contract/promise.ts'
import { POLICIES } from '../../policies/index.ts'
import { judgeClients } from '../clients.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { readNamed, sortTargets } from '../documents.ts'
import { verifyDossier } from '../dossier/verify.ts'
import { writeDossier } from '../dossier/write.ts'
import { tellUnjudged } from '../unjudged.ts'

interface Options {
  readonly out: string
  readonly verify?: boolean
  readonly refresh?: boolean
  readonly draft?: boolean
  readonly evidence?: readonly string[]
  readonly allowedSigners?: string
  readonly key?: string
}

export const command: Command = {
  name: 'dossier',
  summary: both(
    'réunir verdicts, contrat et preuves dans un dossier qui se rejuge hors ligne',
    'gather verdicts, contract and evidence in a folder that can be judged again offline',
  ),
  arguments: '[targets...]',
  options: [
    {
      flags: '--out <folder>',
      summary: both('où l’écrire, un sous-dossier par client', 'output folder, one subfolder per client'),
      default: 'dossier',
    },
    { flags: '--verify', summary: both('vérifier les dossiers nommés', 'verify the named dossiers') },
    {
      flags: '--refresh',
      summary: both('actualiser l’état depuis le cloud', 'refresh the state from the cloud'),
    },
    {
      flags: '--draft',
      summary: both('un contrat qui n’est pas encore signé', 'a contract that is not signed yet'),
    },
    {
      flags: '--evidence <folder>',
      summary: both('relevés, outre ceux du contrat', 'evidence, besides the contract’s own'),
      many: true,
    },
    { flags: '--allowed-signers <file>', summary: both('qui peut signer', 'who may sign') },
    {
      flags: '--key <file>',
      summary: both('clé OpenSSH qui signe le dossier', 'OpenSSH key that signs the dossier'),
    },
  ],
  examples: [
    {
      command: 'paraphe dossier avance-ovh --out 2026-11 --key ~/.ssh/id_ed25519',
      shows: both(
        '2026-11/avance-ovh\u00a0: HTML, registre, contrat, relevés, sommes',
        '2026-11/avance-ovh: HTML, ledger, contract, evidence, sums',
      ),
    },
    {
      command: 'paraphe dossier --verify 2026-11/avance-ovh',
      shows: both('sommes, signatures, et les mêmes verdicts', 'sums, signatures, and the same verdicts'),
    },
  ],
  async run(ctx, args, given) {
    const options = given as unknown as Options
    return options.verify ? verify(ctx, args, options) : write(ctx, args, options)
  },
}

async function verify(
  ctx: Context,
  folders: readonly string[],
  { allowedSigners }: Options,
): Promise<number> {
  if (folders.length === 0)
    throw refuse(both('quel dossier\u00a0?', 'which dossier?'), null, 'paraphe dossier --verify <folder>')
  let sound = true
  for (const folder of folders)
    sound = (await verifyDossier(ctx, resolve(ctx.cwd, folder), allowedSigners)) && sound
  return sound ? EXIT.kept : EXIT.broken
}

async function write(ctx: Context, args: readonly string[], options: Options): Promise<number> {
  const { documents, contracts } = sortTargets(ctx.cwd, args)
  const { allowedSigners: signers, key } = options
  const unjudged: Problem[] = []
  const judged = await judgeClients(ctx, contracts, {
    named: readNamed(ctx.cwd, documents),
    refresh: options.refresh === true,
    judging: {
      cwd: ctx.cwd,
      now: ctx.now().toISOString(),
      policies: POLICIES,
      draft: options.draft === true,
    },
    evidence: {
      ...(options.evidence && { folders: options.evidence }),
      ...(signers !== undefined && { signers }),
    },
    unjudged: (problem) => void unjudged.push(problem),
  })
  for (const one of judged) {
    const { basis } = one
    if (!basis) continue
    const folder = join(resolve(ctx.cwd, options.out), one.ledger.client.code)
    await writeDossier(ctx, { ...one, basis }, folder, {
      ...(key !== undefined && { key }),
      ...(signers !== undefined && { signers }),
    })
    ctx.out(`${shownPath(ctx.cwd, folder)}\n`)
  }
  if (unjudged.length === 0) return EXIT.kept
  tellUnjudged(ctx, unjudged)
  return EXIT.cannotJudge
}
