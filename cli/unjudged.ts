/** Of several clients, one that there is nothing of to judge: it is told beside the others' verdicts, never a pass. */
import type { InputError, Problem } from '../contract/errors.ts'
import { formatProblems } from '../contract/format-problem.ts'
import type { LoadedContract } from '../contract/load.ts'
import { both, say, type Text } from '../contract/promise.ts'
import type { Inventory } from '../inventory/model.ts'
import type { Context } from './command.ts'

/** That there is nothing to judge of `loaded`; null where there is, or where nothing of it is to be built. */
export function nothingOf(
  { contract }: LoadedContract,
  inventories: readonly Inventory[],
  named: boolean,
): Problem | null {
  const provisions = contract.services.some(({ host }) => host !== undefined)
  if (inventories.length > 0 || !provisions) return null
  const { code } = contract.client
  return { position: null, what: notJudged(code), ...(named ? NOT_ITS_OWN : noStack(code)) }
}

const notJudged = (code: string): Text => both(`${code}\u00a0: non jugé`, `${code}: not judged`)

const noStack = (code: string): Pick<Problem, 'why' | 'remedy'> => ({
  why: both(
    'pas de pile\u00a0: rien de synthétisé, ni plan, ni état',
    'no stack: nothing synthesized, no plan, no state',
  ),
  remedy: both(
    `\`cdktf synth\` la produit\u00a0; indiquez un plan ou un état situé ailleurs\u00a0: \`paraphe check ${code} plan.json\``,
    `\`cdktf synth\` produces it; pass a plan or a state that is elsewhere: \`paraphe check ${code} plan.json\``,
  ),
})

const NOT_ITS_OWN: Pick<Problem, 'why' | 'remedy'> = {
  why: both('aucun des documents donnés n’est le sien', 'none of the documents given is its own'),
  remedy: both(
    'indiquez aussi son plan ou son état\u00a0; d’un plan à plusieurs clients, `resources` du contrat dit la part de chacun',
    'pass its plan or state too; in a plan shared by several clients, `resources` in the contract states each one’s part',
  ),
}

/** What keeps the documents of one client from being read, said as what keeps it from being judged. */
export function unreadOf(code: string, { problems }: InputError, { lang }: Pick<Context, 'lang'>): Problem[] {
  return problems.map(({ what, why, ...rest }) => ({
    ...rest,
    what: notJudged(code),
    why: [what, why].flatMap((words) => (words === null ? [] : [say(words, lang)])).join(' — '),
  }))
}

/** After the verdicts of the others, so that it stands last on a terminal. */
export function tellUnjudged(
  { err, lang, color }: Pick<Context, 'err' | 'lang' | 'color'>,
  problems: readonly Problem[],
): void {
  err(`${formatProblems(problems, { lang, color })}\n`)
}

/** The same for a comment in a pull request, where nobody sees the error output. */
export const unjudgedComment = (problems: readonly Problem[], lang: Context['lang']): string =>
  problems
    .map(({ what, why, remedy }) => {
      const told = [why, remedy].flatMap((words) => (words === null ? [] : [say(words, lang)]))
      return `\n### Paraphe — ${say(what, lang)}\n\n${told.join('\n\n')}\n`
    })
    .join('')
