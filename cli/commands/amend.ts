import { amendmentOf } from '../../contract/amendment.ts'
import { formatAmendment } from '../../contract/amendment-format.ts'
import { refuse } from '../../contract/errors.ts'
import { findContract } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { checkLock, type Lock, lockOf, writeLock } from '../../contract/lock.ts'
import { signLock } from '../../contract/lock-signature.ts'
import { refreshRendering } from '../../contract/render.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { identityOf } from '../identity.ts'

export const command: Command = {
  name: 'amend',
  summary: {
    fr: 'montrer ce qu’un avenant change pour le client, puis le verrouiller',
    en: 'show what an amendment changes for the client, then lock it',
  },
  arguments: '[target]',
  options: [
    { flags: '--relock', summary: { fr: 'verrouiller le contrat modifié', en: 'lock the changed contract' } },
    {
      flags: '--key <file>',
      summary: { fr: 'clé OpenSSH qui signe l’avenant', en: 'OpenSSH key that signs the amendment' },
    },
    { flags: '--identity <name>', summary: { fr: 'signataire', en: 'signatory' } },
    {
      flags: '--format <name>',
      summary: { fr: 'forme du résultat', en: 'form of the result' },
      choices: ['terminal', 'json'],
      default: 'terminal',
    },
  ],
  examples: [
    {
      command: 'paraphe amend avance-ovh',
      shows: {
        fr: 'plus, moins ou autrement, article par article',
        en: 'more, less or other, article by article',
      },
    },
    {
      command: 'paraphe amend avance-ovh --relock --key ~/.ssh/id_ed25519',
      shows: { fr: 'verrouille et signe l’avenant', en: 'locks and signs the amendment' },
    },
  ],
  async run(ctx, args, options) {
    const loaded = loadContract(findContract(ctx.cwd, args[0]), { cwd: ctx.cwd })
    const result = checkLock(loaded)
    const { code } = loaded.contract.client
    if (result.state === 'missing') {
      throw refuse(
        { fr: `${loaded.file} : jamais signé`, en: `${loaded.file}: never signed` },
        { fr: 'rien à modifier par avenant', en: 'nothing to amend' },
        `paraphe sign ${code}`,
      )
    }
    if (result.state === 'matches') {
      ctx.out(
        {
          fr: `${code} : rien n’a changé depuis le ${result.signedOn}\n`,
          en: `${code}: nothing has changed since ${result.signedOn}\n`,
        }[ctx.lang],
      )
      return EXIT.kept
    }
    const amendment = amendmentOf(result.lock, loaded)
    ctx.out(
      options.format === 'json'
        ? `${JSON.stringify(amendment, null, 2)}\n`
        : formatAmendment(amendment, loaded.contract, ctx),
    )
    if (options.relock !== true) return EXIT.kept
    const lock = relocked(loaded, result.lock, options, ctx)
    refreshRendering(loaded)
    ctx.err(`${shownPath(ctx.cwd, writeLock(loaded, lock))} · ${lock.hash.slice(0, 12)}…\n`)
    return EXIT.kept
  },
}

/** The new lock, which remembers the one it replaces. What was signed is not replaced without a new signature. */
function relocked(
  loaded: LoadedContract,
  old: Lock,
  options: Readonly<Record<string, unknown>>,
  ctx: Context,
): Lock {
  const lock = lockOf(loaded, ctx.now().toISOString().slice(0, 10), old.hash)
  if (typeof options.key === 'string')
    return signLock(lock, options.key, identityOf(options.identity, loaded))
  if (old.signatures.length === 0) return lock
  throw refuse(
    { fr: 'cet avenant demande une signature', en: 'this amendment needs a signature' },
    {
      fr: `le contrat est signé par ${old.signatures.map((one) => one.identity).join(', ')}`,
      en: `the contract is signed by ${old.signatures.map((one) => one.identity).join(', ')}`,
    },
    '--relock --key <file>',
  )
}
