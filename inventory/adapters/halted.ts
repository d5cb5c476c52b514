/** Servers that the document asks the host not to run. */
import type { Scene } from '../draft.ts'
import type { Resource } from '../resource.ts'

/** What asks the host not to run a server, as it is written: the attribute and its value; nothing where it runs or nobody can tell. */
export function haltedBy(
  { reading }: Scene,
  resource: Resource,
  attribute: string,
  runs: RegExp,
): { readonly halted?: string } {
  const value = reading.value(resource, attribute)
  const said = typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
  return said === '' || runs.test(said) ? {} : { halted: `${attribute} = ${said}` }
}
