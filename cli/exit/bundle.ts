/** Writes what the client takes along: contract, lock, data listing, hand-over page, configuration, evidence, checksums. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { LoadedContract } from '../../contract/load.ts'
import { type Handover, handoverPage } from '../../lifecycle/exit/handover.ts'
import type { Day } from '../../sla/calendar/days.ts'
import type { Context } from '../command.ts'
import { documentsOf, projectRoot } from '../project.ts'
import { SUMS_FILE, sumsOf } from '../sums.ts'

export interface Bundle {
  readonly folder: string
  readonly handover: Handover
  readonly until: Day | null
  readonly erasure: Day
}

/** The folders beside a contract that belong to the client's file. */
const BESIDE = ['signed', 'evidence', 'preuves']

export function writeBundle(ctx: Context, loaded: LoadedContract, bundle: Bundle): void {
  const root = resolve(ctx.cwd, bundle.folder)
  if (existsSync(root) && readdirSync(root).length > 0) {
    throw refuse({ fr: `${bundle.folder} n’est pas vide`, en: `${bundle.folder} is not empty` })
  }
  for (const name of ['contrat', 'configuration', 'preuves']) mkdirSync(join(root, name), { recursive: true })
  const folder = dirname(loaded.path)
  for (const file of readdirSync(folder).filter((name) =>
    /^(contract\.|journal\.|allowed_signers$)/.test(name),
  )) {
    copyFileSync(join(folder, file), join(root, 'contrat', file))
  }
  for (const name of BESIDE.filter((one) => existsSync(join(folder, one)))) {
    cpSync(join(folder, name), join(root, name === 'signed' ? 'contrat' : 'preuves', name), {
      recursive: true,
    })
  }
  // The synthesized stack holds no secret; the state may, and stays.
  const { synth } = documentsOf(projectRoot(loaded.path), loaded.contract.client.code)
  if (synth !== null) copyFileSync(synth, join(root, 'configuration', basename(synth)))
  writeFileSync(join(root, 'donnees.json'), `${JSON.stringify(bundle.handover, null, 2)}\n`)
  writeFileSync(join(root, 'REPRISE.md'), handoverPage(bundle.handover, bundle.until, bundle.erasure))
  writeFileSync(join(root, SUMS_FILE), sumsOf(root))
}
