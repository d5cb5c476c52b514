import { amendmentOf, signedContract } from '../../contract/amendment.ts'
import { formatAmendment } from '../../contract/amendment-format.ts'
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { refuse } from '../../contract/errors.ts'
import { findContract } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { checkLock, type Lock, lockOf, writeLock } from '../../contract/lock.ts'
import { signLock } from '../../contract/lock-signature.ts'
import type { CatalogueId } from '../../contract/model.ts'
import { refreshRendering } from '../../contract/render.ts'
import { catalogueImpact } from '../amend/catalogue.ts'
import { formatStackEffect, stackEffect, withoutStacks } from '../amend/stacks.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { identityOf } from '../identity.ts'
import { formatOption } from '../options.ts'

interface Options {
  readonly relock?: boolean
  readonly key?: string
  readonly identity?: string
  readonly before?: string
  readonly after?: string
  readonly catalogue?: CatalogueId
  readonly format?: string
}

export const command: Command = {
  name: 'amend',
  summary: {
    fr: 'montrer ce qu’un avenant change pour le client, puis le verrouiller',
    en: 'show what an amendment changes for the client, then lock it',
  },
  arguments: '[targets...]',
  options: [
    { flags: '--relock', summary: { fr: 'verrouiller le contrat modifié', en: 'lock the changed contract' } },
    {
      flags: '--key <file>',
      summary: { fr: 'clé OpenSSH qui signe l’avenant', en: 'OpenSSH key that signs the amendment' },
    },
    { flags: '--identity <name>', summary: { fr: 'signataire', en: 'signatory' } },
    {
      flags: '--before <file>',
      summary: {
        fr: 'synthèse ou plan d’avant l’avenant\u00a0; avec --catalogue, la liste JSON d’avant',
        en: 'stack or plan from before the amendment; with --catalogue, the JSON list from before',
      },
    },
    {
      flags: '--after <file>',
      summary: { fr: 'synthèse ou plan d’après l’avenant', en: 'stack or plan from after the amendment' },
    },
    {
      flags: '--catalogue <id>',
      summary: {
        fr: 'ce qu’un catalogue modifié change pour chacun de ses clients',
        en: 'what a changed catalogue changes for each of its clients',
      },
      choices: Object.keys(CATALOGUES),
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe amend avance-ovh',
      shows: {
        fr: 'plus, moins ou autrement, article par article',
        en: 'more, less or different, article by article',
      },
    },
    {
      command: 'paraphe amend --catalogue axantis-2025.03 --before before.json',
      shows: {
        fr: 'un catalogue modifié, client par client (before.json\u00a0: --format json, avant)',
        en: 'a changed catalogue, client by client (before.json: --format json, before)',
      },
    },
    {
      command: 'paraphe amend avance-ovh --relock --key ~/.ssh/id_ed25519',
      shows: { fr: 'verrouille et signe l’avenant', en: 'locks and signs the amendment' },
    },
  ],
  async run(ctx, args, given) {
    const options = given as Options
    if (options.catalogue !== undefined) return catalogueImpact(ctx, options.catalogue, args, options)
    const loaded = loadContract(findContract(ctx.cwd, args[0]), { cwd: ctx.cwd })
    const result = checkLock(loaded)
    const { code } = loaded.contract.client
    if (result.state === 'missing') {
      throw refuse(
        { fr: `${loaded.file}\u00a0: jamais signé`, en: `${loaded.file}: never signed` },
        { fr: 'rien à modifier par avenant', en: 'nothing to amend' },
        `paraphe sign ${code}`,
      )
    }
    if (result.state === 'matches') {
      ctx.out(
        {
          fr: `${code}\u00a0: rien n’a changé depuis le ${result.signedOn}\n`,
          en: `${code}: nothing has changed since ${result.signedOn}\n`,
        }[ctx.lang],
      )
      return EXIT.kept
    }
    const amendment = amendmentOf(result.lock, loaded)
    const contracts = { before: signedContract(result.lock, loaded.path), after: loaded.contract }
    const named = options.before !== undefined || options.after !== undefined
    const effect = await stackEffect(ctx, contracts, options).catch((error: unknown) => {
      // What the user named must be readable; a contract that builds nothing yet is no reason to hide the rest.
      if (named) throw error
      return withoutStacks(error, ctx.lang)
    })
    if (options.format === 'json') {
      const stacks = typeof effect === 'string' ? null : effect
      ctx.out(`${JSON.stringify({ ...amendment, stacks }, null, 2)}\n`)
    } else {
      ctx.out(formatAmendment(amendment, loaded.contract, ctx))
      ctx.out(typeof effect === 'string' ? effect : effect ? formatStackEffect(effect, ctx.lang) : '')
    }
    if (options.relock !== true) return EXIT.kept
    const lock = relocked(loaded, result.lock, options, ctx)
    refreshRendering(loaded)
    ctx.err(`${shownPath(ctx.cwd, writeLock(loaded, lock))} · ${lock.hash.slice(0, 12)}…\n`)
    return EXIT.kept
  },
}

/** The new lock, which remembers the one it replaces. What was signed is not replaced without a new signature. */
function relocked(loaded: LoadedContract, old: Lock, options: Options, ctx: Context): Lock {
  const lock = lockOf(loaded, ctx.now().toISOString().slice(0, 10), old.hash)
  if (typeof options.key === 'string')
    return signLock(lock, options.key, identityOf(options.identity, loaded))
  if (old.signatures.length === 0) return lock
  throw refuse(
    { fr: 'cet avenant doit être signé', en: 'this amendment must be signed' },
    {
      fr: `le contrat est signé par ${old.signatures.map((one) => one.identity).join(', ')}`,
      en: `the contract is signed by ${old.signatures.map((one) => one.identity).join(', ')}`,
    },
    '--relock --key <file>',
  )
}
