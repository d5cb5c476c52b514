/** Rules that a team adds: a YAML list of type, attribute and action patterns with the class and the reason. */
import { z } from 'zod'
import { InputError } from '../../contract/errors.ts'
import { type Path, parseSource } from '../../contract/source.ts'
import { type ChangeRule, CLASSES } from './model.ts'
import type { ResourceChange } from './plan.ts'

const words = z.union([z.string(), z.strictObject({ fr: z.string(), en: z.string() })])
const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** `*` stands for any run of characters. */
  type: z.string().default('*'),
  name: z.string().default('*'),
  attribute: z.string().optional(),
  action: z.enum(['create', 'update', 'replace', 'delete', 'forget']).optional(),
  class: z.enum(CLASSES),
  why: words,
})

/** Reads the team's rules. They add reasons and settle unknown types; they never hide a reason of ours. */
export function parseOwnRules(text: string, file: string): readonly ChangeRule[] {
  const source = parseSource(text, file)
  const parsed = z.array(rule).safeParse(source.value)
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues.map((issue) => source.problem(issue.path as Path, { what: issue.message })),
    )
  }
  return parsed.data.map((one) => {
    const fits = (change: ResourceChange) =>
      glob(one.type).test(change.type) &&
      glob(one.name).test(change.name) &&
      (one.action === undefined || one.action === change.action) &&
      (one.attribute === undefined || change.changed.some((key) => glob(one.attribute as string).test(key)))
    return {
      id: one.id,
      look: (change) =>
        fits(change)
          ? [
              {
                rule: one.id,
                class: one.class,
                address: change.address,
                name: change.name,
                what: typeof one.why === 'string' ? { fr: one.why, en: one.why } : one.why,
                lost: null,
                interruption: 'none' as const,
                fails: null,
              },
            ]
          : [],
    }
  })
}

function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}
