/** What `paraphe lint` reads: a contract with the waivers beside it, or a standard text alone. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { type LintFinding, lintCatalogue, lintContract, lintRules } from '../../contract/lint/index.ts'
import { loadContract, shownPath } from '../../contract/load.ts'
import type { CatalogueId } from '../../contract/model.ts'
import type { Ledger, Waiver } from '../../ledger/model.ts'
import { readWaivers } from '../../ledger/waivers.ts'
import type { Context } from '../command.ts'
import { lintLedger } from './ledger.ts'

/** Findings that someone accepted, with their name and an end; apart from the waivers of `check`. */
export const LINT_WAIVERS = 'lint-waivers.yaml'

export interface Linted {
  readonly title: string
  /** Those that nobody waived, the gravest first. */
  readonly findings: readonly LintFinding[]
  readonly ledger: Ledger
}

const dayOf = (ctx: Context): string => ctx.now().toISOString().slice(0, 10)

export function lintFile(file: string, ctx: Context): Linted {
  const loaded = loadContract(file, { cwd: ctx.cwd })
  const { client, services } = loaded.contract
  const catalogue = CATALOGUES[loaded.contract.catalogue]
  const rules = lintRules(dayOf(ctx))
  const ledger = lintLedger({
    client,
    catalogue: { id: catalogue.id, title: catalogue.title },
    contractFile: loaded.file,
    services,
    rules,
    findings: lintContract(loaded, dayOf(ctx)),
    waivers: waiversBeside(file, ctx),
    now: ctx.now().toISOString(),
  })
  return { title: client.code, findings: openFindings(ledger), ledger }
}

/** Rules that look at a client's own contract have nothing to read here, and are not said to be content. */
export function lintText(id: CatalogueId, ctx: Context): Linted {
  const catalogue = CATALOGUES[id]
  const ledger = lintLedger({
    client: { code: id, name: catalogue.title[ctx.lang] },
    catalogue: { id, title: catalogue.title },
    contractFile: id,
    services: [],
    rules: lintRules(dayOf(ctx)).filter((rule) => rule.text !== undefined),
    findings: lintCatalogue(id, dayOf(ctx)),
    waivers: [],
    now: ctx.now().toISOString(),
  })
  return { title: id, findings: openFindings(ledger), ledger }
}

function waiversBeside(file: string, { cwd }: Context): readonly Waiver[] {
  const path = join(dirname(file), LINT_WAIVERS)
  return existsSync(path) ? readWaivers(readFileSync(path, 'utf8'), shownPath(cwd, path)) : []
}

/** In the order in which lint gave them. */
function openFindings({ verdicts }: Ledger): readonly LintFinding[] {
  return verdicts.filter(({ waiver }) => waiver === null).flatMap(({ findings }) => findings) as LintFinding[]
}
