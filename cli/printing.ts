/** Ledgers to the output, or to a file or folder that is written whole or not at all. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Problem, refuse } from '../contract/errors.ts'
import type { LoadedContract } from '../contract/load.ts'
import type { Evidence } from '../inventory/evidence.ts'
import type { Inventory, Level } from '../inventory/model.ts'
import type { Ledger } from '../ledger/model.ts'
import type { Policy } from '../policies/model.ts'
import {
  type ChangeClass,
  FORMATS,
  MARKER,
  type ReportContext,
  reportParts,
  reviewComment,
} from '../report/index.ts'
import { readBefore } from './before.ts'
import type { Context } from './command.ts'
import { policiesPage } from './docs-address.ts'
import type { Surroundings } from './surroundings.ts'
import { writtenIn } from './terraform-sources.ts'

export interface Judged {
  readonly ledger: Ledger
  readonly surroundings?: Surroundings
  /** What the ledger rests on. */
  readonly basis?: Basis
}

export interface Basis {
  readonly loaded: LoadedContract
  readonly inventories: readonly Inventory[]
  readonly evidence: readonly Evidence[]
}

export interface PrintOptions {
  readonly format: string
  readonly out?: string
  readonly policies: readonly Policy[]
  /** Ledgers from before a change: a JSON ledger, or a folder of `<client>.json`. */
  readonly before?: string
  readonly require?: Level
  readonly brief?: boolean
  /** How heavy the change is, when it was judged on plans. */
  readonly change?: ChangeClass
  /** Of clients that were not judged, why. */
  readonly unjudged?: readonly Problem[]
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  pretty: 'txt',
  markdown: 'md',
  junit: 'xml',
  sarif: 'sarif',
  oscal: 'oscal.json',
}

/**
 * Prints one report a ledger, then who was not judged. A Markdown comment takes every client in one text; the formats
 * that are one document each take a single client, or a folder in `--out`.
 */
export async function printLedgers(
  judged: readonly Judged[],
  ctx: Context,
  options: PrintOptions,
): Promise<void> {
  await printReports(judged, ctx, options)
  const { format, out, unjudged = [] } = options
  if (unjudged.length === 0) return
  const { tellUnjudged, unjudgedComment } = await import('./unjudged.ts')
  if (format === 'markdown' && out === undefined) ctx.out(unjudgedComment(unjudged, ctx.lang))
  tellUnjudged(ctx, unjudged)
}

async function printReports(judged: readonly Judged[], ctx: Context, options: PrintOptions): Promise<void> {
  const { format, out } = options
  if (!FORMATS.includes(format)) {
    throw refuse(
      { fr: `format inconnu\u00a0: ${format}`, en: `unknown format: ${format}` },
      { fr: `formats\u00a0: ${FORMATS.join(', ')}`, en: `formats: ${FORMATS.join(', ')}` },
    )
  }
  const before = options.before === undefined ? null : readBefore(ctx.cwd, options.before)
  if (format === 'markdown' && before && out === undefined) {
    const pairs = judged.map(({ ledger }) => ({
      before: before.get(ledger.client.code) ?? null,
      after: ledger,
    }))
    return ctx.out(await reviewComment(pairs, contextOf(ctx, options)))
  }
  const context = { ...contextOf(ctx, options), docs: format === 'sarif' ? policiesPage(ctx) : null }
  const texts: Text[] = []
  for (const { ledger, surroundings } of judged) {
    const { code } = ledger.client
    const compared = before && { before: before.get(code) ?? null }
    const source = ledger.sources.at(-1)?.file ?? ''
    const written = format === 'sarif' && { written: writtenIn(ctx.cwd, dirname(source)) }
    const surrounded = { ...context, ...surroundings, ...compared, ...written }
    texts.push({ code, parts: await reportParts(format, ledger, surrounded) })
  }
  if (out !== undefined) return writeReports(ctx, texts, out, EXTENSIONS[format] ?? format)
  if (format === 'pretty' || format === 'markdown') {
    const all = texts.map(({ parts }) => [...parts].join(''))
    // One comment has one mark, by which it is found again.
    return ctx.out(all.map((text, at) => (at === 0 ? text : text.replace(MARKER, '').trimStart())).join('\n'))
  }
  const [first] = texts
  if (texts.length > 1 || first === undefined) {
    throw refuse(
      { fr: `${format}\u00a0: un document par client`, en: `${format}: one document per client` },
      { fr: `${texts.length} clients sont jugés`, en: `${texts.length} clients are judged` },
      {
        fr: 'nommez un client, ou indiquez un dossier à --out',
        en: 'name one client, or pass a folder to --out',
      },
    )
  }
  for (const part of first.parts) ctx.out(part)
}

/** The report of one client. */
interface Text {
  readonly code: string
  readonly parts: Iterable<string>
}

/** What every reporter is handed of this run. */
export function contextOf(
  ctx: Context,
  { policies, require, brief, change }: Pick<PrintOptions, 'policies' | 'require' | 'brief' | 'change'>,
): ReportContext {
  return {
    lang: ctx.lang,
    color: ctx.color,
    width: ctx.width,
    now: ctx.now().toISOString(),
    version: ctx.version,
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    docs: null,
    ...(require && { require }),
    ...(brief && { brief }),
    ...(change && { change }),
  }
}

function writeReports(ctx: Context, texts: readonly Text[], out: string, extension: string): void {
  const target = resolve(ctx.cwd, out)
  const asFolder =
    texts.length > 1 || out.endsWith('/') || (existsSync(target) && statSync(target).isDirectory())
  for (const { code, parts } of texts) {
    const file = asFolder ? join(target, `${code}.${extension}`) : target
    writeWhole(file, parts)
    ctx.err(`${file}\n`)
  }
}

/** A reader never sees half a report: written beside, then renamed. */
export function writeWhole(file: string, text: string | Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  const open = openSync(beside, 'w')
  for (const part of typeof text === 'string' ? [text] : text) writeFileSync(open, part)
  closeSync(open)
  renameSync(beside, file)
}
