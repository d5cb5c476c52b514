/** A policy of a client project is somebody else's program: what it throws is told as its own, what it says is looked at. */
import { refuse } from '../contract/errors.ts'
import { LEVELS } from '../inventory/model.ts'
import { isUnknownRead } from '../inventory/values.ts'
import { text } from './lib/say.ts'
import { isChange, untouchable } from './lib/untouchable.ts'
import type { Observation, Policy } from './model.ts'

/**
 * `policy`, whose `check` gives observations or refuses: a word, a promise or an outcome misspelt would count as
 * nothing said, and leave a verdict that nobody looked for. What it is handed cannot be changed: a rule pushed into a
 * list would be judged by the policies that come after. `file` is named in the refusal.
 */
export function guarded(policy: Policy, file: string): Policy {
  return {
    ...policy,
    check(subject) {
      const said: unknown = attempted(policy, file, () => policy.check(untouchable(subject)))
      const fault = faultOfAll(said)
      if (fault === null) return said as readonly Observation[]
      throw refuse(
        text(
          `${file}\u00a0: ${policy.id} n’a renvoyé aucune observation`,
          `${file}: ${policy.id} returned no observations`,
        ),
        fault,
        text(
          'check renvoie, de façon synchrone, une liste faite avec kept, broken, unproven ou notApplicable',
          'check returns, synchronously, a list made with kept, broken, unproven or notApplicable',
        ),
      )
    },
  }
}

/** What `check` gives; anything that it throws but an unknown read is a fault of the policy, and says where. */
function attempted(policy: Policy, file: string, check: () => unknown): unknown {
  try {
    return check()
  } catch (error) {
    if (isUnknownRead(error)) throw error
    const said =
      (error instanceof Error ? `${error.name}: ${error.message}` : String(error)) + placeIn(error, file)
    if (isChange(error))
      throw refuse(
        text(
          `${file}\u00a0: ${policy.id} modifie ce qu’elle juge`,
          `${file}: ${policy.id} changes what it judges`,
        ),
        said,
        text(
          'une règle se borne à lire, car d’autres lisent après elle\u00a0: copiez ce que vous triez ou complétez ([...liste])',
          'a policy only reads, since others read after it: copy what you sort or add to ([...list])',
        ),
      )
    throw refuse(
      text(`${file}\u00a0: ${policy.id} a échoué`, `${file}: ${policy.id} failed`),
      said,
      text('corrigez la règle, et testez-la avec policyTest', 'fix the policy, and test it with policyTest'),
    )
  }
}

/** Where in `file` it was thrown, as far as the stack tells. */
function placeIn(error: unknown, file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replaceAll('.', '\\.')
  const at = error instanceof Error ? new RegExp(`${name}\\S*?:(\\d+:\\d+)`).exec(error.stack ?? '') : null
  return at ? ` (${at[1]})` : ''
}

function faultOfAll(said: unknown): string | null {
  if (!Array.isArray(said)) return said instanceof Promise ? 'Promise' : nameOf(said)
  for (const [index, observation] of said.entries()) {
    const fault = faultOf(observation)
    if (fault !== null) return `[${index}]${fault}`
  }
  return null
}

/** The members of each outcome that hold words for users. */
const WORDS: Readonly<Record<Observation['outcome'], readonly string[]>> = {
  kept: ['seen'],
  broken: ['expected', 'found'],
  unproven: ['why'],
  'not-applicable': ['why'],
}

/** What keeps `value` from being an observation, as a path and what stands there; null when nothing does. */
function faultOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return `: ${nameOf(value)}`
  const given = value as Readonly<Record<string, unknown>>
  const { outcome, level, direction } = given
  if (typeof outcome !== 'string' || !Object.hasOwn(WORDS, outcome)) return `.outcome: ${nameOf(outcome)}`
  const wordless = WORDS[outcome as Observation['outcome']].find((key) => !areWords(given[key]))
  if (wordless !== undefined) return `.${wordless}: ${nameOf(given[wordless])}`
  if (outcome !== 'kept' && outcome !== 'broken') return null
  if (!LEVELS.includes(level as (typeof LEVELS)[number])) return `.level: ${nameOf(level)}`
  return outcome === 'kept' || direction === 'under' || direction === 'over'
    ? null
    : `.direction: ${nameOf(direction)}`
}

/** A text or one in both languages; an object that was put into a text is an unknown value that `know` did not read. */
function areWords(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('[object ')
  const { fr, en } = (value ?? {}) as { fr?: unknown; en?: unknown }
  return typeof fr === 'string' && typeof en === 'string' && !`${fr}${en}`.includes('[object ')
}

/** A word, or what sort of thing it is: its content may be a secret. */
const nameOf = (value: unknown): string =>
  typeof value === 'string' && value.length <= 40
    ? JSON.stringify(value)
    : value === null
      ? 'null'
      : typeof value
