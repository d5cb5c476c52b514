/** Ledgers to the output, or to a file or folder that is written whole or not at all. */
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../contract/errors.ts'
import type { Ledger } from '../ledger/model.ts'
import type { Policy } from '../policies/model.ts'
import { FORMATS, type ReportContext, report } from '../report/index.ts'
import type { Context } from './command.ts'

export interface PrintOptions {
  readonly format: string
  readonly out?: string
  readonly policies: readonly Policy[]
  readonly extra?: Partial<ReportContext>
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  pretty: 'txt',
  markdown: 'md',
  junit: 'xml',
  sarif: 'sarif',
  oscal: 'oscal.json',
}

/** Prints one report a ledger. Formats that are one document each take a single client, or a folder in `--out`. */
export async function printLedgers(
  ledgers: readonly Ledger[],
  ctx: Context,
  options: PrintOptions,
): Promise<void> {
  const { format, out } = options
  if (!FORMATS.includes(format)) {
    throw refuse(
      { fr: `forme inconnue : ${format}`, en: `unknown format: ${format}` },
      { fr: `les formes : ${FORMATS.join(', ')}`, en: `the formats: ${FORMATS.join(', ')}` },
    )
  }
  const texts: { readonly code: string; readonly text: string }[] = []
  for (const ledger of ledgers)
    texts.push({ code: ledger.client.code, text: await report(format, ledger, contextOf(ctx, options)) })
  const [first] = texts
  if (out !== undefined) return writeReports(ctx, texts, out, EXTENSIONS[format] ?? format)
  if (format === 'pretty' || format === 'markdown') return ctx.out(texts.map(({ text }) => text).join('\n'))
  if (texts.length > 1 || first === undefined) {
    throw refuse(
      { fr: `${format} : un document par client`, en: `${format}: one document a client` },
      { fr: `${texts.length} clients sont jugés`, en: `${texts.length} clients are judged` },
      { fr: 'nommez un client, ou donnez un dossier à --out', en: 'name one client, or give --out a folder' },
    )
  }
  ctx.out(first.text)
}

function contextOf(ctx: Context, { policies, extra }: PrintOptions): ReportContext {
  return {
    lang: ctx.lang,
    color: ctx.color,
    width: ctx.width,
    now: ctx.now().toISOString(),
    version: ctx.version,
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    docs: null,
    ...extra,
  }
}

function writeReports(
  ctx: Context,
  texts: readonly { code: string; text: string }[],
  out: string,
  extension: string,
): void {
  const target = resolve(ctx.cwd, out)
  const asFolder =
    texts.length > 1 || out.endsWith('/') || (existsSync(target) && statSync(target).isDirectory())
  for (const { code, text } of texts) {
    const file = asFolder ? join(target, `${code}.${extension}`) : target
    writeWhole(file, text)
    ctx.err(`${file}\n`)
  }
}

/** A reader never sees half a report: written beside, then renamed. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  writeFileSync(beside, text)
  renameSync(beside, file)
}
