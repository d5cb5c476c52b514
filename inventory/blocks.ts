/** Blocks of a resource that say one thing each. */
import type { Scene } from './draft.ts'
import type { Value } from './model.ts'
import type { Resource } from './resource.ts'
import { isUnknown } from './values.ts'

/** What an attribute says in each of the blocks of a name; those that leave it out say nothing. */
export function blockTexts(
  { reading }: Scene,
  resource: Resource,
  block: string,
  attribute: string,
): Value<readonly Value<string>[]> {
  const count = reading.count(resource, [block])
  if (isUnknown(count)) return count
  return Array.from({ length: count }, (_, index) =>
    reading.text<null>(resource, [block, index, attribute], null),
  ).filter((text) => text !== null)
}
