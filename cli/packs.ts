/** The checks of the packs that `--pack` names. */
import { refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import type { Policy } from '../policies/model.ts'
import { PACKS } from '../policies/packs.ts'

/** Throws InputError for a pack that there is not; one that is named twice is asked once. */
export function checksOf(packs: readonly string[]): readonly Policy[] {
  return [...new Set(packs)].flatMap((name) => {
    const pack = PACKS.find(({ id }) => id === name)
    if (pack) return pack.policies
    throw refuse(
      both(`jeu de règles inconnu\u00a0: ${name}`, `unknown pack: ${name}`),
      both(
        `disponibles\u00a0: ${PACKS.map(({ id }) => id).join(', ')}`,
        `available: ${PACKS.map(({ id }) => id).join(', ')}`,
      ),
    )
  })
}
