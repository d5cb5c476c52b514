/** What a worker does with one project. Nothing here throws for a bad project: that is a result. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSource } from '../../contract/source.ts'
import type { Level } from '../../inventory/model.ts'
import type { Document } from '../../inventory/read.ts'
import { fallsShort, type Ledger } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { report } from '../../report/index.ts'
import { count } from '../../report/shape.ts'
import { readTemplate } from '../../templates/library.ts'
import { readRecord } from '../../templates/record.ts'
import { judgeClients } from '../clients.ts'
import type { Lang } from '../command.ts'
import { inventoriesIn, readNamed } from '../documents.ts'
import { nobodysFolder, nobodysWaivers } from '../nobody.ts'
import { checksOf } from '../packs.ts'
import { documentsOf, PLAN_FILE, projectRoot } from '../project.ts'
import { ledgerOfRest } from '../rest.ts'
import { judgeWithoutContract } from '../without-contract.ts'
import { type Entry, FLEET_SCHEMA, type Outcome } from './entry.ts'
import type { Project } from './find.ts'
import { inputsOf, inputsOfDocument, inputsOfRest } from './inputs.ts'
import { quietContext } from './quiet.ts'
import { reason } from './reason.ts'
import type { Part, Rest } from './shared.ts'
import { ledgerFile } from './store.ts'

export interface Setting {
  readonly cwd: string
  /** Where ledgers go. */
  readonly folder: string
  readonly require: Level
  /** Asked beside each contract's own policies. */
  readonly packs: readonly string[]
  readonly lang: Lang
  readonly version: string
  readonly now: string
}

/**
 * Judges one project, writes its ledger, and gives its line. `known` is its line of an earlier run, `part` what it is
 * handed of documents that were named for the whole fleet.
 */
export async function check(
  project: Project,
  setting: Setting,
  known: Entry | null,
  part: Part | null,
): Promise<Entry> {
  const code = codeOf(project.contract)
  const inputs = inputsOf(project.contract, code, circumstancesOf(setting), part?.inventories ?? null)
  return judged(setting, known, judgeOne.bind(null, project, setting, code, part), {
    ...{ id: project.id, template: templateOf(project.contract), inputs },
    ...(part && { documents: part.files }),
  })
}

/** What is nobody's in documents that clients share. */
export async function checkRest(rest: Rest, setting: Setting, known: Entry | null): Promise<Entry> {
  const { id, files, inventories } = rest
  const { cwd, now, packs } = setting
  const inputs = inputsOfRest(nobodysFolder(cwd), circumstancesOf(setting), inventories)
  const judge = () => ledgerOfRest(files.join(' '), inventories, { cwd, now, checks: checksOf(packs) })
  return judged(setting, known, judge, { id, template: null, inputs, documents: files })
}

/** A document by the packs alone, where there is no contract. */
export async function checkDocument(
  { id, contract: path }: Project,
  setting: Setting,
  known: Entry | null,
): Promise<Entry> {
  const { cwd, now, packs } = setting
  const inputs = inputsOfDocument(path, nobodysFolder(cwd), circumstancesOf(setting))
  const judge = async () => {
    const checks = checksOf(packs)
    const waivers = await nobodysWaivers(cwd, checks, now)
    const inventories = inventoriesIn(quietContext(setting, { cwd, env: {} }), id)
    return judgeWithoutContract(id, inventories, { now, checks, waivers })
  }
  return judged(setting, known, judge, { id, template: null, inputs, documents: [id] })
}

const circumstancesOf = ({ version, require, packs, now }: Setting) => ({
  ...{ version, require, packs, day: now.slice(0, 10) },
})

/** The line of a ledger, which is written beside the index; of what could not be judged, why. */
async function judged(
  { folder, require, packs, lang, version, now }: Setting,
  known: Entry | null,
  judge: () => Promise<Ledger>,
  about: Pick<Entry, 'id' | 'template' | 'inputs' | 'documents'>,
): Promise<Entry> {
  if (known?.inputs === about.inputs && known.outcome !== 'failed') return known
  const common = {
    schema: FLEET_SCHEMA,
    judgedAt: now,
    ...about,
    ...(packs.length > 0 && { packs }),
  } as const
  try {
    const ledger = await judge()
    const file = ledgerFile(about.id)
    const ctx = { lang, color: false, width: 100, now, version, docs: null, policies: new Map() }
    put(join(folder, file), await report('json', ledger, ctx as never))
    return {
      ...common,
      client: ledger.client,
      outcome: outcomeOf(ledger, require),
      counts: count(ledger.verdicts),
      waivers: ledger.waivers
        .filter(({ state }) => state === 'expiring' || state === 'expired')
        .map(({ id, until, state }) => ({ id, until, expired: state === 'expired' })),
      ledger: file,
      error: null,
    }
  } catch (error) {
    const none = { client: null, counts: {}, waivers: [], ledger: null }
    return { ...common, ...none, outcome: 'failed', error: reason(error, lang) }
  }
}

async function judgeOne(
  { contract }: Project,
  setting: Setting,
  code: string | null,
  part: Part | null,
): Promise<Ledger> {
  const cwd = dirname(contract)
  const ctx = quietContext(setting, { cwd, env: {} })
  const judging = { cwd, now: setting.now, policies: POLICIES, checks: checksOf(setting.packs) }
  const given = part
    ? { named: [], read: part.inventories }
    : { named: existsSync(join(cwd, PLAN_FILE)) ? planWithItsOwn(contract, code) : [] }
  const [judged] = await judgeClients(ctx, [contract], { ...given, refresh: false, judging })
  if (!judged) throw new Error('no contract')
  return judged.ledger
}

/** A plan is read with the synthesized stack and the state beside it, when they are there. */
function planWithItsOwn(contract: string, code: string | null): readonly Document[] {
  const { synth, state } = documentsOf(projectRoot(contract), code ?? '')
  return readNamed(
    dirname(contract),
    [PLAN_FILE, synth, state].filter((file) => file !== null),
  )
}

function outcomeOf(ledger: Ledger, require: Level): Outcome {
  const isBroken = ({ status, waiver }: Ledger['verdicts'][number]) => status === 'broken' && waiver === null
  // As for `check`, a waiver that has run out is a fault, also when nothing needs it any more.
  if (ledger.verdicts.some(isBroken) || ledger.waivers.some(({ state }) => state === 'expired'))
    return 'broken'
  return ledger.verdicts.some((verdict) => fallsShort(verdict, require)) ? 'unproven' : 'kept'
}

function templateOf(contract: string): Entry['template'] {
  try {
    const { template, version } = readRecord(projectRoot(contract))
    return { name: template, version, latest: latestOf(template) }
  } catch {
    return null
  }
}

const versions = new Map<string, number | null>()
function latestOf(name: string): number | null {
  const known = versions.get(name)
  if (known !== undefined) return known
  let version: number | null = null
  try {
    version = readTemplate(name).version
  } catch {
    // A template of the house: nobody here knows its newest version.
  }
  versions.set(name, version)
  return version
}

function codeOf(contract: string): string | null {
  try {
    const { value } = parseSource(readFileSync(contract, 'utf8'), contract)
    const { client } = value as { client?: { code?: unknown } }
    return typeof client?.code === 'string' ? client.code : null
  } catch {
    return null
  }
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  writeFileSync(beside, text)
  renameSync(beside, file)
}
