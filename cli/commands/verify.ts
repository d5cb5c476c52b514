import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { findContracts } from '../../contract/find.ts'
import { formatProblems } from '../../contract/format-problem.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { checkLock, type Lock, lockProblems } from '../../contract/lock.ts'
import { type Verified, verifySignatures } from '../../contract/lock-signature.ts'
import { renderingState } from '../../contract/render.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { ALLOWED_SIGNERS } from '../evidence.ts'

export const command: Command = {
  name: 'verify',
  summary: {
    fr: 'vérifier qu’un contrat est celui qui a été signé',
    en: 'verify that a contract is the one that was signed',
  },
  arguments: '[targets...]',
  options: [
    {
      flags: '--allowed-signers <file>',
      summary: {
        fr: 'signataires autorisés, au format d’OpenSSH',
        en: 'allowed signers, in OpenSSH format',
      },
    },
  ],
  examples: [
    {
      command: 'paraphe verify avance-ovh',
      shows: { fr: 'compare contrat, documents et verrou', en: 'compares contract, documents and lock' },
    },
  ],
  async run(ctx, args, options) {
    const signers =
      typeof options.allowedSigners === 'string' ? resolve(ctx.cwd, options.allowedSigners) : null
    const sound = findContracts(ctx.cwd, args).map((file) =>
      verifyOne(loadContract(file, { cwd: ctx.cwd }), signers, ctx),
    )
    return sound.every(Boolean) ? EXIT.kept : EXIT.broken
  },
}

/** Tells how the contract stands against its lock, and who signed it; true when all that was checked holds. */
export function verifyOne(loaded: LoadedContract, signers: string | null, ctx: Context): boolean {
  const { code } = loaded.contract.client
  const result = checkLock(loaded)
  if (result.state === 'missing') {
    ctx.out(
      {
        fr: `${code} ✘ jamais signé\u00a0: paraphe sign ${code}\n`,
        en: `${code} ✘ never signed: paraphe sign ${code}\n`,
      }[ctx.lang],
    )
    return false
  }
  if (result.state === 'differs') {
    ctx.out(`${code} ✘\n${formatProblems(lockProblems(loaded), { lang: ctx.lang, color: ctx.color })}\n`)
    return false
  }
  const rendering = renderingState(loaded)
  if (rendering.state === 'other') {
    const file = shownPath(ctx.cwd, rendering.file)
    ctx.out(
      {
        fr: `${code} ✘ ${file} ne correspond pas au contrat\n`,
        en: `${code} ✘ ${file} does not match the contract\n`,
      }[ctx.lang],
    )
    return false
  }
  const checked = signaturesOf(result.lock, loaded, signers)
  const head = {
    fr: `identique à ce qui a été signé le ${result.lock.signedOn}`,
    en: `as signed on ${result.lock.signedOn}`,
  }
  const sound = checked === null || checked.every((one) => one.valid)
  ctx.out(`${code} ${sound ? '✔' : '✘'} ${head[ctx.lang]} · ${result.lock.hash.slice(0, 12)}…\n`)
  if (result.lock.signatures.length > 0 && checked === null)
    ctx.out(`  ${unchecked(result.lock)[ctx.lang]}\n`)
  for (const one of checked ?? []) ctx.out(`  ${one.valid ? '✔' : '✘'} ${one.identity} · ${one.said}\n`)
  return sound
}

/** Null when nobody said whose keys count: a signature is then neither good nor bad. */
function signaturesOf(lock: Lock, loaded: LoadedContract, signers: string | null): Verified[] | null {
  const beside = join(dirname(loaded.path), ALLOWED_SIGNERS)
  const file = signers ?? (existsSync(beside) ? beside : null)
  return file === null ? null : verifySignatures(lock, file)
}

const unchecked = ({ signatures }: Lock) => ({
  fr: `◌ ${signatures.length} signature(s) non vérifiée(s)\u00a0: indiquez --allowed-signers`,
  en: `◌ ${signatures.length} signature(s) not verified: pass --allowed-signers`,
})
