/** The formats by name, each loaded only when it is asked for. */
import type { Ledger } from '../ledger/model.ts'
import type { Pair } from './markdown/index.ts'
import type { ReportContext, Reporter } from './model.ts'
import { publishable } from './publishable.ts'

export type { Pair } from './markdown/index.ts'
export { MARKER } from './markdown/marker.ts'
export type { ChangeClass, Place, ReportContext } from './model.ts'

const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty/index.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif/index.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  csv: async () => (await import('./csv.ts')).csv,
  oscal: async () => (await import('./oscal/index.ts')).oscal,
  html: async () => (await import('./html/index.ts')).html,
}

export const FORMATS: readonly string[] = Object.keys(REPORTERS)

/** Thrown for a format that does not exist; the message names those that do. */
export class UnknownFormat extends Error {
  constructor(name: string) {
    super(`unknown format "${name}"; the formats are ${FORMATS.join(', ')}`)
    this.name = 'UnknownFormat'
  }
}

/**
 * The ledger as a text in the format `name`, ending with one newline.
 * Every format gets the same copy of the ledger: known fields only, secrets struck out.
 * @throws UnknownFormat
 */
export async function report(name: string, ledger: Ledger, ctx: ReportContext): Promise<string> {
  const load = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined
  if (!load) throw new UnknownFormat(name)
  const reporter = await load()
  const { before, ...rest } = ctx
  const compared = before === undefined ? {} : { before: before && publishable(before) }
  return reporter(publishable(ledger), { ...rest, ...compared })
}

/**
 * The same text in parts, for those who write it somewhere: a large ledger is long, and only the `json` of it comes
 * in more than one.
 * @throws UnknownFormat
 */
export async function reportParts(
  name: string,
  ledger: Ledger,
  ctx: ReportContext,
): Promise<Iterable<string>> {
  if (name === 'json') return (await import('./json.ts')).jsonParts(ledger)
  return [await report(name, ledger, ctx)]
}

/** One Markdown comment for every client that a change touches; see `report` for what is struck out. */
export async function reviewComment(pairs: readonly Pair[], ctx: ReportContext): Promise<string> {
  const { pullRequest } = await import('./markdown/index.ts')
  const safe = pairs.map(({ before, after }) => ({
    before: before && publishable(before),
    after: publishable(after),
  }))
  return pullRequest(safe, ctx)
}
