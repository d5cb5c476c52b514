/** Who signs, when a command line gives a key. */
import { refuse } from '../contract/errors.ts'
import type { LoadedContract } from '../contract/load.ts'

/** The identity given, else the only one that the contract's signatures name. */
export function identityOf(given: unknown, { contract }: LoadedContract): string {
  if (typeof given === 'string') return given
  const [only, ...others] = contract.signatures.flatMap(({ identity }) => identity ?? [])
  if (only !== undefined && others.length === 0) return only
  throw refuse(
    { fr: 'qui signe\u00a0?', en: 'who signs?' },
    {
      fr: 'le contrat ne désigne pas une identité et une seule',
      en: 'the contract does not name exactly one identity',
    },
    '--identity <name>',
  )
}
