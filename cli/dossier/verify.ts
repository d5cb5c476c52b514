/** A dossier held against itself: its sums, its contract, its evidence; and judged again as on its day. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { CONTRACT_FILE } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import { LEDGER_SCHEMA, type Ledger } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { standings, tableOf } from '../collect/standing.ts'
import type { Context } from '../command.ts'
import { verifyOne } from '../commands/verify.ts'
import { EVIDENCE_FOLDER, evidenceOf, signersFor, withVerify } from '../evidence.ts'
import { judgeLoaded } from '../judging.ts'
import { checkSums, SUMS_FILE } from '../sums.ts'
import { differing } from './compare.ts'
import { inventoriesIn, LEDGER_FILE, withheldIn } from './write.ts'

/** Tells step by step; true when every one holds. Evidence that has ended since is told, and held on its day. */
export async function verifyDossier(ctx: Context, folder: string, signers?: string): Promise<boolean> {
  const ledger = ledgerIn(folder)
  const loaded = loadContract(join(folder, CONTRACT_FILE), { cwd: ctx.cwd })
  const allowed = signersFor(loaded, ctx.cwd, signers)
  const steps = [tellSums(ctx, folder), await tellSeal(ctx, folder, allowed), verifyOne(loaded, allowed, ctx)]
  const told = await standings(join(folder, EVIDENCE_FOLDER), allowed, {
    ...{ cwd: ctx.cwd, lang: ctx.lang, now: ctx.now() },
  })
  ctx.out(tableOf(told, ctx.lang))
  steps.push(told.every(({ state }) => state === 'valid' || state === 'stale'))
  if (told.some(({ state }) => state === 'refused')) return false
  const evidence = await evidenceOf(loaded, ctx, signers === undefined ? {} : { signers })
  const again = judgeLoaded(loaded, inventoriesIn(folder), {
    ...{ cwd: ctx.cwd, now: ledger.judgedAt, policies: POLICIES, evidence },
    draft: ledger.lock.state === 'none',
  })
  steps.push(tellVerdicts(ctx, folder, ledger, again))
  return steps.every(Boolean)
}

function ledgerIn(folder: string): Ledger {
  const file = join(folder, LEDGER_FILE)
  if (!existsSync(file)) {
    throw refuse(
      { fr: `${folder}\u00a0: pas un dossier`, en: `${folder}: not a dossier` },
      `${LEDGER_FILE} ?`,
      'paraphe dossier <client>',
    )
  }
  const ledger = JSON.parse(readFileSync(file, 'utf8')) as Ledger
  if (ledger.schema === LEDGER_SCHEMA) return ledger
  throw refuse(
    { fr: `${file}\u00a0: format inconnu`, en: `${file}: unknown format` },
    `schema: ${ledger.schema}`,
    LEDGER_SCHEMA,
  )
}

function tellSums(ctx: Context, folder: string): boolean {
  const found = checkSums(folder)
  const none = { fr: `✘ ${SUMS_FILE} manque\n`, en: `✘ ${SUMS_FILE} is missing\n` }
  const whole = { fr: '✔ aucun fichier n’a changé\n', en: '✔ no file has changed\n' }
  const words = {
    changed: { fr: 'changé', en: 'changed' },
    missing: { fr: 'absent', en: 'missing' },
    added: { fr: 'ajouté', en: 'added' },
  }
  if (found === null) ctx.out(none[ctx.lang])
  else if (found.length === 0) ctx.out(whole[ctx.lang])
  else for (const { file, how } of found) ctx.out(`✘ ${file}  ${words[how][ctx.lang]}\n`)
  return found?.length === 0
}

/** Who made the dossier, when they signed it: a person, for a machine speaks of itself alone. */
async function tellSeal(ctx: Context, folder: string, allowed: string | null): Promise<boolean> {
  const file = join(folder, SUMS_FILE)
  if (allowed === null || !existsSync(`${file}.sig`) || !existsSync(file)) return true
  const signature = readFileSync(`${file}.sig`, 'utf8')
  const signer = await withVerify(
    allowed,
    async (verify) => verify?.(readFileSync(file, 'utf8'), signature) ?? null,
  )
  const holds = signer?.includes('@') === true
  const words = holds
    ? { fr: `✔ dossier signé\u00a0: ${signer}`, en: `✔ dossier signed: ${signer}` }
    : { fr: '✘ la signature du dossier n’est pas valide', en: '✘ the dossier’s signature is not valid' }
  ctx.out(`${words[ctx.lang]}\n`)
  return holds
}

/**
 * Two ledgers of one day must say the same of every promise, but for those that cannot be judged again: on a secret
 * that was struck out, or by the client's own policies, which are code and are not run.
 */
function tellVerdicts(ctx: Context, folder: string, before: Ledger, again: Ledger): boolean {
  const known = new Set(POLICIES.map(({ id }) => id))
  const own = before.verdicts.filter(({ policies }) => policies.some((id) => !known.has(id)))
  const set = new Set([...own.map(({ promise }) => promise.id), ...withheldIn(folder)])
  const other = differing(before, again).filter((id) => !set.has(id))
  for (const id of other) tell(ctx, `✘ ${id} se juge autrement`, `✘ ${id} is judged otherwise`)
  const added = again.verdicts.length > before.verdicts.length
  if (added) tell(ctx, '✘ des engagements manquent au registre', '✘ the ledger lacks promises')
  for (const id of set) tell(ctx, `◌ ${id} : ne peut être rejugé ici`, `◌ ${id}: cannot be judged again here`)
  if (other.length > 0 || added) return false
  const count = before.verdicts.length - set.size
  tell(
    ctx,
    `✔ ${count} engagements jugés de nouveau : mêmes verdicts`,
    `✔ ${count} promises judged again: same verdicts`,
  )
  return true
}

const tell = (ctx: Context, fr: string, en: string): void => ctx.out(`${ctx.lang === 'fr' ? fr : en}\n`)
