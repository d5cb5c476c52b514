/** The keys that a zod schema allows at a place of a value, for suggestions. */
import { z } from 'zod'
import type { Path } from './source.ts'

/** Keys allowed in the object at `path`; of a discriminated union, those of the branch that `value` chose. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  let here: z.ZodType[] = [schema]
  let inside: unknown = value
  for (const step of path) {
    here = here.flatMap((one) => childrenOf(one, step, inside))
    inside =
      inside !== null && typeof inside === 'object' ? (inside as Record<string, unknown>)[step] : undefined
  }
  return [...new Set(here.flatMap((one) => branchesOf(one, inside)).flatMap((one) => Object.keys(one.shape)))]
}

function childrenOf(schema: z.ZodType, step: string | number, value: unknown): z.ZodType[] {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodArray) return [bare.element as z.ZodType]
  if (bare instanceof z.ZodRecord) return [bare.valueType as z.ZodType]
  return branchesOf(bare, value).flatMap((branch) => {
    const child = branch.shape[step] as z.ZodType | undefined
    return child ? [child] : []
  })
}

function branchesOf(schema: z.ZodType, value: unknown): z.ZodObject[] {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodObject) return [bare]
  if (bare instanceof z.ZodDiscriminatedUnion) {
    const all = bare.options.flatMap((option) => branchesOf(option as z.ZodType, value))
    const tag = bare.def.discriminator
    const chosen = (value as Record<string, unknown> | null)?.[tag]
    const matching = all.filter(
      (branch) => (branch.shape[tag] as z.ZodType | undefined)?.safeParse(chosen).success,
    )
    return matching.length > 0 ? matching : all
  }
  if (bare instanceof z.ZodUnion)
    return bare.options.flatMap((option) => branchesOf(option as z.ZodType, value))
  return []
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return unwrap(schema.unwrap() as z.ZodType)
  return schema
}
