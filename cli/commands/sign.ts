import { refuse } from '../../contract/errors.ts'
import { findContract } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { checkLock, type Lock, lockOf, readLock, writeLock } from '../../contract/lock.ts'
import { signLock } from '../../contract/lock-signature.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { identityOf } from '../identity.ts'

/** The lock to sign: the one that is there when it still matches, so that several people can sign the same one. */
function lockToSign(loaded: LoadedContract, ctx: Context): Lock {
  const result = checkLock(loaded)
  if (result.state === 'matches') return result.lock
  if (result.state === 'missing') return lockOf(loaded, ctx.now().toISOString().slice(0, 10))
  const { code } = loaded.contract.client
  throw refuse(
    {
      fr: `${loaded.file}\u00a0: déjà signé, et modifié depuis`,
      en: `${loaded.file}: already signed, and changed since`,
    },
    { fr: 'un contrat signé se modifie par avenant', en: 'a signed contract is changed by amendment' },
    `paraphe amend ${code}`,
  )
}

export const command: Command = {
  name: 'sign',
  summary: { fr: 'verrouiller un contrat tel qu’il est signé', en: 'lock a contract as signed' },
  arguments: '[target]',
  options: [
    {
      flags: '--key <file>',
      summary: { fr: 'clé OpenSSH qui signe le verrou', en: 'OpenSSH key to sign the lock with' },
    },
    {
      flags: '--identity <name>',
      summary: {
        fr: 'signataire, comme le nomme le fichier des signataires',
        en: 'signatory, as named in the allowed-signers file',
      },
    },
  ],
  examples: [
    {
      command: 'paraphe sign avance-ovh',
      shows: {
        fr: 'vérifie les documents et écrit contract.lock.json',
        en: 'checks the documents and writes contract.lock.json',
      },
    },
    {
      command: 'paraphe sign avance-ovh --key ~/.ssh/id_ed25519 --identity m.durand@prestataire.example',
      shows: { fr: 'ajoute une signature OpenSSH au verrou', en: 'adds an OpenSSH signature to the lock' },
    },
  ],
  async run(ctx, args, options) {
    const loaded = loadContract(findContract(ctx.cwd, args[0]), { cwd: ctx.cwd })
    const unsigned = lockToSign(loaded, ctx)
    const lock =
      typeof options.key === 'string'
        ? signLock(unsigned, options.key, identityOf(options.identity, loaded))
        : unsigned
    const before = readLock(loaded.path)
    const file = shownPath(ctx.cwd, writeLock(loaded, lock))
    const names = lock.signatures.map((one) => one.identity).join(', ')
    const by =
      names === ''
        ? { fr: 'sans signature', en: 'without a signature' }
        : { fr: `signé\u00a0: ${names}`, en: `signed: ${names}` }
    const done = doneOf(before, lock)
    ctx.out(`${file} ${done[ctx.lang]} · ${lock.hash.slice(0, 12)}… · ${by[ctx.lang]}\n`)
    return EXIT.kept
  },
}

function doneOf(before: Lock | null, after: Lock): { readonly fr: string; readonly en: string } {
  if (!before) return { fr: 'écrit', en: 'written' }
  if (JSON.stringify(before) === JSON.stringify(after)) return { fr: 'inchangé', en: 'unchanged' }
  return { fr: 'complété', en: 'completed' }
}
