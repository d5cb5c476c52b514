/** The project's own prices: a YAML list, checked. What an account pays is in its contract with the host, not in public tables. */
import { parse } from 'yaml'
import { z } from 'zod'
import { refuse } from '../../contract/errors.ts'
import { HOST_IDS } from '../../hosts/index.ts'
import { PRICED, type Price } from '../../hosts/prices.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const schema = z.array(
  z.strictObject({
    host: z.enum(HOST_IDS),
    kind: z.enum(PRICED),
    code: z.string().min(1).optional(),
    monthlyCents: z.number().nonnegative(),
    title: z.string().min(1),
    read: day,
  }),
)

/** Reads the file's text. Throws InputError with the place of the first fault. */
export function readPrices(text: string, file: string): Price[] {
  let written: unknown
  try {
    written = parse(text, { schema: 'core' })
  } catch (error) {
    throw refuse({ fr: `${file}\u00a0: YAML illisible`, en: `${file}: not YAML` }, (error as Error).message)
  }
  const read = schema.safeParse(written)
  if (!read.success) {
    const [issue] = read.error.issues
    const at = issue?.path.join('.') ?? ''
    throw refuse(
      { fr: `${file}\u00a0: ${at}\u00a0: ${issue?.message}`, en: `${file}: ${at}: ${issue?.message}` },
      null,
      '- { host: ovh, kind: server, code: b3-16, monthlyCents: 7500, title: invoice of October, read: 2026-11-01 }',
    )
  }
  return read.data.map(({ host, kind, code = null, monthlyCents, title, read: on }) => ({
    ...{ host, kind, code, monthlyCents },
    source: { title, read: on },
  }))
}
